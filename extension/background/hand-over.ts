import { type Answer, type Ask, BATCH_SIZE, type RefusalCode } from "../../shared/bridge/protocol";
import { positionsAfter, readSettings, visitOf } from "./log";
import { isPlain, type LogDatabase, type SealedRow, type VisitRow } from "./log-database";
import { pairingOf } from "./shared-pc";

/**
 * The next visits of a paired portfolio. Only reads: asking twice with one cursor gives the same visits, and more that
 * came since. A cursor into another log (the extension was installed anew) starts from the beginning.
 */
export async function visitsAfter(
  db: LogDatabase,
  { portfolio, cursor }: Ask<"visits.after">,
): Promise<Answer<"visits.after"> | RefusalCode> {
  const settings = await readSettings(db);
  if (!pairingOf(settings, portfolio)) return "not-paired";
  const after = cursor?.log === settings.log ? cursor.position : 0;
  const rows = await db.getAllFromIndex("visits", "owner", positionsAfter(portfolio, after), BATCH_SIZE + 1);
  const batch = rows.slice(0, BATCH_SIZE);
  const plain = batch.filter(isPlain);
  const sealed = batch.flatMap((row) => (isPlain(row) ? [] : [row.sealed]));
  const own = [...settings.own, ...settings.school]
    // Of what is sealed nobody here can say which it is.
    .filter(({ id }) => sealed.length > 0 || plain.some(({ platform }) => platform === id))
    .map(({ id, name }) => ({ id, name }));
  return {
    visits: plain.map(visitOf),
    cursor: { log: settings.log, position: batch.at(-1)?.position ?? after },
    more: rows.length > batch.length,
    ...(sealed.length > 0 ? { sealed } : {}),
    ...(own.length > 0 ? { own } : {}),
  };
}

/** The portfolio has stored its visits up to the cursor: they no longer wait, and `sweep` will take them. */
export async function acknowledge(
  db: LogDatabase,
  { portfolio, cursor }: Ask<"visits.acknowledge">,
  now: number,
): Promise<Answer<"visits.acknowledge"> | RefusalCode> {
  const settings = await readSettings(db);
  if (!pairingOf(settings, portfolio)) return "not-paired";
  // Positions of another log say nothing about this one.
  if (cursor.log !== settings.log) return "malformed";
  const tx = db.transaction("visits", "readwrite");
  // Only what still waits: batch after batch, each visit is read and written once.
  const range = IDBKeyRange.bound([portfolio, 0], [portfolio, cursor.position]);
  const rows = await tx.store.index("waiting").getAll(range);
  // A shared PC keeps nothing that its owner has.
  const put = async (row: VisitRow | SealedRow) =>
    settings.mode === "shared" ? tx.store.delete(row.position) : tx.store.put(acknowledged(row, now));
  await Promise.all([...rows.map(put), tx.done]);
  return {};
}

function acknowledged<T extends VisitRow | SealedRow>(row: T, acknowledgedAt: number): T {
  const { waitingFor: _waiting, ...rest } = row;
  return { ...rest, acknowledgedAt } as T;
}

import type { Answer } from "../../shared/bridge/protocol";
import { readSettings, visitOf } from "./log";
import { firstSettings, isPlain, type LogDatabase, ROOM, type VisitRow } from "./log-database";

const PAGE_SIZE = 300;

/** Visits of the present owner, newest first, before a position. */
export async function logPage(db: LogDatabase, before: number | null): Promise<Answer<"log.page">> {
  const { owner } = await readSettings(db);
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  const visits: Answer<"log.page">["visits"] = [];
  let cursor = await db.transaction("visits").store.openCursor(range, "prev");
  let position: number | null = null;
  while (cursor && visits.length < PAGE_SIZE) {
    position = cursor.key;
    // What is another's is not shown, on whose PC soever.
    const row = cursor.value;
    if (isPlain(row) && row.owner === owner && !isOfRoom(row)) visits.push(visitOf(row));
    cursor = await cursor.continue();
  }
  return { visits, before: cursor ? position : null };
}

/** A classroom's log is not one person's to look at: lessons are taken out of it, once. */
function isOfRoom({ owner, waitingFor, acknowledgedAt }: VisitRow): boolean {
  return waitingFor === ROOM || (owner === null && acknowledgedAt !== undefined);
}

/** Deletes visits of the present owner; returns how many there were. What a portfolio has already is its own. */
export async function removeVisits(db: LogDatabase, ids: readonly string[]): Promise<number> {
  const { owner } = await readSettings(db);
  const tx = db.transaction("visits", "readwrite");
  const rows = await Promise.all(ids.map(async (id) => tx.store.index("id").get(id)));
  const own = rows
    .filter((row) => row !== undefined)
    .filter((row) => row.owner === owner && !(isPlain(row) && isOfRoom(row)));
  await Promise.all([...own.map(async ({ position }) => tx.store.delete(position)), tx.done]);
  return own.length;
}

/** As after installing: another log, another device, nothing ticked, nobody paired. */
export async function clearLog(db: LogDatabase): Promise<void> {
  const tx = db.transaction(["visits", "open", "settings"], "readwrite");
  await Promise.all([
    tx.objectStore("visits").clear(),
    tx.objectStore("open").clear(),
    tx.objectStore("settings").put(firstSettings(), "settings"),
    tx.done,
  ]);
}

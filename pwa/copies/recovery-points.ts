import { v7 } from "uuid";
import type { BackupManifest } from "../../shared/exchange/backup-manifest";
import { backupRefusalText } from "../../shared/exchange/backup-words";
import { openBackup } from "../backup/open-backup";
import type { OpenedBackup } from "../backup/opened-backup";
import { packBackup } from "../backup/pack-backup";
import { verifyBackup } from "../backup/verify-backup";
import type { RecoveryRow } from "../store/database";
import { problemOf } from "../store/failure";
import type { Portfolio } from "../store/portfolio";
import { type Answer, answered, Refused } from "./answer";
import { manifestOf } from "./manifest-of";
import { type Snapshot, snapshotOf } from "./snapshot";

/** So many points are kept, the newest. */
const RING = 3;

/** What a point is made before. */
export type RecoveryReason = "restore" | "merge" | "import" | "return";

export interface RecoveryPoint {
  readonly id: string;
  /** UTC ms. */
  readonly madeAt: number;
  readonly reason: RecoveryReason;
  readonly counts: BackupManifest["counts"];
}

/** Before a step that changes much: keeps what is here now. When it cannot be made, the step must not be done. */
export async function recoveryPoint(portfolio: Portfolio, reason: RecoveryReason): Promise<Answer> {
  return answered(() => makePoint(portfolio, reason).then(() => ({})));
}

/** The points that are kept, the newest first. */
export async function recoveryPoints({ gate: { db } }: Portfolio): Promise<RecoveryPoint[]> {
  const points: RecoveryPoint[] = [];
  for (const row of (await db.recovery.toArray()).sort(newestFirst)) {
    const manifest = await manifestOf(row.data);
    if (!manifest) continue;
    const { id, madeAt, reason } = row;
    points.push({ id, madeAt, reason: reason as RecoveryReason, counts: manifest.counts });
  }
  return points;
}

/** What a point holds, read through and through. */
export async function openPoint({ gate: { db } }: Portfolio, id: string): Promise<OpenedBackup> {
  const row = await db.recovery.get(id);
  if (!row) throw new Refused("Этой точки восстановления больше нет.");
  const opened = await openBackup(row.data);
  if (opened.ok) return opened.backup;
  throw new Refused(`Точка восстановления не читается: ${backupRefusalText(opened.refusal)}.`);
}

/** Makes a point, read back before it counts. Throws `Refused` when it cannot be made. */
export async function makePoint(
  portfolio: Portfolio,
  reason: RecoveryReason,
): Promise<{ readonly id: string; readonly snapshot: Snapshot }> {
  const snapshot = await snapshotOf(portfolio);
  const data = await packBackup(snapshot, { files: "outside" });
  const read = await verifyBackup(data);
  if (!read.ok) throw new Refused(`${NOT_MADE} ${backupRefusalText(read.refusal)}.`);
  const id = v7();
  const row = { id, madeAt: snapshot.about.madeAt, reason, data, files: [...snapshot.hashes] };
  await keep(portfolio, row, RING).catch(async (error: unknown) => {
    if (problemOf(error) !== "quota") throw error;
    await letGo(portfolio, 1);
    await keep(portfolio, row, RING).catch((again: unknown) => {
      throw problemOf(again) === "quota" ? new Refused(NO_ROOM) : again;
    });
  });
  return { id, snapshot };
}

/** Takes back a point whose step was not done. */
export async function dropPoint({ gate: { db } }: Portfolio, id: string): Promise<void> {
  await db.recovery.delete(id);
}

const NOT_MADE = "Точку восстановления создать не удалось, поэтому ничего не изменено:";
const NO_ROOM =
  "Не хватает места, чтобы сначала сохранить то, что есть сейчас, поэтому ничего не изменено. Освободите место на диске и повторите.";

async function keep({ gate: { db } }: Portfolio, row: RecoveryRow, count: number): Promise<void> {
  await db.transaction("rw", db.recovery, async () => {
    const older = (await db.recovery.toArray()).sort(newestFirst);
    await db.recovery.bulkDelete(older.slice(count - 1).map(({ id }) => id));
    await db.recovery.add(row);
  });
}

/** Makes room: only the newest points stay. */
async function letGo({ gate: { db } }: Portfolio, count: number): Promise<void> {
  await db.transaction("rw", db.recovery, async () => {
    const rows = (await db.recovery.toArray()).sort(newestFirst);
    await db.recovery.bulkDelete(rows.slice(count).map(({ id }) => id));
  });
}

function newestFirst(a: RecoveryRow, b: RecoveryRow): number {
  return b.madeAt - a.madeAt || (a.id > b.id ? -1 : 1);
}

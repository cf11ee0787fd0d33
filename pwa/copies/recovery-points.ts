import { v7 } from "uuid";
import type { BackupManifest } from "../../shared/exchange/backup-manifest";
import { backupRefusalText } from "../../shared/exchange/backup-words";
import { Archive } from "../backup/archive";
import { openBackup, readManifest } from "../backup/open-backup";
import type { OpenedBackup } from "../backup/opened-backup";
import { packBackup } from "../backup/pack-backup";
import { problemOf } from "../store/failure";
import type { Portfolio } from "../store/portfolio";
import { Refused } from "./answer";
import { addPoint, type KeptPoint, sortedPoints } from "./point-ring";
import { type Snapshot, snapshotOf } from "./snapshot";

/** What a point is made before. */
export type RecoveryReason = "restore" | "merge" | "import" | "return";

export interface RecoveryPoint {
  readonly id: string;
  /** UTC ms. */
  readonly madeAt: number;
  readonly reason: RecoveryReason;
  readonly counts: BackupManifest["counts"];
}

/** The points that are kept, the newest first. */
export async function recoveryPoints({ gate: { db } }: Portfolio): Promise<RecoveryPoint[]> {
  const points: RecoveryPoint[] = [];
  for (const row of await sortedPoints(db)) {
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
  const opened = await openBackup(row.data, { keep: true });
  if (opened.ok) return opened.backup;
  throw new Refused(`Точка восстановления не читается: ${backupRefusalText(opened.refusal)}.`);
}

/** Makes a point, read back before it counts; the older ones stay. Throws `Refused` when it cannot be made. */
export async function makePoint(
  portfolio: Portfolio,
  reason: RecoveryReason,
): Promise<{ readonly kept: KeptPoint; readonly snapshot: Snapshot }> {
  const snapshot = await snapshotOf(portfolio);
  const data = await packBackup(snapshot, { files: "outside" });
  const read = await openBackup(data);
  if (!read.ok) throw new Refused(`${NOT_MADE} ${backupRefusalText(read.refusal)}.`);
  const row = { id: v7(), madeAt: snapshot.about.madeAt, reason, data, files: [...snapshot.hashes] };
  const kept = await addPoint(portfolio.gate.db, row).catch((error: unknown) => {
    throw problemOf(error) === "quota" ? new Refused(NO_ROOM) : error;
  });
  return { kept, snapshot };
}

/** Without reading what the point holds; null when even its head cannot be read. */
async function manifestOf(point: Blob): Promise<BackupManifest | null> {
  const opened = await Archive.open(point);
  if (!opened.ok) return null;
  const head = await readManifest(opened.archive);
  return head.ok ? head.manifest : null;
}

const NOT_MADE = "Точку восстановления создать не удалось, поэтому ничего не изменено:";
const NO_ROOM =
  "Не хватает места, чтобы сначала сохранить то, что есть сейчас, поэтому ничего не изменено. Освободите место на диске и повторите.";

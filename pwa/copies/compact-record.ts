import type { Change } from "../../shared/record/change";
import { compacted } from "../../shared/record/compact";
import { fold } from "../../shared/record/fold";
import type { Portfolio } from "../store/portfolio";

/** Inside a write: puts the compacted log of a record in the place of its log. `now` in UTC ms. */
export async function compactRecord(
  { gate: { db } }: Portfolio,
  log: readonly Change[],
  now: number,
): Promise<void> {
  const kept = compacted(log, now);
  const stamps = new Set(kept.map(({ stamp }) => stamp));
  const gone = log.filter(({ stamp }) => !stamps.has(stamp));
  await db.changes.bulkDelete(gone.map(({ record, stamp }): [string, string] => [record, stamp]));
  await db.changes.bulkPut(kept);
  // A purged record's row goes empty; its tombstone stays.
  await db.records.put(fold(kept));
}

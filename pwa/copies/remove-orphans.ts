import type { StoredRecord } from "../../shared/record/record";
import type { Portfolio } from "../store/portfolio";
import { compactRecord } from "./compact-record";
import { dontCountThisWrite } from "./last-copy";

/**
 * Removes the parts of what was purged: nobody can see the files of a course that has left the trash, or bring them back.
 * Only their tombstones stay, so that the sweep can take what they named. Returns how many there were.
 */
export async function removeOrphans(portfolio: Portfolio): Promise<number> {
  if ((await orphans(portfolio)).length === 0) return 0;
  return portfolio.gate.write(async () => {
    // Read again: something may have been brought back since.
    const found = await orphans(portfolio);
    for (const orphan of found) await removeWhole(portfolio, orphan);
    await dontCountThisWrite(portfolio);
    return found.length;
  });
}

async function orphans({ gate: { db } }: Portfolio): Promise<StoredRecord[]> {
  const purged = new Set(await db.records.filter(isPurged).primaryKeys());
  if (purged.size === 0) return [];
  return db.records
    .filter(({ removed, fields }) => removed === null && purged.has(String(fields["parent"])))
    .toArray();
}

/** Compaction has left nothing of it but the tombstone. */
function isPurged({ removed, fields }: StoredRecord): boolean {
  return removed !== null && Object.keys(fields).length === 0;
}

async function removeWhole(portfolio: Portfolio, { id, kind }: StoredRecord): Promise<void> {
  const { records } = portfolio;
  await records.remove({ name: kind }, id);
  // As of the end of time: its own days in the trash were those of its parent.
  await compactRecord(portfolio, await records.log(id), Number.POSITIVE_INFINITY);
}

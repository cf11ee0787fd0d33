import { draftRows } from "../store/drafts";
import type { Portfolio } from "../store/portfolio";
import { eachLogs } from "./logs";

const HASH = /^[0-9a-f]{64}$/;

/**
 * Deletes the files that nothing names any more: no change of any record, so that the trash and the history keep theirs,
 * no draft and no recovery point. Young ones stay, since a file is stored before the record that names it. Returns how
 * many were deleted; none when something was written meanwhile, for tomorrow is early enough.
 */
export async function sweepFiles(portfolio: Portfolio): Promise<number> {
  const { gate, files } = portfolio;
  const { db } = gate;
  const named = new Set<string>();
  const revision = await gate.revision();
  // Portion by portion: whoever saves would wait for one reading of all.
  await eachLogs(db, (logs) =>
    collect(
      [...logs.values()].flat().map(({ fields }) => fields),
      named,
    ),
  );
  const unnamed = (await files.hashes()).filter((hash) => !named.has(hash));
  if (unnamed.length === 0) return 0;
  return db.transaction("rw", [db.local, db.recovery, db.files], async () => {
    // A draft that has become a record is in neither of the readings.
    if ((await gate.revision()) !== revision) return 0;
    const kept = new Set<string>();
    for (const { value } of await draftRows(portfolio)) collect(value, kept);
    await db.recovery.each((point) => collect(point.files, kept));
    return files.sweep(unnamed.filter((hash) => !kept.has(hash)));
  });
}

/** Every text that could be a hash, wherever it lies: a kind to come may keep it in a field of its own. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") {
    if (HASH.test(value)) into.add(value);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) collect(inner, into);
  }
}

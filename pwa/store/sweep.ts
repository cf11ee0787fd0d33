import type { Portfolio } from "./portfolio";

/** Rows of the `local` table that hold a form as it was left. */
const DRAFTS = "draft.";
const HASH = /^[0-9a-f]{64}$/;

/**
 * Deletes the files that nothing names any more: no change of any record, so that the trash and the history keep theirs,
 * no draft and no recovery point. Young ones stay, since a file is stored before the record that names it. Returns how
 * many were deleted.
 */
export async function sweepFiles({ gate: { db }, files }: Portfolio): Promise<number> {
  const named = new Set<string>();
  // One reading of all three: a draft that becomes a record between two readings would be in neither.
  await db.transaction("r", [db.changes, db.local, db.recovery], async () => {
    await db.changes.each(({ fields }) => collect(fields, named));
    await db.local
      .where("key")
      .startsWith(DRAFTS)
      .each(({ value }) => collect(value, named));
    await db.recovery.each((point) => collect(point.files, named));
  });
  return files.sweep(named);
}

/** Every text that could be a hash, wherever it lies: a kind to come may keep it in a field of its own. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") {
    if (HASH.test(value)) into.add(value);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) collect(inner, into);
  }
}

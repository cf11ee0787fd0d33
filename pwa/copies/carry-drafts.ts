import type { Portfolio } from "../store/portfolio";

/** Rows of the `local` table that hold a form as it was left. */
const DRAFTS = "draft.";

/**
 * What was typed and not saved goes along when another portfolio takes this one's place, with all files: those that no
 * draft names are swept there.
 */
export async function carryDrafts(from: Portfolio, to: Portfolio): Promise<void> {
  for (const hash of await from.files.hashes()) {
    const file = await from.files.get(hash);
    if (file) await to.files.put([file]);
  }
  const drafts = await from.gate.db.local.where("key").startsWith(DRAFTS).toArray();
  await to.gate.db.local.bulkPut(drafts);
}

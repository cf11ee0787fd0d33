import { draftRows } from "../store/drafts";
import type { Portfolio } from "../store/portfolio";

/**
 * What was typed and not saved goes along when another portfolio takes this one's place, with all files: those that no
 * draft names are swept there.
 */
export async function carryDrafts(from: Portfolio, to: Portfolio): Promise<void> {
  for (const hash of await from.files.hashes()) {
    const file = await from.files.get(hash);
    if (file) await to.files.put([file]);
  }
  await to.gate.db.local.bulkPut(await draftRows(from));
}

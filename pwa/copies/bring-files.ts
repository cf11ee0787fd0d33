import type { OpenedBackup } from "../backup/opened-backup";
import type { Portfolio } from "../store/portfolio";

/**
 * Stores the files of a copy that are not here yet, one by one, before the records that name them. Should the step that
 * follows fail, nothing names them and the next housekeeping sweeps them away.
 */
export async function bringFiles(portfolio: Portfolio, copy: OpenedBackup): Promise<void> {
  const known = new Set(await portfolio.files.hashes());
  for (const { hash, type } of copy.files) {
    if (known.has(hash)) continue;
    await portfolio.files.put([{ hash, type, blob: await copy.file(hash) }]);
  }
}

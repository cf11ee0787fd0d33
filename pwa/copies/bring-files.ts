import type { OpenedBackup } from "../backup/opened-backup";
import type { BackupFile } from "../backup/source";
import type { Portfolio } from "../store/portfolio";

/** Bytes that are in memory at once, but for the last file: a write of its own for each would take twice the time. */
const BATCH_BYTES = 8_000_000;

/**
 * Stores the files of a copy that are not here yet, before the records that name them. Should the step that follows
 * fail, nothing names them and the next housekeeping sweeps them away.
 */
export async function bringFiles(portfolio: Portfolio, copy: OpenedBackup): Promise<void> {
  const known = new Set(await portfolio.files.hashes());
  let batch: BackupFile[] = [];
  let bytes = 0;
  const store = async () => {
    await portfolio.files.put(batch);
    [batch, bytes] = [[], 0];
  };
  for (const { hash, type } of copy.files) {
    if (known.has(hash)) continue;
    const blob = await copy.file(hash);
    batch.push({ hash, type, blob });
    bytes += blob.size;
    if (bytes >= BATCH_BYTES) await store();
  }
  if (batch.length > 0) await store();
}

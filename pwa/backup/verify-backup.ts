import type { BackupManifest } from "../../shared/exchange/backup-manifest";
import type { BackupRefusal } from "../../shared/exchange/backup-refusal";
import { openBackup } from "./open-backup";
import type { OnProgress } from "./source";

export type Verified =
  | { readonly ok: true; readonly manifest: BackupManifest }
  | { readonly ok: false; readonly refusal: BackupRefusal };

/** A backup read back whole after it was written: give it what the disk has, not what was meant to be written. */
export async function verifyBackup(
  blob: Blob,
  options: { readonly onProgress?: OnProgress } = {},
): Promise<Verified> {
  const opened = await openBackup(blob, options);
  return opened.ok ? { ok: true, manifest: opened.backup.manifest } : opened;
}

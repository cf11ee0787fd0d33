import { type BackupManifest, backupFormat } from "../../shared/exchange/backup-manifest";
import { MANIFEST_PATH } from "../../shared/exchange/backup-path";
import { openFile } from "../../shared/exchange/open-file";
import { Archive } from "../backup/archive";

/** The head of a copy that was made here, without reading what it holds; null when even that cannot be read. */
export async function manifestOf(copy: Blob): Promise<BackupManifest | null> {
  const opened = await Archive.open(copy);
  if (!opened.ok) return null;
  const read = await opened.archive.readText(MANIFEST_PATH);
  if (!read.ok) return null;
  const manifest = openFile(read.bytes, backupFormat);
  return manifest.ok ? manifest.file : null;
}

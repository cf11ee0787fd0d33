import { backupRefusalText } from "../../shared/exchange/backup-words";
import { openBackup } from "../backup/open-backup";
import type { OpenedBackup } from "../backup/opened-backup";
import type { OnProgress } from "../backup/source";
import type { Answer } from "./answer";

/** Reads a copy through and through, and changes nothing. The reason of a refusal follows a file name and a colon. */
export async function openCopy(
  file: Blob,
  onProgress?: OnProgress,
): Promise<Answer<{ readonly copy: OpenedBackup }>> {
  const opened = await openBackup(file, { keep: true, ...(onProgress && { onProgress }) });
  if (!opened.ok) return { ok: false, reason: backupRefusalText(opened.refusal) };
  // Only a recovery point leaves files in the store that it was made in: by itself such a file is not whole.
  if (opened.backup.filesOutside.length > 0) {
    return { ok: false, reason: "это не вся копия: приложенных файлов в ней нет" };
  }
  return { ok: true, copy: opened.backup };
}

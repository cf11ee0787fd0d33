import type { BackupManifest } from "../../../shared/exchange/backup-manifest";

/** What a copy or a recovery point holds; the program's own records are among them. */
export function countsText({ records, visits, files }: BackupManifest["counts"]): string {
  return `записей (вместе со служебными) — ${records}, строк журнала — ${visits}, файлов — ${files}`;
}

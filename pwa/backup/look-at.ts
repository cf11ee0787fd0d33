import { BACKUP_LIMITS } from "../../shared/exchange/backup-limits";
import { backupFormat } from "../../shared/exchange/backup-manifest";
import type { BackupRefusal } from "../../shared/exchange/backup-refusal";
import { openFile } from "../../shared/exchange/open-file";
import { LIMITS } from "../../shared/exchange/read-json";

const ARCHIVE = [0x50, 0x4b];
/** Windows, Linux and Mac; whatever follows, even a whole archive, the file would be run. */
const PROGRAMS = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0x23, 0x21],
];

/** What a file is that cannot be a backup by its first bytes; null when it may be one. */
export async function lookAt(blob: Blob): Promise<BackupRefusal | null> {
  if (blob.size === 0) return { code: "empty" };
  if (blob.size > BACKUP_LIMITS.totalBytes) return { code: "too-big" };
  const bytes = await blob
    .slice(0, LIMITS.bytes + 1)
    .arrayBuffer()
    .catch(() => null);
  if (!bytes) return { code: "unreadable" };
  const start = new Uint8Array(bytes);
  const begins = (sign: readonly number[]) => sign.every((byte, index) => start[index] === byte);
  if (begins(ARCHIVE)) return null;
  if (PROGRAMS.some(begins)) return { code: "program" };
  return documentProblem(start);
}

/** Of a file that is one JSON document: perhaps another one of ours. */
function documentProblem(bytes: Uint8Array): BackupRefusal {
  const opened = openFile(bytes, { ...backupFormat, limits: LIMITS });
  if (opened.ok) return { code: "not-archive" };
  const { refusal } = opened;
  if (refusal.code === "other-format" || refusal.code === "newer-version") return refusal;
  return { code: refusal.code === "sealed" ? "sealed" : "not-archive" };
}

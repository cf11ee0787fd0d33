import * as zip from "../zip";

/** What the reading of an archive can come upon. */
export type ArchiveProblem =
  | "unreadable"
  | "truncated"
  | "damaged"
  | "duplicate"
  | "overlapping"
  | "encrypted"
  | "changed";

const BY_MESSAGE: Readonly<Record<string, ArchiveProblem>> = {
  [zip.ERR_BAD_FORMAT]: "truncated",
  [zip.ERR_EOCDR_NOT_FOUND]: "truncated",
  [zip.ERR_OVERLAPPING_ENTRY]: "overlapping",
  [zip.ERR_ENCRYPTED]: "encrypted",
  [zip.ERR_UNSUPPORTED_ENCRYPTION]: "encrypted",
  [zip.ERR_INVALID_CRC32]: "changed",
  [zip.ERR_INVALID_UNCOMPRESSED_SIZE]: "changed",
  [zip.ERR_INVALID_COMPRESSED_DATA]: "changed",
};

/** Errors by which a browser says that the disk no longer gives the file. */
const DISK_ERRORS = new Set(["NotReadableError", "NotFoundError", "NotAllowedError"]);

/**
 * What an error means that was thrown while an archive was read. A parser meets hostile bytes in more ways than it names,
 * so everything else means that the archive is damaged.
 */
export function archiveProblem(error: unknown): ArchiveProblem {
  if (!(error instanceof Error)) return "damaged";
  if (DISK_ERRORS.has(error.name)) return "unreadable";
  if (reasonOf(error) === zip.WARNING_DUPLICATE_FILENAME) return "duplicate";
  return BY_MESSAGE[error.message] ?? "damaged";
}

function reasonOf(error: Error): unknown {
  return "reason" in error ? error.reason : undefined;
}

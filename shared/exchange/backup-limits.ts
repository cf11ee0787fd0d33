import type { JsonLimits } from "./read-json";

/**
 * Limits of a JSON document inside a backup. It holds what years have gathered, not what one person hands over: the
 * visits of a month or the manifest of many files (rows), the longest text that a person writes, 150 pages (strings).
 */
export const PART_LIMITS = {
  bytes: 32_000_000,
  depth: 16,
  rows: 100_000,
  stringLength: 300_000,
} as const satisfies JsonLimits;

/**
 * Limits of the whole. Ten years of one teacher are some 10 000 changes and 50 000 visits: there is room for a hundred
 * times that, and what the gate keeps in memory (ids and stamps) stays below some hundred megabytes.
 */
export const BACKUP_LIMITS = {
  /** Entries of the archive. */
  entries: 100_000,
  /** Bytes of one file: a scan of many pages. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of all entries, unpacked. */
  totalBytes: 4_000_000_000,
  /** Bytes unpacked for one byte packed. Our own texts reach 10; what would pass 100 is written unpacked. */
  ratio: 200,
  changesInPart: 2_000,
  changes: 1_000_000,
  visits: 1_000_000,
} as const;

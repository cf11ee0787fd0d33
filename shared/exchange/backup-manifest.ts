import { Instant, Uuid } from "../usage/visit";
import * as z from "../zod";
import { BACKUP_LIMITS, PART_LIMITS } from "./backup-limits";
import { DATA_PATH, FILE_PATH, partOf } from "./backup-path";
import type { Format } from "./open-file";
import { Sha256 } from "./sha256";

const Count = z.int().check(z.minimum(0), z.maximum(BACKUP_LIMITS.totalBytes));

const ENTRY_PATH = new RegExp(`${DATA_PATH.source}|${FILE_PATH.source}`);
const listed = (path: RegExp) =>
  z
    .strictObject({ path: z.string().check(z.regex(path)), bytes: Count, sha256: Sha256 })
    .check(z.refine(isPossible, { error: "too long, or a file that is not called by its hash" }));

/** One entry of the archive: what it is called, how long it is, and what its bytes hash to. */
export interface BackupEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The head of a backup (docs/formats.md). It lists every entry but itself, so nothing can be added or taken away. */
export const BackupManifest = z
  .strictObject({
    format: z.literal("kopilka.backup"),
    version: z.literal(1),
    app: z.string().check(z.regex(/^[0-9A-Za-z.+-]{1,40}$/)),
    portfolio: Uuid,
    portfolios: z.array(Uuid).check(z.minLength(1), z.maxLength(100)),
    device: Uuid,
    role: z.enum(["teacher", "methodist", "student"]),
    madeAt: Instant,
    counts: z.strictObject({ records: Count, changes: Count, visits: Count, files: Count }),
    entries: z.array(listed(ENTRY_PATH)).check(z.maxLength(BACKUP_LIMITS.entries)),
    outside: z.optional(z.array(listed(FILE_PATH)).check(z.maxLength(BACKUP_LIMITS.entries))),
  })
  .check(
    z.refine(({ portfolio, portfolios }) => portfolios.includes(portfolio) && areDistinct(portfolios), {
      path: ["portfolios"],
      error: "without its own, or one given twice",
    }),
    z.refine(({ entries, outside = [] }) => areDistinct([...entries, ...outside].map(contentName)), {
      path: ["entries"],
      error: "an entry given twice",
    }),
    z.refine(({ entries }) => total(entries) <= BACKUP_LIMITS.totalBytes, {
      path: ["entries"],
      error: "too long together",
    }),
  );
export type BackupManifest = z.infer<typeof BackupManifest>;

export const backupFormat: Format<BackupManifest> = {
  format: "kopilka.backup",
  version: 1,
  schema: BackupManifest,
  limits: PART_LIMITS,
};

/** A file of a backup. */
export interface BackupFileInfo {
  readonly hash: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
}

export function filesAmong(entries: readonly BackupEntry[]): BackupFileInfo[] {
  return entries.flatMap(({ path, bytes }) => {
    const part = partOf(path);
    return part?.kind === "file" ? [{ hash: part.hash, type: part.type, bytes }] : [];
  });
}

function isPossible({ path, bytes, sha256 }: BackupEntry): boolean {
  const part = partOf(path);
  if (part?.kind === "file") return part.hash === sha256 && bytes <= BACKUP_LIMITS.fileBytes;
  return part !== null && bytes <= PART_LIMITS.bytes;
}

/** The same file under two endings is the same file. */
function contentName({ path }: { path: string }): string {
  return path.replace(/\.\w+$/, "");
}

function total(entries: readonly BackupEntry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

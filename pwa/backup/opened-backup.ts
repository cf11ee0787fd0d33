import {
  type BackupEntry,
  type BackupFileInfo,
  type BackupManifest,
  filesAmong,
} from "../../shared/exchange/backup-manifest";
import { filePath } from "../../shared/exchange/backup-path";
import type { BackupRefusal } from "../../shared/exchange/backup-refusal";
import type { Change } from "../../shared/record/change";
import type { MonthSegment } from "../../shared/usage/month-segment";
import type { Archive } from "./archive";
import { type Part, readPart } from "./read-part";

/** The disk gave other bytes than when the backup was opened, or none: it was pulled out or written over. */
export class BackupChanged extends Error {
  readonly refusal: BackupRefusal;

  constructor(refusal: BackupRefusal) {
    super(`the backup changed while it was read: ${refusal.code}`);
    this.refusal = refusal;
  }
}

/**
 * A backup that has passed the gate. Parts that were not kept are read again when they are asked for, hash and all; such
 * a reading throws `BackupChanged` when the file is no longer what it was.
 */
export class OpenedBackup {
  readonly manifest: BackupManifest;
  /** Files whose bytes are inside. */
  readonly files: readonly BackupFileInfo[];
  /** Files that belong to it and stayed in the store: only a recovery point has them. */
  readonly filesOutside: readonly BackupFileInfo[];
  private readonly archive: Archive;
  /** By path. */
  private readonly kept: ReadonlyMap<string, Part>;

  constructor(archive: Archive, manifest: BackupManifest, kept: ReadonlyMap<string, Part>) {
    this.archive = archive;
    this.kept = kept;
    this.manifest = manifest;
    this.files = filesAmong(manifest.entries);
    this.filesOutside = filesAmong(manifest.outside ?? []);
  }

  /** In the order in which they were written, part by part. */
  async *changes(): AsyncGenerator<readonly Change[]> {
    for (const entry of this.entriesIn("data/changes-")) {
      const part = await this.read(entry);
      if (part.kind === "changes") yield part.changes;
    }
  }

  async *months(): AsyncGenerator<MonthSegment> {
    for (const entry of this.entriesIn("data/visits-")) {
      const part = await this.read(entry);
      if (part.kind === "visits") yield part.segment;
    }
  }

  /** A file that is inside, in memory and proved. */
  async file(hash: string): Promise<Blob> {
    const info = this.files.find((file) => file.hash === hash);
    if (!info) throw new RangeError(`no such file inside: ${hash}`);
    const part = await this.read({ path: filePath(hash, info.type), bytes: info.bytes, sha256: hash });
    if (part.kind !== "file") throw new RangeError(`not a file: ${hash}`);
    return new Blob([part.bytes], { type: info.type });
  }

  private entriesIn(start: string): BackupEntry[] {
    return this.manifest.entries.filter(({ path }) => path.startsWith(start));
  }

  private async read(entry: BackupEntry): Promise<Part> {
    const known = this.kept.get(entry.path);
    if (known) return known;
    const read = await readPart(this.archive, entry);
    if (!read.ok) throw new BackupChanged(read.refusal);
    return read.part;
  }
}

import { BACKUP_LIMITS, PART_LIMITS } from "../../shared/exchange/backup-limits";
import type { BackupEntry, BackupManifest } from "../../shared/exchange/backup-manifest";
import { changesPath, filePath, MANIFEST_PATH, visitsPath } from "../../shared/exchange/backup-path";
import { BackupTally, type TallyProblem } from "../../shared/exchange/backup-tally";
import { sha256Of } from "../digest";
import { ArchiveWriter } from "./archive-writer";
import { changeTexts } from "./change-texts";
import type { BackupFile, BackupSource, OnProgress } from "./source";

interface Options {
  /** A recovery point leaves the bytes of the files where they are, in the store, and only names them. */
  readonly files?: "inside" | "outside";
  readonly onProgress?: OnProgress;
}

/**
 * A portfolio as one archive (docs/formats.md). Throws when the source itself breaks the rules of the format, and with
 * whatever the source throws: a backup is whole or it is not made.
 */
export async function packBackup(source: BackupSource, options: Options = {}): Promise<Blob> {
  const packing = new Packing(options.onProgress);
  await packing.addChanges(source);
  await packing.addMonths(source);
  for await (const file of source.files()) await packing.addFile(file, options.files ?? "inside");
  return packing.close(source);
}

/** The store gave a file whose bytes are not those that were stored. A copy without it is for the person to decide. */
export class DamagedFile extends Error {
  readonly hash: string;

  constructor(hash: string) {
    super(`the stored file is not what it was: ${hash}`);
    this.hash = hash;
  }
}

class Packing {
  private readonly archive = new ArchiveWriter();
  private readonly tally = new BackupTally();
  private readonly entries: BackupEntry[] = [];
  private readonly outside: BackupEntry[] = [];
  private readonly paths = new Set<string>();
  private readonly onProgress: OnProgress | undefined;
  private done = 0;

  constructor(onProgress: OnProgress | undefined) {
    this.onProgress = onProgress;
  }

  async addChanges(source: BackupSource): Promise<void> {
    let number = 0;
    const checked = (changes: Parameters<BackupTally["addChanges"]>[0]) =>
      refuse(this.tally.addChanges(changes));
    for await (const text of changeTexts(source.changes(), checked)) {
      await this.addText(changesPath(++number), text);
    }
  }

  async addMonths(source: BackupSource): Promise<void> {
    for await (const segment of source.months()) {
      refuse(this.tally.addMonth(segment));
      await this.addText(visitsPath(segment.month), JSON.stringify(segment));
    }
  }

  async addFile({ hash, type, blob }: BackupFile, place: "inside" | "outside"): Promise<void> {
    const entry = { path: filePath(hash, type), bytes: blob.size, sha256: hash };
    if (blob.size > BACKUP_LIMITS.fileBytes) throw new RangeError(`too big for a backup: ${entry.path}`);
    if (place === "outside") {
      this.outside.push(this.once(entry));
      return;
    }
    const bytes = new Uint8Array(await blob.arrayBuffer());
    if ((await sha256Of(bytes)) !== hash) throw new DamagedFile(hash);
    await this.archive.addStored(entry.path, bytes);
    this.listed(entry);
  }

  /** The manifest comes last: only now is all known that it promises. */
  async close({ about }: BackupSource): Promise<Blob> {
    const { app, portfolio, portfolios, device, role, madeAt } = about;
    const files = [...this.entries, ...this.outside].filter(({ path }) => path.startsWith("files/")).length;
    const manifest: BackupManifest = {
      format: "kopilka.backup",
      version: 1,
      app,
      portfolio,
      portfolios,
      device,
      role,
      madeAt,
      counts: { ...this.tally.counts(), files },
      entries: this.entries,
      ...(this.outside.length > 0 && { outside: this.outside }),
    };
    await this.archive.addText(MANIFEST_PATH, bytesOf(JSON.stringify(manifest)));
    return this.archive.close();
  }

  private async addText(path: string, text: string): Promise<void> {
    const bytes = bytesOf(text);
    if (bytes.length > PART_LIMITS.bytes) throw new RangeError(`too big for a backup: ${path}`);
    const entry = { path, bytes: bytes.length, sha256: await sha256Of(bytes) };
    await this.archive.addText(path, bytes);
    this.listed(entry);
  }

  private listed(entry: BackupEntry): void {
    this.entries.push(this.once(entry));
    this.done += entry.bytes;
    if (this.done > BACKUP_LIMITS.totalBytes || this.entries.length >= BACKUP_LIMITS.entries) {
      throw new RangeError("too much for a backup");
    }
    this.onProgress?.(this.done, null);
  }

  private once(entry: BackupEntry): BackupEntry {
    if (this.paths.has(entry.path)) throw new Error(`given twice: ${entry.path}`);
    this.paths.add(entry.path);
    return entry;
  }
}

function refuse(problem: TallyProblem | null): void {
  if (problem) throw new Error(`the store breaks its own rules: ${problem}`);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

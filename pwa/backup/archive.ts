import type { DeclaredEntry } from "../../shared/exchange/backup-inventory";
import { BACKUP_LIMITS, PART_LIMITS } from "../../shared/exchange/backup-limits";
import type { BackupRefusal } from "../../shared/exchange/backup-refusal";
import { BlobReader, type Entry, type FileEntry, ZipReader } from "../zip";
import { type ArchiveProblem, archiveProblem } from "./archive-problem";

export type Read = { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | Refused;
export interface Refused {
  readonly ok: false;
  readonly refusal: BackupRefusal;
}

/** An archive read at random: nothing is in memory but its directory and the entry that is being read. */
export class Archive {
  readonly entries: readonly DeclaredEntry[];
  private readonly reader: CarefulReader;
  private readonly items: ReadonlyMap<string, FileEntry>;

  private constructor(reader: CarefulReader, entries: readonly Entry[]) {
    this.reader = reader;
    this.entries = entries.map(declared);
    this.items = new Map(
      entries.flatMap((entry) => (entry.directory ? [] : [[entry.filename, entry] as const])),
    );
  }

  /** Reads the directory, in the one way in which it can be read: an archive that can be read in two is refused. */
  static async open(blob: Blob): Promise<{ ok: true; archive: Archive } | Refused> {
    const entries: Entry[] = [];
    const reader = new CarefulReader(blob);
    try {
      const directory = new ZipReader(reader, { strictness: "strict" });
      // Names are judged with the manifest beside them, so that a newer version may have others.
      for await (const entry of directory.getEntriesGenerator({ filenameValidation: "tolerant" })) {
        if (entries.length > BACKUP_LIMITS.entries) return refused({ code: "too-many" });
        entries.push(entry);
      }
    } catch (error) {
      return refused(refusalOf(archiveProblem(error), twice(entries)));
    }
    return { ok: true, archive: new Archive(reader, entries) };
  }

  entry(name: string): DeclaredEntry | undefined {
    return this.entries.find((entry) => entry.name === name);
  }

  /** Unpacks a text: never more than the directory declares, so judge that first. */
  async readText(name: string): Promise<Read> {
    return this.reading(name, async (entry) => {
      const bytes = new Uint8Array(entry.uncompressedSize);
      let length = 0;
      const sink = new WritableStream<Uint8Array>({
        write(chunk) {
          bytes.set(chunk, length);
          length += chunk.length;
        },
      });
      await entry.getData(sink, { checkOverlappingEntry: true, checkCrc32: true });
      return bytes;
    });
  }

  /** The bytes of a stored entry, straight out of the archive. */
  async readStored(name: string): Promise<Read> {
    return this.reading(name, async (entry) => {
      const { offset, uncompressedSize } = entry;
      const length = Math.min(uncompressedSize, BACKUP_LIMITS.fileBytes) + HEADER_BYTES;
      return this.reader.holding(offset, length, async () => {
        await entry.getData(new WritableStream(), { checkOverlappingEntryOnly: true });
        return this.reader.read(entry.localDirectory?.dataOffset ?? 0, uncompressedSize);
      });
    });
  }

  private async reading(
    name: string,
    read: (entry: FileEntry) => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<Read> {
    const item = this.items.get(name);
    if (!item) return refused({ code: "missing", entry: name });
    try {
      return { ok: true, bytes: await read(item) };
    } catch (error) {
      return refused(refusalOf(archiveProblem(error), name));
    }
  }
}

/** More than the header before an entry of ours takes. */
const HEADER_BYTES = 1_000;

class CarefulReader extends BlobReader {
  private held = { start: 0, bytes: new Uint8Array() };

  /**
   * Fetches a stretch at once, for whatever `work` reads of it: asking the disk piece by piece takes longer than reading
   * does. One stretch at a time.
   */
  async holding<T>(start: number, length: number, work: () => Promise<T>): Promise<T> {
    try {
      this.held = { start, bytes: await this.read(start, Math.min(length, this.size - start)) };
      return await work();
    } finally {
      this.held = { start: 0, bytes: new Uint8Array() };
    }
  }

  async read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const from = offset - this.held.start;
    const isHeld = from >= 0 && from + length <= this.held.bytes.length;
    if (isHeld) return this.held.bytes.subarray(from, from + length);
    return (await super.readUint8Array(offset, length)) as Uint8Array<ArrayBuffer>;
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    // A directory that declares itself longer than any of ours is not read at all.
    if (length > PART_LIMITS.bytes) throw new RangeError("too long to be a directory");
    return this.read(offset, length);
  }
}

function declared(entry: Entry): DeclaredEntry {
  const { filename, uncompressedSize, compressedSize, compressionMethod, encrypted } = entry;
  const method = compressionMethod === 0 ? "stored" : compressionMethod === 8 ? "deflated" : "other";
  return {
    name: filename,
    bytes: uncompressedSize,
    packedBytes: compressedSize,
    method: entry.directory ? "other" : method,
    encrypted,
  };
}

function twice(entries: readonly Entry[]): string {
  const seen = new Set<string>();
  for (const { filename } of entries) {
    if (seen.has(filename)) return filename;
    seen.add(filename);
  }
  return "";
}

function refusalOf(problem: ArchiveProblem, entry: string): BackupRefusal {
  switch (problem) {
    case "unreadable":
    case "truncated":
    case "damaged":
      return { code: problem };
    case "duplicate":
    case "overlapping":
    case "encrypted":
    case "changed":
      return { code: problem, entry };
    default:
      return problem satisfies never;
  }
}

function refused(refusal: BackupRefusal): Refused {
  return { ok: false, refusal };
}

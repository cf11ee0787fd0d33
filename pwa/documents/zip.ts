import { type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "../zip";

const LIMITS = { entries: 500, bytes: 40_000_000, ratio: 200, smallBytes: 1_000_000 } as const;

export type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

export interface OpenZip {
  readonly names: readonly string[];
  /** The parts whose names are wanted; null when one of them is damaged. */
  readonly unpack: (isWanted: (name: string) => boolean) => Promise<Parts | null>;
}

/** Looks into an archive without unpacking it. A bomb tells its size before it goes off: what it holds is added up here. */
export async function openZip(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<OpenZip | "damaged" | "too-much-inside"> {
  const files: FileEntry[] = [];
  let size = 0;
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true });
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue;
      files.push(entry);
      size += entry.uncompressedSize;
      if (files.length > LIMITS.entries || isBomb(size, bytes.length)) return "too-much-inside";
    }
  } catch {
    return "damaged";
  }
  return {
    names: files.map(({ filename }) => filename),
    unpack: async (isWanted) => unpack(files, isWanted),
  };
}

function isBomb(size: number, packed: number): boolean {
  return size > LIMITS.bytes || (size > LIMITS.smallBytes && size > packed * LIMITS.ratio);
}

async function unpack(
  files: readonly FileEntry[],
  isWanted: (name: string) => boolean,
): Promise<Parts | null> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  try {
    for (const file of files) if (isWanted(file.filename)) parts.set(file.filename, await bytesOf(file));
    return parts;
  } catch {
    return null;
  }
}

async function bytesOf(file: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  // Exactly what the directory promised and was counted: a part that grows beyond it fails right there.
  const bytes = new Uint8Array(file.uncompressedSize);
  let at = 0;
  await file.getData(
    new WritableStream<Uint8Array>({
      write: (chunk) => {
        bytes.set(chunk, at);
        at += chunk.length;
      },
    }),
  );
  return bytes;
}

/** An archive of these parts, in this order. `stored` parts are not packed. */
export async function zip(parts: Parts, how: "packed" | "stored"): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    ...(how === "stored" ? { level: 0 } : {}),
    extendedTimestamp: false,
  });
  for (const [name, bytes] of parts) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}

import { base64Url, bytesOf } from "../exchange/base64-url";
import type { Visit } from "./visit";
import { type VisitsFile, visitsFile } from "./visits-file";

/** Every runtime of ours has them, and this folder's library does not know them. */
interface Stream {
  pipeThrough(next: object): Stream;
  getReader(): { read(): Promise<{ value?: Uint8Array }>; cancel(): Promise<void> };
}
declare const Blob: new (parts: (string | Uint8Array)[]) => { stream(): Stream };
declare const Response: new (body: Stream) => { arrayBuffer(): Promise<ArrayBuffer> };
declare const CompressionStream: new (format: "deflate-raw") => object;
declare const DecompressionStream: new (format: "deflate-raw") => object;

/** A QR code of version 24 with the lowest correction, 113 modules a side: a phone reads it off a screen. */
const MOST_CHARS = 1171;
/** Nobody scans more; a file takes any number. */
const MOST_CODES = 10;
/** Unpacked: five times what the largest QR code can hold of ours. More is a bomb. */
const MOST_BYTES = 100_000;

/**
 * Visits that their owner takes along on a phone (ADR 21): links to the app at this address, each with a whole file of its
 * part of the visits behind the `#`. In any order, any number of times. Null when it would take too many.
 */
export async function codesOf(
  address: string,
  visits: readonly Visit[],
  own: readonly VisitsFile["own"][number][],
): Promise<readonly string[] | null> {
  for (let count = 1; count <= MOST_CODES; count++) {
    const parts = split(visits, count);
    const packed = await Promise.all(parts.map(async (part) => pack(visitsFile(part, own))));
    const codes = packed.map(
      (text, index) => `${address}#/journal/take/${index + 1}/${parts.length}/${text}`,
    );
    if (codes.every(({ length }) => length <= MOST_CHARS)) return codes;
  }
  return null;
}

function split<T>(all: readonly T[], count: number): T[][] {
  const size = Math.ceil(all.length / count);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

async function pack(file: VisitsFile): Promise<string> {
  const packed = new Blob([JSON.stringify(file)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return base64Url(await new Response(packed).arrayBuffer());
}

/** The file in a code, for the gate that every file goes through; null when it was cut off or is none of ours. */
export async function readCode(text: string): Promise<Uint8Array | null> {
  try {
    const packed = new Blob([bytesOf(text)]).stream();
    return await gather(packed.pipeThrough(new DecompressionStream("deflate-raw")));
  } catch {
    return null;
  }
}

async function gather(stream: Stream): Promise<Uint8Array | null> {
  const reader = stream.getReader();
  const bytes: number[] = [];
  for (;;) {
    const { value } = await reader.read();
    if (!value) return Uint8Array.from(bytes);
    if (bytes.length + value.length > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    for (const byte of value) bytes.push(byte);
  }
}

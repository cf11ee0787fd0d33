import { open, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { NamedFile } from "./app-pages";
import { entriesOf, forged } from "./backup-parts";
import { type RawEntry, zipOf } from "./raw-zip";

/** A saved copy, to be spoilt. */
export interface CopyBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entries: readonly RawEntry[];
}

export async function readCopy(path: string): Promise<CopyBytes> {
  const bytes = new Uint8Array(await readFile(path));
  return { name: basename(path), bytes, entries: await entriesOf(bytes) };
}

export function asFile(name: string, bytes: Uint8Array | string): NamedFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

export function half({ bytes }: CopyBytes): Uint8Array {
  return bytes.subarray(0, bytes.length / 2);
}

/** One bit of the first entry's content is another. */
export function flipped({ bytes, entries }: CopyBytes): Uint8Array {
  const [first] = entries;
  const spoilt = bytes.slice();
  // The fixed part of a local header is 30 bytes long; after it and the name the content begins.
  const at = 30 + (first?.name.length ?? 0) + 10;
  spoilt[at] = (spoilt[at] ?? 0) ^ 1;
  return spoilt;
}

export function withExtraEntry({ entries }: CopyBytes): Uint8Array {
  return zipOf([...entries, { name: "data/notes.txt", bytes: Buffer.from("лишнее") }]);
}

/** Thirty megabytes of nothing that take thirty kilobytes, with a manifest that lists them. */
export function withBomb({ entries }: CopyBytes): Uint8Array {
  const bytes = Buffer.alloc(30_000_000, " ");
  return forged([
    ...entries,
    { name: "data/changes-00099.json", bytes, method: 8, packed: deflateRawSync(bytes) },
  ]);
}

export function ofNewerVersion({ entries }: CopyBytes): Uint8Array {
  return forged(entries, (manifest) => ({ ...manifest, version: 2, secret: "of later" }));
}

/** Another document under the name of the certificate; the manifest is the old one, or agrees with the swap. */
export function withSwappedFile(copy: CopyBytes, manifest: "old" | "agreeing"): Uint8Array {
  const entries = copy.entries.map((entry) =>
    entry.name.startsWith("files/") ? { ...entry, bytes: entry.bytes.map((byte) => byte ^ 1) } : entry,
  );
  return manifest === "old" ? zipOf(entries) : forged(entries);
}

/** A file that says it is so long and takes no room on the disk; `begin` is all that is in it. */
export async function sparseFile(path: string, bytes: number, begin: string): Promise<string> {
  const file = await open(path, "w");
  await file.write(begin);
  await file.truncate(bytes);
  await file.close();
  return path;
}

/** Where the manifest lies; every other entry is in `data/` or `files/`. */
export const MANIFEST_PATH = "manifest.json";

const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
};
/** Of every other media type: what a file is was decided when it was attached, by its bytes. */
const OTHER = { extension: "bin", type: "application/octet-stream" };

/** Paths of the data, and of the files by their SHA-256. */
export const DATA_PATH = /^data\/(?:changes-\d{5}|visits-(\d{4}-(?:0[1-9]|1[0-2])))\.json$/;
export const FILE_PATH = /^files\/([0-9a-f]{64})\.(pdf|jpg|png|webp|gif|bin)$/;

/** What an entry holds, as its path tells. */
export type PartOf =
  | { readonly kind: "changes" }
  | { readonly kind: "visits"; readonly month: string }
  | { readonly kind: "file"; readonly hash: string; readonly type: string };

/** `number` counts from 1. */
export function changesPath(number: number): string {
  return `data/changes-${String(number).padStart(5, "0")}.json`;
}

export function visitsPath(month: string): string {
  return `data/visits-${month}.json`;
}

export function filePath(hash: string, type: string): string {
  const extension = Object.keys(TYPES).find((one) => TYPES[one] === type) ?? OTHER.extension;
  return `files/${hash}.${extension}`;
}

/** Null for a path that no backup has. */
export function partOf(path: string): PartOf | null {
  const data = DATA_PATH.exec(path);
  if (data) return data[1] ? { kind: "visits", month: data[1] } : { kind: "changes" };
  const [, hash, extension] = FILE_PATH.exec(path) ?? [];
  if (!hash || !extension) return null;
  return { kind: "file", hash, type: TYPES[extension] ?? OTHER.type };
}

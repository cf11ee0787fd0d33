import type { FileStore } from "../../store/file-store";
import { drawThumbnail } from "./draw-thumbnail";

/** Derived and small (about 10 KB each), so they are kept in memory only: nothing is left behind to be deleted. */
const MAX_KEPT = 400;

/** By hash, the longest unused first; null for a file that has no picture. */
const kept = new Map<string, Blob | null>();
let work: Promise<unknown> = Promise.resolve();

/**
 * The picture of a file; null when it has none. Made one after another, so that the page stays quick. Undefined when
 * nobody wanted it any more as its turn came.
 */
export function thumbnailOf(
  files: FileStore,
  hash: string,
  isWanted: () => boolean,
): Promise<Blob | null | undefined> {
  const now = recall(hash);
  if (now !== undefined) return Promise.resolve(now);
  const made = work.then(() => (isWanted() ? make(files, hash) : undefined));
  work = made;
  return made;
}

async function make(files: FileStore, hash: string): Promise<Blob | null> {
  const now = recall(hash);
  if (now !== undefined) return now;
  try {
    const file = await files.get(hash);
    const picture = file && (await drawThumbnail(file.blob));
    keep(hash, picture);
    return picture;
  } catch {
    // A closed database or a chunk that did not come: the tile stays, the next screen tries again.
    return null;
  }
}

function recall(hash: string): Blob | null | undefined {
  const picture = kept.get(hash);
  if (picture !== undefined) keep(hash, picture);
  return picture;
}

function keep(hash: string, picture: Blob | null): void {
  kept.delete(hash);
  kept.set(hash, picture);
  for (const oldest of kept.keys()) {
    if (kept.size <= MAX_KEPT) return;
    kept.delete(oldest);
  }
}

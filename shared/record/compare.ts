import type { Change } from "./change";
import { fold } from "./fold";
import { sameValue, stampsOf } from "./heads";
import { mergedLog } from "./merge";

/** How a record here stands to the same record in a copy. */
export type Relation =
  /** Only in the copy. */
  | "new"
  | "same"
  /** The copy has changes that are not here. */
  | "newer-there"
  /** Here are changes that the copy lacks. */
  | "newer-here"
  /** Each side has changes that the other lacks. */
  | "differing"
  | "only-here";

/**
 * Compares two logs of one record, either of which may be empty. What one side has compacted away it still knows. A
 * record that is removed where it is known is nothing new.
 */
export function relationOf(here: readonly Change[], there: readonly Change[]): Relation {
  if (here.length === 0) return isGone(there) ? "same" : "new";
  if (there.length === 0) return isGone(here) ? "same" : "only-here";
  const [hereLacks, thereLacks] = [lacks(here, there), lacks(there, here)];
  if (hereLacks) return thereLacks ? "differing" : "newer-there";
  return thereLacks ? "newer-here" : "same";
}

/** The changes that must be written here for the log to become the union of both. None when it is that already. */
export function changesToWrite(here: readonly Change[], there: readonly Change[]): Change[] {
  const known = new Map(here.map((change) => [change.stamp, change]));
  return mergedLog(here, there).filter((change) => !sameValue(known.get(change.stamp), change));
}

function lacks(log: readonly Change[], other: readonly Change[]): boolean {
  const known = new Set(stampsOf(log));
  return other.some(({ stamp }) => !known.has(stamp));
}

function isGone(log: readonly Change[]): boolean {
  return log.length === 0 || fold(log).removed !== null;
}

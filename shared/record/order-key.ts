import { generateNKeysBetween } from "fractional-indexing";

/** A child of a record: rows that two devices may edit apart are records of their own (ADR 2). */
export interface Ordered {
  readonly id: string;
  /** Place among its siblings: text that sorts, with room between any two. */
  readonly order: string;
}

/**
 * `count` places between two neighbours; null for the beginning or the end. Between two that were put into one place
 * on two devices there is no room: what comes there shares their place and stands by its id.
 */
export function orderKeys(after: string | null, before: string | null, count: number): string[] {
  if (after !== null && after === before) return Array<string>(count).fill(after);
  try {
    return generateNKeysBetween(after, before, count);
  } catch {
    // A copy may bring a place that is none: what comes now stands at the end of all that are.
    return generateNKeysBetween(null, null, count);
  }
}

/** By place; two that were put into one place on two devices stand in the order of their ids, the same everywhere. */
export function inOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

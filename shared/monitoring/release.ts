import type { Accepted } from "./identity";

/**
 * How many persons are new or answer otherwise than in the last release. A release that differs by fewer than k would
 * let the difference of two tell what a few people answered (statistics.md §3), so the old one stays.
 */
export function changedSince(released: readonly string[], persons: readonly Accepted[]): number {
  const before = new Set(released);
  const now = new Set(persons.map(({ digest }) => digest));
  const added = persons.filter(({ digest }) => !before.has(digest)).length;
  const gone = released.filter((digest) => !now.has(digest)).length;
  return Math.max(added, gone);
}

export function mayRelease(
  released: readonly string[] | null,
  persons: readonly Accepted[],
  k: number,
): boolean {
  return persons.length > 0 && (released === null || changedSince(released, persons) >= k);
}

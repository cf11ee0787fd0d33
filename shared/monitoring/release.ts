import { hashJson } from "../exchange/hash";
import type { Accepted } from "./identity";

/**
 * Between how many persons two releases differ: who is new, gone, or answers otherwise. The same answers in a newer
 * file are no difference.
 */
export function changedBetween(released: readonly Accepted[], persons: readonly Accepted[]): number {
  const before = new Set(released.map(answersKey));
  const now = new Set(persons.map(answersKey));
  const added = [...now].filter((key) => !before.has(key)).length;
  const gone = [...before].filter((key) => !now.has(key)).length;
  return Math.max(added, gone);
}

/**
 * Whether new figures may be shown. A release that differs from any earlier one by fewer than k persons would let the
 * difference of the two tell what a few people answered (statistics.md §3).
 */
export function mayRelease(
  earlier: readonly (readonly Accepted[])[],
  persons: readonly Accepted[],
  k: number,
): boolean {
  return persons.length > 0 && earlier.every((release) => changedBetween(release, persons) >= k);
}

/** A person and what figures are made of; another program may write the same answers in another order. */
function answersKey({ submission: { pseudonym, periods } }: Accepted): string {
  const said = periods.map(({ period, answers, platforms }) => [
    period,
    answers.map((answer) => hashJson(answer)).sort(),
    platforms.map((platform) => hashJson(platform)).sort(),
  ]);
  return hashJson([pseudonym, said.map((one) => hashJson(one)).sort()]);
}

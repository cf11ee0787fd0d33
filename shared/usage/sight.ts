/**
 * What is known of the time between two looks. A worker that sleeps, a computer that sleeps, a crash and a clock that is
 * set are all the same: a break in the watch, of which nothing is counted.
 */
export interface Sight {
  /** The last moment before a break that was noticed, UTC ms by the clock of before; null for none. */
  readonly lostAt: number | null;
  /** Since when the clock has been felt to go evenly; null when nobody was there to feel it. UTC ms. */
  readonly evenSince: number | null;
  /** Otherwise the longest time between two looks that is still one watch, ms. */
  readonly gapMs: number;
}

/** Where a visit last seen at `lastSeen` ended for sure, when the watch has broken since; null when it has not. */
export function seenUntil({ lostAt, evenSince, gapMs }: Sight, lastSeen: number, at: number): number | null {
  if (lostAt !== null) return Math.max(lastSeen, lostAt);
  if (at < lastSeen) return lastSeen;
  const isEven = evenSince !== null && evenSince <= lastSeen;
  return isEven || at - lastSeen <= gapMs ? null : lastSeen;
}

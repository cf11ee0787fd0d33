/**
 * How the headline of an organisation is said (statistics.md §1): never blank from N = 10 on, and never so exact that it
 * points at a few people. Everything derived from it — per cent, bounds, verdict — follows `least` and `most`.
 */
export interface CodedCount {
  readonly kind: "exact" | "at-most" | "at-least" | "majority" | "minority" | "withheld";
  /** The true count lies in `least`…`most`, and nothing printed tells more. */
  readonly least: number;
  readonly most: number;
}

/** Below this the headline is only «большинство», «меньшинство» or nothing, and no breakdown is shown. */
export const LEAST_ORGANISATION = 10;
/** A word is said only where at least so many true counts fit it; else it would name everybody who answered. */
const LEAST_DOUBT = 3;

/** `used` of `headcount` persons, of whom `answered` gave a file; `k` is the least count that may be shown. */
export function codeCount(used: number, answered: number, headcount: number, k: number): CodedCount {
  if (headcount < LEAST_ORGANISATION) return codeSmall(used, answered, headcount);
  // Where both ends are within k the code is chosen by the half, so that it leaves half of the counts possible.
  const isLow = headcount < 2 * k ? used <= headcount / 2 : used < k;
  if (isLow) return { kind: "at-most", least: 0, most: Math.min(headcount, k - 1) };
  if (headcount - used < k)
    return { kind: "at-least", least: Math.max(0, headcount - k + 1), most: headcount };
  return { kind: "exact", least: used, most: used };
}

function codeSmall(used: number, answered: number, headcount: number): CodedCount {
  const half = headcount / 2;
  const missing = headcount - answered;
  const counts = Array.from({ length: answered + 1 }, (_, count) => count);
  const most = counts.filter((count) => count > half);
  const least = counts.filter((count) => count + missing < half);
  if (most.includes(used) && most.length >= LEAST_DOUBT) {
    return { kind: "majority", least: Math.floor(half) + 1, most: headcount };
  }
  if (least.includes(used) && least.length >= LEAST_DOUBT) {
    return { kind: "minority", least: 0, most: Math.ceil(half) - 1 };
  }
  return { kind: "withheld", least: 0, most: headcount };
}

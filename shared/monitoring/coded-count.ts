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

/** Below this the headline is only «большинство», «меньшинство» or nothing. */
const LEAST_ORGANISATION = 10;

/** `used` of `headcount` persons, of whom `answered` gave a file; `k` is the least count that may be shown. */
export function codeCount(used: number, answered: number, headcount: number, k: number): CodedCount {
  if (headcount < LEAST_ORGANISATION || headcount < 2 * k) return codeSmall(used, answered, headcount);
  if (used < k) return { kind: "at-most", least: 0, most: k - 1 };
  if (headcount - used < k) return { kind: "at-least", least: headcount - k + 1, most: headcount };
  return { kind: "exact", least: used, most: used };
}

function codeSmall(used: number, answered: number, headcount: number): CodedCount {
  const half = headcount / 2;
  if (used > half) return { kind: "majority", least: Math.floor(half) + 1, most: headcount };
  if (used + headcount - answered < half) {
    return { kind: "minority", least: 0, most: Math.ceil(half) - 1 };
  }
  return { kind: "withheld", least: 0, most: headcount };
}

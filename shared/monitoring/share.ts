import { type CodedCount, codeCount } from "./coded-count";
import { hypergeometricInterval, type ShareRange, wilsonInterval } from "./interval";

export type Verdict =
  | { readonly kind: "reached" | "missed" }
  /**
   * By the bounds nothing can be said yet; `needed` more submissions of users would reach the target at the earliest.
   * Null where no submission can settle it: everybody answered, or the target lies inside the coded range.
   */
  | { readonly kind: "open"; readonly needed: number | null };

/** A share with everything that may be printed of it. */
export interface Share {
  readonly count: CodedCount;
  /** Files counted, and the denominator from the staff list. */
  readonly answered: number;
  readonly headcount: number;
  /** Manski's worst-case bounds, 0…1: everyone without a file may or may not use. */
  readonly bounds: ShareRange;
  /** Fewer than 80 % answered. */
  readonly isUnrepresentative: boolean;
  /** 95 %, if those without a file are like those with one; null when everybody answered or the count is coded. */
  readonly interval: ShareRange | null;
  readonly target: number | null;
  readonly verdict: Verdict | null;
}

export interface ShareInput {
  readonly used: number;
  readonly answered: number;
  readonly headcount: number;
  readonly k: number;
  /** Per cent. */
  readonly target: number | null;
}

/** Requires `used` ≤ `answered` ≤ `headcount`. */
export function shareOf({ used, answered, headcount, k, target }: ShareInput): Share {
  const count = codeCount(used, answered, headcount, k);
  const missing = headcount - answered;
  const most = Math.min(headcount, Math.min(count.most, answered) + missing);
  const bounds = { least: count.least / headcount, most: most / headcount };
  return {
    count,
    answered,
    headcount,
    bounds,
    isUnrepresentative: answered / headcount < 0.8,
    interval: intervalOf(count, answered, headcount),
    target,
    verdict:
      target === null || !isFigure(count) ? null : verdictOf({ count, most, missing, headcount, k, target }),
  };
}

/** Whether the count is said in numbers; of fewer than ten people only «большинство», «меньшинство» or nothing is said. */
export function isFigure({ kind }: CodedCount): boolean {
  return kind === "exact" || kind === "at-most" || kind === "at-least";
}

interface Standing {
  readonly count: CodedCount;
  readonly most: number;
  readonly missing: number;
  readonly headcount: number;
  readonly k: number;
  readonly target: number;
}

function verdictOf({ count, most, missing, headcount, k, target }: Standing): Verdict {
  // In whole persons, so that 64.3 % of 1000 is 643 and not 643.0000000001.
  const goal = Math.ceil((target * headcount) / 100 - 1e-9);
  if (count.least >= goal) return { kind: "reached" };
  if (most < goal) return { kind: "missed" };
  const isReachable = missing > 0 && goal <= headcount - k + 1;
  return { kind: "open", needed: isReachable ? Math.max(1, goal - count.most) : null };
}

function intervalOf(count: CodedCount, answered: number, headcount: number): ShareRange | null {
  if (answered === 0 || answered === headcount || count.kind !== "exact") return null;
  return interval(count.least, answered, headcount);
}

function interval(hits: number, sample: number, population: number): ShareRange {
  if (population > 10_000) return wilsonInterval(hits, sample, population);
  const { least, most } = hypergeometricInterval(hits, sample, population);
  return { least: least / population, most: most / population };
}

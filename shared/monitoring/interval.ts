/** Whole numbers of persons, both ends possible. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** A share 0…1. */
export interface ShareRange {
  readonly least: number;
  readonly most: number;
}

/** Two-sided 95 %: the quantile of the normal distribution. */
const Z = 1.959963984540054;
const TAIL = 0.025;

/**
 * How many of `population` may have the property when `hits` of a random `sample` have it: the exact hypergeometric
 * 95 % interval, by inverting both one-sided tests. For populations up to 10 000 (statistics.md §1).
 */
export function hypergeometricInterval(hits: number, sample: number, population: number): CountRange {
  const logFactorial = logFactorials(population);
  const choose = (n: number, r: number) =>
    r < 0 || r > n ? Number.NEGATIVE_INFINITY : at(n) - at(r) - at(n - r);
  const at = (n: number) => logFactorial[n] ?? 0;
  const probability = (owners: number, from: number, to: number) => {
    let sum = 0;
    for (let drawn = from; drawn <= to; drawn++) {
      sum += Math.exp(
        choose(owners, drawn) + choose(population - owners, sample - drawn) - choose(population, sample),
      );
    }
    return sum;
  };
  const least = hits;
  const most = population - (sample - hits);
  return {
    least: firstWhere(least, most, (owners) => probability(owners, hits, sample) > TAIL),
    most: -firstWhere(-most, -least, (owners) => probability(-owners, 0, hits) > TAIL),
  };
}

/** Wilson's 95 % interval with the finite population correction; `sample = population` gives the share itself. */
export function wilsonInterval(hits: number, sample: number, population: number): ShareRange {
  const share = hits / sample;
  if (sample === population) return { least: share, most: share };
  const n = (sample * (population - 1)) / (population - sample);
  const centre = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return { least: Math.max(0, centre - half), most: Math.min(1, centre + half) };
}

/** First whole number of a range where a condition that stays true once true holds; `last` when it never does. */
function firstWhere(first: number, last: number, holds: (value: number) => boolean): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function logFactorials(upTo: number): Float64Array {
  const logs = new Float64Array(upTo + 1);
  for (let n = 2; n <= upTo; n++) logs[n] = (logs[n - 1] ?? 0) + Math.log(n);
  return logs;
}

import { describe, expect, test } from "vitest";
import { hypergeometricInterval, wilsonInterval } from "../../../shared/monitoring/interval";
import vectors from "../../vectors/intervals.json";

describe("Wilson's interval", () => {
  test.each(vectors.wilsonFinite)(
    "$hits of $sample out of $population",
    ({ hits, sample, population, least, most }) => {
      const interval = wilsonInterval(hits, sample, population);
      expect(interval.least).toBeCloseTo(least, 4);
      expect(interval.most).toBeCloseTo(most, 4);
    },
  );

  test.each(vectors.wilsonInfinite)(
    "$hits of $sample in an endless population",
    ({ hits, sample, least, most }) => {
      const interval = wilsonInterval(hits, sample, 1e12);
      expect(interval.least).toBeCloseTo(least, 5);
      expect(interval.most).toBeCloseTo(most, 5);
    },
  );

  test("of a whole population is the share itself", () => {
    expect(wilsonInterval(31, 42, 42)).toEqual({ least: 31 / 42, most: 31 / 42 });
  });
});

describe("the exact interval of a finite population", () => {
  test.each(vectors.exact)(
    "$hits of $sample out of $population",
    ({ hits, sample, population, least, most }) => {
      expect(hypergeometricInterval(hits, sample, population)).toEqual({ least, most });
    },
  );

  test("agrees with adding up the tails one owner at a time", () => {
    for (const population of [1, 2, 7, 16, 23]) {
      for (let sample = 1; sample <= population; sample++) {
        for (let hits = 0; hits <= sample; hits++) {
          expect(hypergeometricInterval(hits, sample, population)).toEqual(slowly(hits, sample, population));
        }
      }
    }
  });

  test("copes with ten thousand", () => {
    const { least, most } = hypergeometricInterval(3000, 5000, 10_000);
    expect(least / 10_000).toBeCloseTo(0.59, 2);
    expect(most / 10_000).toBeCloseTo(0.61, 2);
  });
});

/** Whole-number binomials: nothing rounds until the last division. */
function slowly(hits: number, sample: number, population: number) {
  const possible: number[] = [];
  for (let owners = hits; owners <= population - (sample - hits); owners++) {
    const chance = (drawn: number) =>
      Number(choose(owners, drawn) * choose(population - owners, sample - drawn)) /
      Number(choose(population, sample));
    let [above, below] = [0, 0];
    for (let drawn = 0; drawn <= sample; drawn++) {
      if (drawn >= hits) above += chance(drawn);
      if (drawn <= hits) below += chance(drawn);
    }
    if (above > 0.025 && below > 0.025) possible.push(owners);
  }
  return { least: Math.min(...possible), most: Math.max(...possible) };
}

function choose(n: number, r: number): bigint {
  if (r < 0 || r > n) return 0n;
  let result = 1n;
  for (let i = 1; i <= r; i++) result = (result * BigInt(n - r + i)) / BigInt(i);
  return result;
}

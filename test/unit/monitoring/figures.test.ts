import { describe, expect, test } from "vitest";
import type { Campaign } from "../../../shared/monitoring/campaign";
import { figuresOf, primary } from "../../../shared/monitoring/figures";
import type { Accepted } from "../../../shared/monitoring/identity";
import { changedSince, mayRelease } from "../../../shared/monitoring/release";
import type { Evidence, Individual } from "../../../shared/monitoring/submission";
import { aCampaign, aNonUser, anIndividual, hex64 } from "../../support/builders";

let people = 0;
/** A file of somebody new; its digest stands for its content. */
const from = (submission: Individual): Accepted => ({ digest: hex64(++people), submission });
const user = (evidence: Evidence = "log", platforms = ["resh"]): Accepted =>
  from(
    anIndividual({
      pseudonym: hex64(people),
      periods: [
        {
          period: "period",
          answers: [{ indicator: "resources", answer: "yes", evidence }],
          platforms: platforms.map((platform) => ({ platform, days: "4-9", evidence })),
        },
      ],
    }),
  );
const other = (): Accepted => from(aNonUser({ pseudonym: hex64(people) }));
const many = (count: number, make: () => Accepted) => Array.from({ length: count }, () => make());
const figures = (persons: Accepted[], campaign: Partial<Campaign> = {}) => {
  const [period] = figuresOf(aCampaign(campaign), persons);
  const [indicator] = period?.indicators ?? [];
  if (!period || !indicator) throw new Error("one period, one indicator");
  return { ...indicator, platforms: period.platforms };
};
const evidence = (log: number, manual: number, recalled: number, rest: Partial<Campaign> = {}) =>
  figures(
    [
      ...many(log, () => user("log")),
      ...many(manual, () => user("manual")),
      ...many(recalled, () => user("recalled")),
    ],
    rest,
  ).evidence;
const hidden = { log: null, manual: null, recalled: null, marked: null };

describe("primary suppression", () => {
  test.each([
    [0, 31, 0],
    [1, 31, null],
    [4, 31, null],
    [5, 31, 5],
    [26, 31, 26],
    [27, 31, null],
    [31, 31, null],
    [7, 7, null],
  ])("%i of %i, k = 5, is shown as %o", (count, answered, shown) => {
    expect(primary(count, answered, 5)).toBe(shown);
  });
});

describe("the share", () => {
  test("counts persons who answered yes, out of the staff list", () => {
    const { share } = figures([...many(27, user), ...many(4, other)]);
    expect(share).toMatchObject({ answered: 31, headcount: 42, count: { kind: "exact", least: 27 } });
  });

  test("takes the latest headcount", () => {
    const headcounts = [
      { asOf: "2026-12-01", total: 50 },
      { asOf: "2026-09-01", total: 42 },
    ];
    expect(figures(many(20, user), { headcounts }).share.headcount).toBe(50);
  });

  test("is a figure for nobody as well", () => {
    expect(figures([]).share).toMatchObject({ answered: 0, bounds: { least: 0, most: 1 } });
  });
});

describe("evidence", () => {
  test("is shown whole where every part is none or at least k", () => {
    expect(evidence(10, 5, 6)).toEqual({ log: 10, manual: 5, recalled: 6, marked: 11 });
    expect(evidence(20, 0, 5)).toEqual({ log: 20, manual: 0, recalled: 5, marked: 5 });
  });

  test("joins marks and recalled use where one of them is small", () => {
    expect(evidence(10, 3, 6)).toEqual({ ...hidden, log: 10, marked: 9 });
  });

  test("is hidden whole where the join is small, or the log is: the rest would be the difference", () => {
    expect(evidence(20, 1, 2)).toEqual(hidden);
    expect(evidence(3, 10, 10)).toEqual(hidden);
  });

  test("is hidden beside a coded headline", () => {
    expect(evidence(40, 0, 0)).toEqual(hidden);
    expect(evidence(4, 0, 0)).toEqual(hidden);
  });

  test.each([3, 4, 5])("never leaves a hidden part within fewer than k values, k = %i", (k) => {
    const views = new Map<string, number[][]>();
    for (let used = k; used <= 16; used++) {
      for (let log = 0; log <= used; log++) {
        for (let manual = 0; manual + log <= used; manual++) {
          const parts = [log, manual, used - log - manual];
          const shown = evidence(log, manual, used - log - manual, { k });
          const key = JSON.stringify([used, shown]);
          views.set(key, [...(views.get(key) ?? []), parts]);
        }
      }
    }
    for (const [key, truths] of views) {
      const [, shown] = JSON.parse(key) as [number, typeof hidden];
      for (const [index, name] of (["log", "manual", "recalled"] as const).entries()) {
        if (shown[name] !== null) continue;
        const values = truths.map((parts) => parts[index] ?? 0);
        expect(Math.max(...values) - Math.min(...values), key).toBeGreaterThanOrEqual(k - 1);
      }
    }
  });
});

describe("platforms", () => {
  test("show counts first and hidden ones by name, so that their order tells nothing", () => {
    const persons = [
      ...many(4, () => user("log", ["uchi"])),
      ...many(12, () => user("log", ["resh"])),
      ...many(2, () => user("log", ["sferum"])),
      ...many(8, other),
    ];
    const rows = figures(persons).platforms.map(({ platform, used }) => [platform, used]);
    expect(rows).toEqual([
      ["resh", 12],
      ["sferum", null],
      ["uchi", null],
    ]);
    expect(figures(persons.toReversed()).platforms.map(({ platform, used }) => [platform, used])).toEqual(
      rows,
    );
  });

  test("are hidden where all of those who answered use them", () => {
    expect(figures(many(20, user)).platforms).toMatchObject([{ platform: "resh", used: null }]);
  });

  test("are hidden where the headline itself may not be a number", () => {
    const headcounts = [{ asOf: "2026-09-05", total: 9 }];
    const persons = [...many(4, user), ...many(5, other)];
    expect(figures(persons, { headcounts, k: 3 }).platforms).toMatchObject([
      { platform: "resh", used: null },
    ]);
  });
});

describe("a release", () => {
  const first = many(20, user);
  const digests = first.map(({ digest }) => digest);

  test("is made of anybody's files at first, but not of none", () => {
    expect(mayRelease(null, first, 5)).toBe(true);
    expect(mayRelease(null, [], 5)).toBe(false);
  });

  test("comes again only after k new submissions", () => {
    expect(mayRelease(digests, [...first, ...many(4, user)], 5)).toBe(false);
    expect(mayRelease(digests, [...first, ...many(5, user)], 5)).toBe(true);
  });

  test("counts a changed person once, and those who are gone", () => {
    expect(changedSince(digests, [...first.slice(3), ...many(3, user)])).toBe(3);
    expect(mayRelease(digests, first.slice(4), 5)).toBe(false);
    expect(mayRelease(digests, first.slice(5), 5)).toBe(true);
  });

  test("of the same files is no new release", () => {
    expect(changedSince(digests, first.toReversed())).toBe(0);
  });
});

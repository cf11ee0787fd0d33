import { describe, expect, test } from "vitest";
import type { Campaign } from "../../../shared/monitoring/campaign";
import { figuresOf, primary } from "../../../shared/monitoring/figures";
import type { Accepted } from "../../../shared/monitoring/identity";
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
/** Somebody who has sent a file before the period began. */
const silent = (): Accepted =>
  from(
    anIndividual({
      pseudonym: hex64(people),
      periods: [
        { period: "period", answers: [{ indicator: "resources", answer: "no-data" }], platforms: [] },
      ],
    }),
  );
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

  test("takes those who answer «no data» for missing, not for «no»", () => {
    const { share } = figures([...many(7, user), ...many(3, other), ...many(20, silent)]);
    expect(share).toMatchObject({ answered: 10, bounds: { least: 7 / 42, most: (7 + 32) / 42 } });
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

  const shown = (users: number, others: number, rest: Partial<Campaign> = {}) =>
    figures([...many(users, user), ...many(others, other)], rest).platforms.length;

  test("have no rows at all where fewer than 2k answered: that a row is there would tell", () => {
    expect([shown(5, 4), shown(5, 5)]).toEqual([0, 1]);
    expect([shown(3, 2, { k: 3 }), shown(3, 3, { k: 3 })]).toEqual([0, 1]);
  });

  test("have no rows at all of fewer than ten people", () => {
    const of = (total: number) => ({ headcounts: [{ asOf: "2026-09-05", total }], k: 3 });
    expect([shown(4, 5, of(9)), shown(4, 5, of(10))]).toEqual([0, 1]);
  });

  test("count neither the answers nor the platforms of those without data", () => {
    expect(figures([...many(9, user), ...many(20, silent)]).platforms).toEqual([]);
    const rows = figures([...many(6, user), ...many(6, other), ...many(20, silent)]).platforms;
    expect(rows).toMatchObject([{ platform: "resh", used: 6 }]);
    // 12 of 44 would point at nobody, 12 of the 14 who answered names all but two.
    expect(figures([...many(12, user), ...many(2, other), ...many(30, silent)]).platforms).toMatchObject([
      { platform: "resh", used: null },
    ]);
  });
});

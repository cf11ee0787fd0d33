import { describe, expect, test } from "vitest";
import { findPlatform } from "../../../shared/catalog/catalog";
import { daysBand, leastDays } from "../../../shared/monitoring/bands";
import type { Campaign } from "../../../shared/monitoring/campaign";
import { evaluatePeriods } from "../../../shared/monitoring/evaluate";
import type { Visit } from "../../../shared/usage/visit";
import {
  aCampaign,
  anAnswerIndicator,
  anIndicator,
  at,
  aVisit,
  HALVES_AND_YEAR as periods,
} from "../../support/builders";

const evaluate = (visits: Visit[], campaign: Partial<Campaign> = {}, today = "2027-06-01") =>
  evaluatePeriods(aCampaign(campaign), { visits, courses: [] }, today);
const headline = (visits: Visit[], campaign: Partial<Campaign> = {}) =>
  evaluate(visits, campaign)[0]?.answers[0];
const platforms = (visits: Visit[], campaign: Partial<Campaign> = {}) =>
  evaluate(visits, campaign)[0]?.platforms;
const use = aCampaign().use;
const yes = (evidence: string) => ({ indicator: "resources", answer: "yes", evidence });
const no = { indicator: "resources", answer: "no" };
const onDay = (day: number, rest: Parameters<typeof aVisit>[0] = {}) =>
  aVisit({ startedAt: at(`2026-10-${String(day).padStart(2, "0")} 09:00`), ...rest });

describe("a day of use", () => {
  test("takes three minutes: 2:59 is none, 3:00 is one", () => {
    const lasting = (seconds: number) =>
      aVisit({ startedAt: 1_791_180_000_000, endedAt: 1_791_180_000_000 + seconds * 1000 });
    expect(headline([lasting(179)])).toEqual(no);
    expect(headline([lasting(180)])).toEqual(yes("log"));
  });

  test("adds up over the day and over the platforms of the indicator", () => {
    const two = [
      onDay(5, { minutes: 2 }),
      onDay(5, { minutes: 2, platform: "uchi", startedAt: at("2026-10-05 12:00") }),
    ];
    expect(headline(two)).toEqual(yes("log"));
    expect(platforms(two)).toEqual([]);
  });

  test("does not add up over two days", () => {
    expect(headline([onDay(5, { minutes: 2 }), onDay(6, { minutes: 2 })])).toEqual(no);
  });

  test("is claimed by a mark, without any minutes", () => {
    expect(headline([onDay(5, { minutes: 0, source: "manual" })])).toEqual(yes("manual"));
  });

  test("does not come of platforms outside the indicator or outside the campaign", () => {
    expect(headline([onDay(5, { platform: "sferum" }), onDay(5, { platform: "unknown" })])).toEqual(no);
  });

  test("comes of platforms that the indicator names one by one", () => {
    const indicators = [anIndicator({ groups: [], platforms: ["sferum"] })];
    expect(headline([onDay(5, { platform: "sferum" })], { indicators })).toEqual(yes("log"));
  });
});

describe("four days", () => {
  const indicators = [anIndicator({ minDays: 4 })];
  const days = (count: number) => Array.from({ length: count }, (_, index) => onDay(5 + index));

  test("are four, not three", () => {
    expect(headline(days(3), { indicators })).toEqual(no);
    expect(headline(days(4), { indicators })).toEqual(yes("log"));
  });

  test("are different days, however many visits", () => {
    expect(headline([...days(3), ...days(3)], { indicators })).toEqual(no);
  });
});

describe("what counts", () => {
  test("is only what the campaign's sources say", () => {
    const marked = [onDay(5, { source: "manual" })];
    expect(headline(marked, { use: { ...use, sources: ["extension"] } })).toEqual(no);
    expect(
      headline([onDay(5, { source: "recalled" })], { use: { ...use, sources: ["extension", "manual"] } }),
    ).toEqual(no);
  });

  test("is only platforms of the kinds that the campaign takes", () => {
    expect(headline([onDay(5)], { use: { ...use, kinds: ["manual"] } })).toEqual(no);
  });

  describe("on a platform shared by work and private life", () => {
    const own = { name: "Своя", group: "other" as const, kind: "site" as const };
    const using = (platform: string, source: Visit["source"], markedOnly: boolean) =>
      headline([onDay(5, { platform, source })], {
        platforms: [{ ...own, id: platform, ...(markedOnly ? { markedOnly } : {}) }],
      });

    test("is only what was marked or recalled", () => {
      expect(using("anything", "extension", true)).toEqual(no);
      expect(using("anything", "manual", true)).toEqual(yes("manual"));
      expect(using("anything", "recalled", true)).toEqual(yes("recalled"));
    });

    test("is also what was «Учебное» when the extension saw it", () => {
      const campaign = { platforms: [{ ...own, id: "max", markedOnly: true }] };
      const seen = (marked: { marked?: true }) =>
        platforms([onDay(5, { platform: "max", ...marked })], campaign);
      expect(seen({})).toEqual([]);
      expect(seen({ marked: true })).toMatchObject([{ platform: "max" }]);
    });

    test("is said by the campaign, not by the catalog of this device", () => {
      expect(findPlatform("max")?.countsOnlyWhenMarked).toBe(true);
      expect(using("max", "extension", false)).toEqual(yes("log"));
      expect(findPlatform("resh")?.countsOnlyWhenMarked).toBeUndefined();
      expect(using("resh", "extension", true)).toEqual(no);
    });

    test("is no platform used, when only the log knows of it", () => {
      const campaign = { platforms: [{ ...own, id: "resh", markedOnly: true }] };
      expect(platforms([onDay(5)], campaign)).toEqual([]);
    });
  });
});

describe("evidence is the weakest source that the answer needs", () => {
  const indicators = [anIndicator({ minDays: 2 })];
  const log = onDay(5);
  const manual = onDay(6, { source: "manual" });
  const recalled = onDay(7, { source: "recalled", minutes: 0 });

  test.each([
    ["log", [log, onDay(8), manual, recalled]],
    ["manual", [log, manual, recalled]],
    ["recalled", [log, recalled]],
  ])("%s", (evidence, visits) => {
    expect(headline(visits, { indicators })).toEqual(yes(evidence));
    expect(headline(visits.toReversed(), { indicators })).toEqual(yes(evidence));
  });
});

describe("periods", () => {
  test("that have not begun have no data and no platforms", () => {
    const visits = [onDay(5), aVisit({ startedAt: at("2027-01-10 09:00") })];
    const on = (today: string) =>
      evaluate(visits, { periods }, today).map((period) => [
        period.answers[0]?.answer,
        period.platforms.length,
      ]);
    const noData = ["no-data", 0];
    expect(on("2026-08-31")).toEqual([noData, noData, noData]);
    expect(on("2026-09-01")).toEqual([["yes", 1], noData, ["yes", 1]]);
    expect(on("2027-01-01")).toEqual([
      ["yes", 1],
      ["yes", 1],
      ["yes", 1],
    ]);
  });

  test("the school year is answered from the log, not summed: two days in each half are four in the year", () => {
    const dates = ["2026-10-05", "2026-10-06", "2027-02-01", "2027-02-02"];
    const visits = dates.map((date) => aVisit({ startedAt: at(`${date} 09:00`) }));
    const answers = evaluate(visits, { periods, indicators: [anIndicator({ minDays: 4 })] });
    expect(answers.map((period) => [period.period, period.answers[0]?.answer])).toEqual([
      ["first", "no"],
      ["second", "no"],
      ["year", "yes"],
    ]);
    expect(answers.map((period) => period.platforms[0]?.days)).toEqual(["2-3", "2-3", "4-9"]);
  });

  test("a visit over their border counts in each by its own part", () => {
    const visit = aVisit({ startedAt: at("2026-12-31 23:58"), minutes: 5 });
    const answers = evaluate([visit], { periods });
    expect(answers.map(({ answers: [first] }) => first?.answer)).toEqual(["no", "yes", "yes"]);
  });

  test("nothing outside the period counts, not by a minute", () => {
    const before = aVisit({ startedAt: at("2026-08-31 23:30"), minutes: 30 });
    expect(before.endedAt).toBe(at("2026-09-01 00:00"));
    expect(headline([before, aVisit({ startedAt: at("2027-01-01 00:00"), minutes: 30 })])).toEqual(no);
  });
});

test("platforms leave as bands of days, by id, with their own evidence", () => {
  const visits = [
    onDay(5, { platform: "uchi", source: "manual", minutes: 0 }),
    ...Array.from({ length: 10 }, (_, index) => onDay(5 + index)),
  ];
  expect(platforms(visits)).toEqual([
    { platform: "resh", days: "10-19", evidence: "log" },
    { platform: "uchi", days: "1", evidence: "manual" },
  ]);
});

test("what the device knows nothing of is answered «no data»", () => {
  expect(headline([], { indicators: [anAnswerIndicator()] })).toEqual({
    indicator: "skills",
    answer: "no-data",
  });
});

test.each([
  [1, "1", 1],
  [2, "2-3", 2],
  [3, "2-3", 2],
  [4, "4-9", 4],
  [9, "4-9", 4],
  [10, "10-19", 10],
  [19, "10-19", 10],
  [20, "20+", 20],
  [366, "20+", 20],
] as const)("%i days are the band %s, at least %i", (days, band, least) => {
  expect(daysBand(days)).toBe(band);
  expect(leastDays(band)).toBe(least);
});

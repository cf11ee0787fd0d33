import { describe, expect, test } from "vitest";
import type { Campaign } from "../../../shared/monitoring/campaign";
import { figuresOf } from "../../../shared/monitoring/figures";
import type { Accepted } from "../../../shared/monitoring/identity";
import { shareOf } from "../../../shared/monitoring/share";
import {
  aCampaign,
  aCourseIndicator,
  anAnswerIndicator,
  anIndicator,
  anIndividual,
  hex64,
} from "../../support/builders";

let persons = 0;
const many = (count: number, make: () => Accepted) => Array.from({ length: count }, () => make());
const indicators = [anIndicator(), aCourseIndicator({ target: 60 })];
/** Somebody who used nothing and answers so about courses. */
const saying = (answer: string, use = "no"): Accepted => ({
  digest: hex64(++persons),
  submission: anIndividual({
    pseudonym: hex64(persons),
    periods: [
      {
        period: "period",
        answers: [
          { indicator: "resources", answer: use },
          { indicator: "courses", answer },
        ],
        platforms: [],
      },
    ],
  }),
});
const crowd = (yes: number, no: number, silent: number) => [
  ...many(yes, () => saying("yes")),
  ...many(no, () => saying("no")),
  ...many(silent, () => saying("no-data")),
];
const period = (given: Accepted[], campaign: Partial<Campaign> = { indicators }) =>
  figuresOf(aCampaign(campaign), given)[0];
const asked = (...given: Parameters<typeof period>) => period(...given)?.indicators.at(-1);

describe("answers about courses", () => {
  test("make a share out of the staff list, with «no data» as missing, and no evidence", () => {
    const figure = asked(crowd(20, 9, 2));
    expect(figure?.indicator.id).toBe("courses");
    expect(figure?.evidence).toBeNull();
    const same = { used: 20, answered: 29, headcount: 42, k: 5, target: 60 };
    expect(figure?.share).toEqual(shareOf(same));
    expect(figure?.share).toMatchObject({ answered: 29, bounds: { least: 20 / 42, most: 33 / 42 } });
  });

  test("are coded where they would point at a few people", () => {
    const count = (yes: number, no: number) => asked(crowd(yes, no, 0))?.share.count;
    expect(count(1, 30)).toEqual({ kind: "at-most", least: 0, most: 4 });
    expect(count(41, 1)).toEqual({ kind: "at-least", least: 38, most: 42 });
    const small = { indicators, headcounts: [{ asOf: "2026-09-05", total: 9 }] };
    expect(asked(crowd(2, 0, 0), small)?.share.count.kind).toBe("withheld");
  });

  test("change no figure of use", () => {
    const [use] = period(crowd(20, 9, 2))?.indicators ?? [];
    expect(use?.share).toMatchObject({ answered: 31, count: { kind: "at-most" } });
    expect(use?.evidence).toEqual({ log: null, manual: null, recalled: null, marked: null });
  });

  test("are no answer about platforms: who says nothing of use is not among those who answered", () => {
    const people = [...crowd(6, 4, 0), ...many(20, () => saying("yes", "no-data"))];
    expect(period(people)?.answered).toBe(10);
    expect(period(people, { indicators: [aCourseIndicator()] })?.answered).toBe(0);
  });

  test("with other bands than «yes» and «no» are not shown", () => {
    const ids = (bands: string[]) =>
      period(crowd(5, 5, 5), { indicators: [anIndicator(), aCourseIndicator({ bands })] })?.indicators.length;
    expect(ids(["no", "yes"])).toBe(2);
    expect([ids(["yes", "no", "soon"]), ids(["yes", "soon"])]).toEqual([1, 1]);
    expect(period([], { indicators: [anIndicator(), anAnswerIndicator()] })?.indicators).toHaveLength(1);
  });
});

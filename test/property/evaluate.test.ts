import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rejectionOf } from "../../shared/monitoring/accept";
import { campaignFile } from "../../shared/monitoring/campaign-file";
import { evaluatePeriods } from "../../shared/monitoring/evaluate";
import {
  aCampaign,
  anAnswerIndicator,
  anIndicator,
  aSubmissionOf,
  at,
  aVisit,
  HALVES_AND_YEAR,
} from "../support/builders";

const source = fc.constantFrom("extension" as const, "manual" as const, "recalled" as const);
const kind = fc.constantFrom("site" as const, "app" as const);
const visit = fc
  .record({
    platform: fc.constantFrom("resh", "uchi", "sferum", "max", "unknown"),
    hours: fc.integer({ min: -100, max: 6_700 }),
    minutes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
    source,
  })
  .map(({ hours, ...rest }) => aVisit({ ...rest, startedAt: at("2026-09-01 00:00") + hours * 3_600_000 }));
const visits = fc.array(visit, { maxLength: 40 });
const today = fc.constantFrom("2026-08-31", "2026-09-01", "2026-12-31", "2027-01-01", "2027-06-01");
const campaign = fc
  .record({
    sources: fc.uniqueArray(source, { minLength: 1 }),
    kinds: fc.uniqueArray(kind, { minLength: 1 }),
    minMinutesPerDay: fc.integer({ min: 1, max: 60 }),
    minDays: fc.integer({ min: 1, max: 12 }),
    markedOnly: fc.boolean(),
  })
  .map(({ minDays, markedOnly, ...use }) =>
    aCampaign({
      use,
      periods: HALVES_AND_YEAR,
      platforms: [
        ...aCampaign().platforms,
        { id: "max", name: "MAX", group: "communication", kind: "app", markedOnly },
      ],
      indicators: [
        anIndicator(),
        anIndicator({ id: "often", minDays }),
        anIndicator({ id: "federal", groups: ["federal"] }),
        anIndicator({ id: "sferum", groups: [], platforms: ["sferum", "max"], minDays }),
        anAnswerIndicator(),
      ],
    }),
  );

test("what a device makes of any log is accepted: complete, and nowhere against itself", () => {
  fc.assert(
    fc.property(campaign, visits, today, (asked, log, date) => {
      const file = campaignFile(asked);
      expect(rejectionOf(file, aSubmissionOf({ campaign: file, visits: log, today: date }))).toBeNull();
    }),
  );
});

test("the order of the log changes no answer", () => {
  fc.assert(
    fc.property(campaign, visits, today, (asked, log, date) => {
      const answers = evaluatePeriods(asked, log, date);
      expect(evaluatePeriods(asked, log.toReversed(), date)).toEqual(answers);
    }),
  );
});

test("more visits never take a «yes» back", () => {
  fc.assert(
    fc.property(campaign, visits, visits, today, (asked, log, more, date) => {
      const yes = (some: typeof log) =>
        evaluatePeriods(asked, some, date).flatMap(({ period, answers }) =>
          answers.filter(({ answer }) => answer === "yes").map(({ indicator }) => `${period} ${indicator}`),
        );
      expect(yes([...log, ...more])).toEqual(expect.arrayContaining(yes(log)));
    }),
  );
});

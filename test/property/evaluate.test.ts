import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rejectionOf } from "../../shared/monitoring/accept";
import { campaignFile } from "../../shared/monitoring/campaign-file";
import { evaluatePeriods } from "../../shared/monitoring/evaluate";
import { type CourseDates, SECURITY_TOPIC } from "../../shared/monitoring/topics";
import {
  aCampaign,
  aCourseIndicator,
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
const USES = new Set(["resources", "often", "federal", "sferum"]);
const visits = fc.array(visit, { maxLength: 40 });
const day = fc.constantFrom(
  "2023-08-31",
  "2023-09-01",
  "2023-12-31",
  "2024-02-29",
  "2026-10-01",
  "2027-05-26",
);
const course: fc.Arbitrary<CourseDates> = fc.record({
  start: fc.constant(null),
  end: fc.option(day),
  informationSecurity: fc.boolean(),
});
const courses = fc.array(course, { maxLength: 4 });
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
        aCourseIndicator(),
        aCourseIndicator({ id: "security", topic: SECURITY_TOPIC }),
      ],
    }),
  );

test("what a device makes of any log and any courses is accepted: complete, and nowhere against itself", () => {
  fc.assert(
    fc.property(campaign, visits, courses, today, (asked, log, done, date) => {
      const file = campaignFile(asked);
      const made = aSubmissionOf({ campaign: file, visits: log, courses: done, today: date });
      expect(rejectionOf(file, made)).toBeNull();
    }),
  );
});

test("the order of the log and of the courses changes no answer", () => {
  fc.assert(
    fc.property(campaign, visits, courses, today, (asked, log, done, date) => {
      const answers = evaluatePeriods(asked, { visits: log, courses: done }, date);
      const turned = { visits: log.toReversed(), courses: done.toReversed() };
      expect(evaluatePeriods(asked, turned, date)).toEqual(answers);
    }),
  );
});

test("more visits and more courses never take a «yes» back", () => {
  fc.assert(
    fc.property(campaign, visits, visits, courses, courses, today, (asked, log, more, done, later, date) => {
      const yes = (some: typeof log, of: typeof done) =>
        evaluatePeriods(asked, { visits: some, courses: of }, date).flatMap(({ period, answers }) =>
          answers.filter(({ answer }) => answer === "yes").map(({ indicator }) => `${period} ${indicator}`),
        );
      expect(yes([...log, ...more], [...done, ...later])).toEqual(expect.arrayContaining(yes(log, done)));
    }),
  );
});

test("visits answer nothing of courses, and courses nothing of use", () => {
  fc.assert(
    fc.property(campaign, visits, courses, today, (asked, log, done, date) => {
      const about = (isUse: boolean, some: typeof log, of: typeof done) =>
        evaluatePeriods(asked, { visits: some, courses: of }, date).map(({ answers, platforms }) => [
          answers.filter(({ indicator }) => USES.has(indicator) === isUse),
          isUse ? platforms : null,
        ]);
      expect(about(true, log, done)).toEqual(about(true, log, []));
      expect(about(false, log, done)).toEqual(about(false, [], done));
    }),
  );
});

test("a course on information security is a course: its «yes» stands beside no «no»", () => {
  fc.assert(
    fc.property(campaign, courses, today, (asked, done, date) => {
      for (const { answers } of evaluatePeriods(asked, { visits: [], courses: done }, date)) {
        const of = (id: string) => answers.find(({ indicator }) => indicator === id)?.answer;
        if (of("security") === "yes") expect(of("courses")).toBe("yes");
      }
    }),
  );
});

import { describe, expect, test } from "vitest";
import type { AnswerIndicator, Campaign } from "../../../shared/monitoring/campaign";
import { campaignFile } from "../../../shared/monitoring/campaign-file";
import { evaluatePeriods } from "../../../shared/monitoring/evaluate";
import { SECURITY_TOPIC } from "../../../shared/monitoring/topics";
import type { Course } from "../../../shared/portfolio/course";
import {
  aCampaign,
  aCourseIndicator,
  anIndicator,
  aSubmissionOf,
  aVisit,
  HALVES_AND_YEAR,
} from "../../support/builders";
import { aCourse } from "../portfolio/course-builder";

/** The answers about courses, period by period; the one period of the campaign ends on 31 December 2026. */
function answers(
  courses: Course[],
  { today = "2027-06-01", ...rest }: Partial<Campaign & AnswerIndicator & { today: string }> = {},
) {
  const { periods = aCampaign().periods, ...indicator } = rest;
  const campaign = aCampaign({ periods, indicators: [aCourseIndicator(indicator)] });
  const found = evaluatePeriods(campaign, { visits: [aVisit()], courses }, today);
  return found.map(({ answers: [first] }) => first);
}
const answer = (...given: Parameters<typeof answers>) => answers(...given)[0]?.answer;
const ended = (end: string | null, rest: Partial<Course> = {}) => aCourse({ start: null, end, ...rest });

describe("a course within three years", () => {
  test("is «yes» when it ended within three years before the end of the period, to the day", () => {
    expect(answer([ended("2023-12-31")])).toBe("yes");
    expect(answer([ended("2023-12-30")])).toBe("no");
    expect(answer([ended("2026-12-31")])).toBe("yes");
    expect(answer([ended("2027-01-01")])).toBe("no");
  });

  test("is looked for until today while the period runs", () => {
    expect(answer([ended("2026-10-05")], { today: "2026-10-05" })).toBe("yes");
    expect(answer([ended("2026-10-06")], { today: "2026-10-05" })).toBe("no");
    expect(answer([ended("2023-10-05")], { today: "2026-10-05" })).toBe("yes");
    expect(answer([ended("2023-10-05")], { today: "2026-10-06" })).toBe("no");
  });

  test("is answered for each period by its own end", () => {
    const of = (today: string) =>
      answers([ended("2024-03-01")], { periods: HALVES_AND_YEAR, today }).map((one) => one?.answer);
    expect(of("2027-06-01")).toEqual(["yes", "no", "no"]);
    expect(of("2026-12-01")).toEqual(["yes", "no-data", "yes"]);
    expect(of("2026-08-31")).toEqual(["no-data", "no-data", "no-data"]);
  });

  test("has no data where no course is recorded: silence says nothing", () => {
    expect(answer([])).toBe("no-data");
  });

  test("has no data where a course may have ended in time, but nobody said when", () => {
    expect(answer([ended(null)])).toBe("no-data");
    expect(answer([ended(null), ended("2020-01-01")])).toBe("no-data");
    expect(answer([ended(null), ended("2025-01-01")])).toBe("yes");
  });

  test("carries no evidence: that is for use", () => {
    expect(answers([ended("2025-01-01")])).toEqual([{ indicator: "courses", answer: "yes" }]);
  });
});

test("a course on information security is asked for by its own mark", () => {
  const topic = SECURITY_TOPIC;
  const security = ended("2025-01-01", { informationSecurity: true });
  expect(answer([ended("2025-01-01")], { topic })).toBe("no");
  expect(answer([ended("2025-01-01"), security], { topic })).toBe("yes");
  expect(answer([ended("2020-01-01", { informationSecurity: true })], { topic })).toBe("no");
  expect(answer([], { topic })).toBe("no-data");
});

test("a topic that this version does not know, or other bands than «yes» and «no», are answered «no data»", () => {
  const done = [ended("2025-01-01")];
  expect(answer(done, { bands: ["no", "yes"] })).toBe("yes");
  expect(answer(done, { topic: "from-later" })).toBe("no-data");
  expect(answer(done, { topic: "constructor" })).toBe("no-data");
  expect(answer(done, { bands: ["yes", "no", "soon"] })).toBe("no-data");
  expect(answer(done, { bands: ["low", "high"] })).toBe("no-data");
});

test("of a course nothing leaves but the answer: no title, organisation, date, hours or number", () => {
  const course = aCourse({
    title: "Основы кибергигиены",
    organisation: "Академия Мипросвет",
    form: "extramural",
    hours: 7331,
    start: "2025-11-03",
    end: "2025-11-17",
    documentNumber: "УПК-4455",
    documentDate: "2025-11-18",
    registryNumber: "РЕГ-6677",
    informationSecurity: true,
  });
  const indicators = [aCourseIndicator(), anIndicator()];
  const campaign = campaignFile(aCampaign({ indicators }));
  const courses = [course, aCourse({ end: "2024-06-28" })];
  const { submission } = aSubmissionOf({ campaign, visits: [], courses });
  const text = JSON.stringify(submission);
  expect(text).toContain('"answer":"yes"');
  for (const secret of [...Object.values(course), "2025", "2024"]) {
    if (typeof secret !== "boolean" && secret) expect(text).not.toContain(String(secret));
  }
  // The same answers whatever the courses are called, and however many there are.
  const others = [ended("2026-01-01", { title: "Другое", hours: null })];
  expect(aSubmissionOf({ campaign, visits: [], courses: others }).submission).toEqual(submission);
});

import type { AnswerIndicator, Campaign, Indicator, UseIndicator } from "../../shared/monitoring/campaign";
import { campaignFile } from "../../shared/monitoring/campaign-file";
import type { CampaignDraft } from "../../shared/monitoring/draft-campaign";
import type { Accepted } from "../../shared/monitoring/identity";
import { makeSubmission, type SubmissionInput } from "../../shared/monitoring/make-submission";
import type { Individual, SubmissionFile } from "../../shared/monitoring/submission";
import { receiptOf } from "../../shared/monitoring/submission-file";
import { COURSE_TOPIC } from "../../shared/monitoring/topics";
import type { Visit } from "../../shared/usage/visit";

export const MINUTE = 60_000;
export const MOSCOW = 180;

/** A UUID that tells which it is. */
export function uuid(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

/** 64 hex digits that tell which they are. */
export function hex64(number: number): string {
  return number.toString(16).padStart(64, "0");
}

/** Milliseconds of a wall clock in Moscow: `at("2026-10-05 09:00")`. */
export function at(text: string): number {
  return Date.parse(`${text.replace(" ", "T")}:00+03:00`);
}

let visits = 0;

/** A visit of `minutes` to РЭШ on a Monday morning unless said otherwise; 0 minutes is a mark. */
export function aVisit({ minutes = 10, ...rest }: Partial<Visit> & { minutes?: number } = {}): Visit {
  const startedAt = rest.startedAt ?? at("2026-10-05 09:00");
  return {
    id: uuid(++visits),
    platform: "resh",
    startedAt,
    endedAt: startedAt + minutes * MINUTE,
    offsetMinutes: MOSCOW,
    source: "extension",
    device: uuid(1),
    owner: null,
    ...rest,
  };
}

export function anIndicator(rest: Partial<UseIndicator> = {}): UseIndicator {
  const groups: UseIndicator["groups"] = ["federal", "other"];
  return {
    id: "resources",
    title: "Использует ЦОР",
    measure: "use",
    target: null,
    groups,
    platforms: [],
    minDays: 1,
    ...rest,
  };
}

/** A question that is answered from elsewhere in the portfolio, by a band. */
export function anAnswerIndicator(): Indicator {
  return {
    id: "skills",
    title: "Компетенции",
    measure: "answer",
    target: null,
    topic: "skills",
    bands: ["low", "high"],
  };
}

/** A question about courses, as the app asks it. */
export function aCourseIndicator(rest: Partial<AnswerIndicator> = {}): AnswerIndicator {
  return {
    id: "courses",
    title: "Прошёл курсы за последние 3 года",
    measure: "answer",
    target: null,
    topic: COURSE_TOPIC,
    bands: ["yes", "no"],
    ...rest,
  };
}

/** Half a school year, the other half, and the whole of it. */
export const HALVES_AND_YEAR: Campaign["periods"] = [
  { id: "first", kind: "half-year", start: "2026-09-01", end: "2026-12-31" },
  { id: "second", kind: "half-year", start: "2027-01-01", end: "2027-05-26" },
  { id: "year", kind: "school-year", start: "2026-09-01", end: "2027-05-26" },
];

/** What a methodist fills in who leaves every default alone. */
export function aDraft(rest: Partial<CampaignDraft> = {}): CampaignDraft {
  return {
    organisation: "Школа № 1",
    audience: "teachers",
    period: { start: "2026-09-01", end: "2026-12-31" },
    schoolYear: null,
    headcount: 42,
    headcountAsOf: "2026-09-05",
    target: null,
    federalTarget: 40,
    groups: ["federal", "listed", "other"],
    minDays: 1,
    systematicDays: 4,
    minMinutesPerDay: 3,
    courses: true,
    sources: ["extension", "manual", "recalled"],
    kinds: ["site", "app", "manual"],
    k: 5,
    orders: {},
    ...rest,
  };
}

export function aCampaign(rest: Partial<Campaign> = {}): Campaign {
  return {
    id: uuid(7),
    revision: 1,
    organisation: "Школа № 1",
    audience: "teachers",
    periods: [{ id: "period", kind: "half-year", start: "2026-09-01", end: "2026-12-31" }],
    headcounts: [{ asOf: "2026-09-05", total: 42 }],
    platforms: [
      { id: "resh", name: "РЭШ", group: "federal", kind: "site" },
      { id: "uchi", name: "Учи.ру", group: "other", kind: "site" },
      { id: "sferum", name: "Сферум", group: "communication", kind: "site" },
    ],
    use: {
      minMinutesPerDay: 3,
      sources: ["extension", "manual", "recalled"],
      kinds: ["site", "app", "manual"],
    },
    indicators: [anIndicator()],
    k: 5,
    recipients: [],
    tickets: null,
    ...rest,
  };
}

/** A person who answers `yes` by the log, with РЭШ on 4–9 days, unless said otherwise. */
export function anIndividual(rest: Partial<Individual> = {}): Individual {
  return {
    kind: "individual",
    pseudonym: hex64(1),
    revision: 1,
    supersedes: [],
    ticket: null,
    periods: [
      {
        period: "period",
        answers: [{ indicator: "resources", answer: "yes", evidence: "log" }],
        platforms: [{ platform: "resh", days: "4-9", evidence: "log" }],
      },
    ],
    levels: [],
    subjectAreas: [],
    observedFrom: "2026-09",
    ...rest,
  };
}

/** A person who used nothing. */
export function aNonUser(rest: Partial<Individual> = {}): Individual {
  const answers = [{ indicator: "resources", answer: "no" }];
  return anIndividual({ periods: [{ period: "period", answers, platforms: [] }], ...rest });
}

export function aSubmission(
  submission: SubmissionFile["submission"] = anIndividual(),
  campaign: Campaign = aCampaign(),
): SubmissionFile {
  const { hash } = campaignFile(campaign);
  return { format: "kopilka.submission", version: 1, campaign: { id: campaign.id, hash }, submission };
}

/** What a device of one fixed portfolio makes of its log, and of its courses where there are any. */
export function aSubmissionOf(
  input: Partial<SubmissionInput> & Pick<SubmissionInput, "campaign" | "visits">,
): SubmissionFile {
  return makeSubmission({
    courses: [],
    observedFrom: null,
    today: "2026-12-31",
    secret: hex64(9),
    revision: 1,
    ...input,
  });
}

export function accepted(submission: Individual): Accepted {
  return { digest: receiptOf(aSubmission(submission)), submission };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

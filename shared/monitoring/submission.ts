import { LocalDate } from "../calendar/local-date-schema";
import { PlatformId } from "../catalog/platform";
import { Sha256 } from "../exchange/sha256";
import { Uuid } from "../usage/visit";
import * as z from "../zod";
import { Line, Slug } from "./campaign";

/** Days of use, only as a band: exact numbers would tell people apart. */
export const DaysBand = z.enum(["1", "2-3", "4-9", "10-19", "20+"]);
export type DaysBand = z.infer<typeof DaysBand>;

/** The weakest source that the answer needs: the log alone, marks as well, or only with what was recalled. */
export const Evidence = z.enum(["log", "manual", "recalled"]);
export type Evidence = z.infer<typeof Evidence>;

const Answer = z.strictObject({
  indicator: Slug,
  /** `yes`, `no`, `no-data`, or one of the bands that the campaign names. */
  answer: Slug,
  /** Present with `yes` of a use indicator. */
  evidence: z.optional(Evidence),
});

const PlatformAnswer = z.strictObject({ platform: PlatformId, days: DaysBand, evidence: Evidence });

const PeriodAnswers = z.strictObject({
  period: Slug,
  answers: z.array(Answer).check(z.maxLength(60)),
  platforms: z.array(PlatformAnswer).check(z.maxLength(1000)),
});

const PersonAnswers = {
  periods: z.array(PeriodAnswers).check(z.minLength(1), z.maxLength(12)),
  /** Two lists, never crossed: subject × level would often be one person. */
  levels: z.array(Slug).check(z.maxLength(10)),
  subjectAreas: z.array(Slug).check(z.maxLength(20)),
  /** First month of the log, `YYYY-MM`; null when there is none. */
  observedFrom: z.nullable(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
};

const Total = z.int().check(z.minimum(0), z.maximum(10_000_000));
const CountedAnswers = {
  answers: z.array(z.strictObject({ indicator: Slug, count: Total })).check(z.maxLength(60)),
  platforms: z.array(z.strictObject({ platform: PlatformId, count: Total })).check(z.maxLength(1000)),
};

/** One person's own file. */
export const Individual = z.strictObject({
  kind: z.literal("individual"),
  /** HMAC-SHA-256 of a secret of the portfolio and the campaign: the same person in one campaign, nobody across two. */
  pseudonym: Sha256,
  /** Counts up with every new file of the same pseudonym; the highest one counts. */
  revision: z.int().check(z.minimum(1), z.maximum(100_000)),
  /** Pseudonyms of devices that were merged into this one later. */
  supersedes: z.array(Sha256).check(z.maxLength(10)),
  ticket: z.nullable(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
  ...PersonAnswers,
});
export type Individual = z.infer<typeof Individual>;

/** «Ведомость класса»: a class counted by show of hands, no names. */
const Group = z.strictObject({
  kind: z.literal("group"),
  sheet: Uuid,
  grade: z.int().check(z.minimum(1), z.maximum(12)),
  date: LocalDate,
  period: Slug,
  enrolled: Total,
  present: Total,
  ...CountedAnswers,
});

/** A figure out of a platform's own statistics. */
const External = z.strictObject({
  kind: z.literal("external"),
  source: Line,
  platform: z.optional(PlatformId),
  asOf: LocalDate,
  period: Slug,
  document: z.nullable(Sha256),
  ...CountedAnswers,
});

/** Entered by the methodist from a printed blank. */
const Paper = z.strictObject({ kind: z.literal("paper"), sheet: Uuid, ...PersonAnswers });

export const SUBMISSION_FORMAT = "kopilka.submission";

export const SubmissionFile = z.strictObject({
  format: z.literal(SUBMISSION_FORMAT),
  version: z.literal(1),
  /** The campaign answered, and the SHA-256 of the definition that was evaluated. */
  campaign: z.strictObject({ id: Uuid, hash: Sha256 }),
  submission: z.discriminatedUnion("kind", [Individual, Group, External, Paper]),
});
export type SubmissionFile = z.infer<typeof SubmissionFile>;
export type Submission = SubmissionFile["submission"];

import { LocalDate } from "../calendar/local-date-schema";
import { GroupId, PlatformId, PlatformKind } from "../catalog/platform";
import { Sha256 } from "../exchange/sha256";
import { Uuid, VisitSource } from "../usage/visit";
import * as z from "../zod";

/**
 * One line of text that a person typed; control and invisible characters are refused, markup is only ever shown as text. White space
 * at its ends is refused and not cut off: reading must not change what the hash was made of.
 */
export const Line = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(200),
    z.regex(/^(?!\s)(?!.*\s$)[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]+$/u),
  );
export const Slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const Percent = z.number().check(z.minimum(0), z.maximum(100));
const Count = z.int().check(z.minimum(0), z.maximum(10_000_000));

function haveOwnIds(rows: readonly { readonly id: string }[]): boolean {
  return new Set(rows.map(({ id }) => id)).size === rows.length;
}

export const Audience = z.enum(["teachers", "students", "organisations"]);
export type Audience = z.infer<typeof Audience>;

export const CampaignPeriod = z
  .strictObject({
    id: Slug,
    kind: z.enum(["half-year", "school-year", "other"]),
    start: LocalDate,
    end: LocalDate,
  })
  .check(z.refine((period) => period.start <= period.end, { path: ["end"] }));
export type CampaignPeriod = z.infer<typeof CampaignPeriod>;

/** Persons of the audience by the staff list on a date: the denominator, never a count of files. */
const Headcount = z.strictObject({
  asOf: LocalDate,
  total: z.int().check(z.minimum(1), z.maximum(10_000_000)),
  byLevel: z.optional(z.record(Slug, Count)),
  bySubjectArea: z.optional(z.record(Slug, Count)),
});

const CampaignPlatform = z.strictObject({
  id: PlatformId,
  name: Line,
  group: GroupId,
  kind: PlatformKind,
  /** Number of the order, where the methodist has found the platform's titles in the federal list. */
  order: z.optional(Line.check(z.maxLength(60))),
  /** Work and private use share the address: the log alone does not count, only what the person marks. */
  markedOnly: z.optional(z.boolean()),
});

const IndicatorBase = {
  id: Slug,
  title: Line,
  /** Per cent of the headcount to be reached. */
  target: z.nullable(Percent),
  targetNote: z.optional(Line),
};

/** Yes when the person used platforms of these groups, or these platforms, on at least `minDays` days of use. */
const UseIndicator = z.strictObject({
  ...IndicatorBase,
  measure: z.literal("use"),
  groups: z.array(GroupId).check(z.maxLength(5)),
  platforms: z.array(PlatformId).check(z.maxLength(200)),
  minDays: z.int().check(z.minimum(1), z.maximum(366)),
});
export type UseIndicator = z.infer<typeof UseIndicator>;

/** Answered from elsewhere in the portfolio: one of `bands`, or no data where the device knows nothing of `topic`. */
const AnswerIndicator = z.strictObject({
  ...IndicatorBase,
  measure: z.literal("answer"),
  topic: Slug,
  bands: z.array(Slug).check(z.minLength(2), z.maxLength(12)),
});
export type AnswerIndicator = z.infer<typeof AnswerIndicator>;

export const Indicator = z.discriminatedUnion("measure", [UseIndicator, AnswerIndicator]);
export type Indicator = z.infer<typeof Indicator>;

/** What a methodist asks: who, when, and what counts as use. */
export const Campaign = z
  .strictObject({
    id: Uuid,
    revision: z.int().check(z.minimum(1), z.maximum(1000)),
    organisation: Line,
    audience: Audience,
    periods: z.array(CampaignPeriod).check(z.minLength(1), z.maxLength(12)),
    headcounts: z.array(Headcount).check(z.minLength(1), z.maxLength(12)),
    platforms: z.array(CampaignPlatform).check(z.minLength(1), z.maxLength(1000)),
    use: z.strictObject({
      /** A day counts from so many minutes on the platforms of the indicator, or by a mark. */
      minMinutesPerDay: z.int().check(z.minimum(1), z.maximum(600)),
      sources: z.array(VisitSource).check(z.minLength(1), z.maxLength(3)),
      kinds: z.array(PlatformKind).check(z.minLength(1), z.maxLength(3)),
    }),
    indicators: z.array(Indicator).check(z.minLength(1), z.maxLength(60)),
    /** Least count that a breakdown shows. */
    k: z.int().check(z.minimum(3), z.maximum(100)),
    /** age recipients to seal submissions to; none means plain files. */
    recipients: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(2)),
    /** SHA-256 of the one-time codes; null when none were handed out. */
    tickets: z.nullable(z.array(Sha256).check(z.maxLength(2000))),
  })
  .check(
    z.refine(({ periods, platforms, indicators }) => [periods, platforms, indicators].every(haveOwnIds), {
      error: "an id is given twice",
    }),
  );
export type Campaign = z.infer<typeof Campaign>;

export const CAMPAIGN_FORMAT = "kopilka.campaign";

export const CampaignFile = z.strictObject({
  format: z.literal(CAMPAIGN_FORMAT),
  version: z.literal(1),
  campaign: Campaign,
  /** SHA-256 of `campaign` in canonical JSON (RFC 8785). */
  hash: Sha256,
});
export type CampaignFile = z.infer<typeof CampaignFile>;

/** The headcount in force: the latest one. */
export function headcountOf(campaign: Campaign): number {
  return campaign.headcounts.reduce((latest, next) => (next.asOf > latest.asOf ? next : latest)).total;
}

import type { LocalDate } from "../calendar/local-date";
import { type PlatformId } from "../catalog/platform";
import { daysOfUse } from "../usage/days";
import { clip, groupByPlatform } from "../usage/summary";
import type { Visit, VisitSource } from "../usage/visit";
import { daysBand } from "./bands";
import type { Campaign, CampaignPeriod, Indicator, UseIndicator } from "./campaign";
import type { Evidence, Individual } from "./submission";
import { answerByCourses, type CourseDates } from "./topics";

type PeriodAnswers = Individual["periods"][number];
type Answer = PeriodAnswers["answers"][number];

/** The source of visits by which each evidence goes beyond the one before. */
export const SOURCE_OF: Readonly<Record<Evidence, VisitSource>> = {
  log: "extension",
  manual: "manual",
  recalled: "recalled",
};

/** The rule is tried with the log alone first: the answer carries the weakest source that it needs. */
const LADDER: readonly { readonly evidence: Evidence; readonly sources: readonly VisitSource[] }[] = [
  { evidence: "log", sources: ["extension"] },
  { evidence: "manual", sources: ["extension", "manual"] },
  { evidence: "recalled", sources: ["extension", "manual", "recalled"] },
];

/** What the portfolio knows. */
export interface Known {
  readonly visits: readonly Visit[];
  readonly courses: readonly CourseDates[];
}

/**
 * What the log and the courses answer to the campaign, period by period; a period that has not begun by `today` has no
 * data. The device evaluates; no visit and no course leaves it.
 */
export function evaluatePeriods(
  campaign: Campaign,
  { visits, courses }: Known,
  today: LocalDate,
): PeriodAnswers[] {
  return campaign.periods.map((period) => {
    const hasBegun = period.start <= today;
    const counted = hasBegun ? visitsThatCount(campaign, period, visits) : [];
    const asOf = period.end < today ? period.end : today;
    const answer = (indicator: Indicator): Answer => {
      if (!hasBegun) return { indicator: indicator.id, answer: "no-data" };
      if (indicator.measure === "use") return answerByLog(campaign, indicator, counted);
      return { indicator: indicator.id, answer: answerByCourses(indicator, courses, asOf) };
    };
    return {
      period: period.id,
      answers: campaign.indicators.map(answer),
      platforms: platformAnswers(campaign, counted),
    };
  });
}

function visitsThatCount(campaign: Campaign, period: CampaignPeriod, visits: readonly Visit[]): Visit[] {
  const platforms = new Map(
    campaign.platforms.filter(({ kind }) => campaign.use.kinds.includes(kind)).map((one) => [one.id, one]),
  );
  return visits
    .filter(({ source }) => campaign.use.sources.includes(source))
    .filter(({ platform, source, marked }) => {
      const asked = platforms.get(platform);
      return asked !== undefined && (!asked.markedOnly || marked === true || source !== "extension");
    })
    .flatMap((visit) => clip(visit, period));
}

function answerByLog(campaign: Campaign, indicator: UseIndicator, visits: readonly Visit[]): Answer {
  const platforms = platformsOf(campaign, indicator);
  const evidence = weakestEvidence(
    visits.filter((visit) => platforms.has(visit.platform)),
    (some) => countDays(campaign, some) >= indicator.minDays,
  );
  return evidence
    ? { indicator: indicator.id, answer: "yes", evidence }
    : { indicator: indicator.id, answer: "no" };
}

// Asked for every file of a tally; a campaign never changes.
const platformsByCampaign = new WeakMap<Campaign, Map<string, Set<PlatformId>>>();

/** Every platform that a use indicator of the campaign is about. */
export function platformsOf(campaign: Campaign, { id, groups, platforms }: UseIndicator): Set<PlatformId> {
  const known = platformsByCampaign.get(campaign) ?? new Map<string, Set<PlatformId>>();
  platformsByCampaign.set(campaign, known);
  const found =
    known.get(id) ??
    new Set([
      ...platforms,
      ...campaign.platforms.filter(({ group }) => groups.includes(group)).map((one) => one.id),
    ]);
  known.set(id, found);
  return found;
}

function platformAnswers(campaign: Campaign, visits: readonly Visit[]): PeriodAnswers["platforms"] {
  return [...groupByPlatform(visits)]
    .flatMap(([platform, own]) => {
      const days = countDays(campaign, own);
      const evidence = weakestEvidence(own, (some) => countDays(campaign, some) > 0);
      return evidence ? [{ platform, days: daysBand(days), evidence }] : [];
    })
    .sort((a, b) => (a.platform < b.platform ? -1 : 1));
}

function weakestEvidence(
  visits: readonly Visit[],
  isEnough: (visits: readonly Visit[]) => boolean,
): Evidence | null {
  const rung = LADDER.find(({ sources }) =>
    isEnough(visits.filter((visit) => sources.includes(visit.source))),
  );
  return rung?.evidence ?? null;
}

/** Days with a mark, or with enough minutes. */
function countDays(campaign: Campaign, visits: readonly Visit[]): number {
  const leastMs = campaign.use.minMinutesPerDay * 60_000;
  return daysOfUse(visits).filter((day) => day.marked || day.ms >= leastMs).length;
}

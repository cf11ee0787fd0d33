import type { GroupId, PlatformId } from "../catalog/platform";
import { type Campaign, headcountOf, type Indicator } from "./campaign";
import { LEAST_ORGANISATION } from "./coded-count";
import type { Accepted } from "./identity";
import { type Share, shareOf } from "./share";
import type { Evidence, Individual } from "./submission";
import { isYesNo } from "./topics";

type PeriodAnswers = Individual["periods"][number];

/** A count of a breakdown, or null: «скрыто» (statistics.md §3). Why it is hidden is not told. */
export type Cell = number | null;

export interface PlatformRow {
  readonly platform: PlatformId;
  readonly name: string;
  readonly group: GroupId;
  readonly order: string | undefined;
  readonly used: Cell;
}

/** Of those who use: by the log alone, and with the help of marks or of recalled use. */
export interface EvidenceRows {
  readonly log: Cell;
  readonly manual: Cell;
  readonly recalled: Cell;
  /** Marks and recalled use as one figure, where apart they would point at a few people. */
  readonly marked: Cell;
}

export interface IndicatorFigures {
  readonly indicator: Indicator;
  readonly share: Share;
  /** Null where the log is not what answers. */
  readonly evidence: EvidenceRows | null;
}

export interface PeriodFigures {
  readonly period: string;
  readonly indicators: readonly IndicatorFigures[];
  /** Persons with an answer to any question about use in this period: the base of the platforms' shares. */
  readonly answered: number;
  /** Shown counts first, the largest first; hidden ones by name, so that their order tells nothing. */
  readonly platforms: readonly PlatformRow[];
}

/** All figures of a release. Requires at most as many persons as the headcount. */
export function figuresOf(campaign: Campaign, persons: readonly Accepted[]): PeriodFigures[] {
  return campaign.periods.map(({ id }) => {
    const answered = answeredIn(campaign, id, persons);
    return {
      period: id,
      answered: answered.length,
      indicators: campaign.indicators
        .filter((indicator) => indicator.measure === "use" || isYesNo(indicator))
        .map((indicator) => indicatorFigures(campaign, id, indicator, persons)),
      platforms: platformRows(campaign, answered),
    };
  });
}

function answeredIn({ indicators }: Campaign, period: string, persons: readonly Accepted[]) {
  // Who answers only of courses has said nothing of platforms.
  const uses = new Set(indicators.filter(({ measure }) => measure === "use").map(({ id }) => id));
  return persons
    .flatMap((person) => answersOf(person, period) ?? [])
    .filter(({ answers }) =>
      answers.some(({ indicator, answer }) => uses.has(indicator) && answer !== "no-data"),
    );
}

function indicatorFigures(
  campaign: Campaign,
  period: string,
  indicator: Indicator,
  persons: readonly Accepted[],
): IndicatorFigures {
  const answers = persons.flatMap((person) => {
    const given = answersOf(person, period)?.answers.find((one) => one.indicator === indicator.id);
    return given && given.answer !== "no-data" ? [given] : [];
  });
  const users = answers.filter(({ answer }) => answer === "yes");
  const share = shareOf({
    used: users.length,
    answered: answers.length,
    headcount: headcountOf(campaign),
    k: campaign.k,
    target: indicator.target,
  });
  if (indicator.measure !== "use") return { indicator, share, evidence: null };
  const evidence = users.flatMap(({ evidence: source }) => source ?? []);
  return { indicator, share, evidence: evidenceRows(evidence, share, campaign.k) };
}

/**
 * The evidence adds up to the count of users, so one hidden cell among shown ones could be computed. Either all three
 * may be shown, or marks and recalled use are joined, or everything is hidden; and nothing beside a coded count.
 */
function evidenceRows(evidence: readonly Evidence[], share: Share, k: number): EvidenceRows {
  const hidden = { log: null, manual: null, recalled: null, marked: null };
  if (share.count.kind !== "exact") return hidden;
  const count = (source: Evidence) => evidence.filter((one) => one === source).length;
  const isSafe = (value: number) => value === 0 || value >= k;
  const [log, manual, recalled] = [count("log"), count("manual"), count("recalled")];
  const marked = manual + recalled;
  if (![log, marked].every(isSafe)) return hidden;
  if ([manual, recalled].every(isSafe)) return { log, manual, recalled, marked };
  // Exactly k in two parts leaves fewer than k ways to part them.
  return marked > k ? { ...hidden, log, marked } : hidden;
}

function platformRows(campaign: Campaign, answered: readonly PeriodAnswers[]): PlatformRow[] {
  // Of fewer than 2k persons no count can be shown, and rows that are there or not would still tell who uses what.
  if (headcountOf(campaign) < LEAST_ORGANISATION || answered.length < 2 * campaign.k) return [];
  const counts = new Map<PlatformId, number>();
  for (const { platforms } of answered) {
    for (const { platform } of platforms) counts.set(platform, (counts.get(platform) ?? 0) + 1);
  }
  return campaign.platforms
    .filter(({ id }) => counts.has(id))
    .map(({ id, name, group, order }) => ({
      platform: id,
      name,
      group,
      order,
      used: primary(counts.get(id) ?? 0, answered.length, campaign.k),
    }))
    .sort((a, b) => (b.used ?? -1) - (a.used ?? -1) || a.name.localeCompare(b.name, "ru"));
}

/**
 * Primary suppression of a breakdown: 1…k−1 persons, or all but 0…k−1 of those who answered («7 of 7» names all seven),
 * are hidden.
 */
export function primary(count: number, answered: number, k: number): Cell {
  return count === 0 || (count >= k && answered - count >= k) ? count : null;
}

function answersOf({ submission }: Accepted, period: string) {
  return submission.periods.find((answers) => answers.period === period);
}

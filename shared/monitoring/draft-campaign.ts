import type { LocalDate } from "../calendar/local-date";
import { halfYearOf, type Period } from "../calendar/period";
import { catalog } from "../catalog/catalog";
import { type GroupId, type PlatformKind, RESOURCE_GROUPS } from "../catalog/platform";
import type { VisitSource } from "../usage/visit";
import type { AnswerIndicator, Audience, Campaign, CampaignPeriod, Indicator } from "./campaign";
import { COURSE_TOPIC, SECURITY_TOPIC } from "./topics";

/** What the methodist fills in; everything else of a campaign follows from it. */
export interface CampaignDraft {
  readonly organisation: string;
  readonly audience: Audience;
  readonly period: Period;
  /** The school year as a second period, answered by the device and never summed. */
  readonly schoolYear: Period | null;
  readonly headcount: number;
  readonly headcountAsOf: LocalDate;
  /** Per cent, or null for none. */
  readonly target: number | null;
  readonly federalTarget: number | null;
  readonly groups: readonly GroupId[];
  readonly minDays: number;
  readonly systematicDays: number;
  readonly minMinutesPerDay: number;
  /** Ask teachers of their courses as well. */
  readonly courses: boolean;
  readonly sources: readonly VisitSource[];
  readonly kinds: readonly PlatformKind[];
  readonly k: number;
  /** Platform id → number of the order that lists its titles. */
  readonly orders: Readonly<Record<string, string>>;
}

/** Where Сферум lives: the site, and the messengers that carry its school profile. */
export const SFERUM: readonly string[] = ["sferum", "max", "vk-messenger"];

/** Indicators that every campaign of version 0.1 carries, by id. */
export const HEADLINE = "resources";
export const FEDERAL = "federal";
export const SFERUM_USE = "sferum";

/** Targets of the roadmaps 2021–2024: they are printed with their year unless the school sets its own. */
export const FEDERAL_TARGETS: Readonly<Record<Audience, number>> = {
  teachers: 40,
  students: 20,
  organisations: 30,
};

export function draftCampaign(draft: CampaignDraft, id: string): Campaign {
  const groups = [...draft.groups];
  return {
    id,
    revision: 1,
    organisation: draft.organisation.trim(),
    audience: draft.audience,
    periods: periodsOf(draft),
    headcounts: [{ asOf: draft.headcountAsOf, total: draft.headcount }],
    platforms: catalog
      .filter(
        (platform) =>
          groups.includes(platform.group) ||
          RESOURCE_GROUPS.includes(platform.group) ||
          SFERUM.includes(platform.id),
      )
      .map(({ id: platform, name, group, kind, countsOnlyWhenMarked }) => {
        const order = draft.orders[platform];
        const markedOnly = countsOnlyWhenMarked ? { markedOnly: true } : {};
        return { id: platform, name, group, kind, ...(order ? { order } : {}), ...markedOnly };
      }),
    use: {
      minMinutesPerDay: draft.minMinutesPerDay,
      sources: [...draft.sources],
      kinds: [...draft.kinds],
    },
    indicators: indicatorsOf(draft, groups),
    k: draft.k,
    recipients: [],
    tickets: null,
  };
}

function periodsOf({ period, schoolYear }: CampaignDraft): CampaignPeriod[] {
  const half = halfYearOf(period.start);
  const isHalf = half.start === period.start && half.end === period.end;
  const first: CampaignPeriod = { id: "period", kind: isHalf ? "half-year" : "other", ...period };
  if (!schoolYear) return [first];
  return [first, { id: "year", kind: "school-year", ...schoolYear }];
}

function indicatorsOf(draft: CampaignDraft, groups: GroupId[]): Indicator[] {
  const use = { measure: "use" as const, platforms: [], minDays: draft.minDays };
  const isRoadmapTarget = draft.federalTarget === FEDERAL_TARGETS[draft.audience];
  return [
    { ...use, id: HEADLINE, title: "Использует ЦОР", groups, target: draft.target },
    {
      ...use,
      id: "systematic",
      title: "Использует ЦОР системно",
      groups,
      target: null,
      minDays: draft.systematicDays,
    },
    {
      ...use,
      id: FEDERAL,
      title: "Использует федеральную платформу",
      groups: ["federal"],
      target: draft.federalTarget,
      ...(isRoadmapTarget ? { targetNote: "целевое значение 2024 г." } : {}),
    },
    { ...use, id: SFERUM_USE, title: "Использует Сферум", groups: [], platforms: [...SFERUM], target: null },
    ...(draft.courses && draft.audience === "teachers" ? courseIndicators() : []),
  ];
}

function courseIndicators(): AnswerIndicator[] {
  const answer = { measure: "answer" as const, target: null, bands: ["yes", "no"] };
  return [
    { ...answer, id: "courses", title: "Прошёл курсы за последние 3 года", topic: COURSE_TOPIC },
    {
      ...answer,
      id: "information-security",
      title: "Прошёл курс по информационной безопасности",
      topic: SECURITY_TOPIC,
    },
  ];
}

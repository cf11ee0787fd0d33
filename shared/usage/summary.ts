import { type LocalDate, localDateOf } from "../calendar/local-date";
import { contains, type Period } from "../calendar/period";
import type { PlatformId } from "../catalog/platform";
import { daysOfUse, splitAtMidnight } from "./days";
import { groupBy } from "./group-by";
import type { Visit } from "./visit";
import { isMark } from "./visit-length";

export interface PlatformUse {
  readonly platform: PlatformId;
  readonly days: number;
  readonly ms: number;
}

export interface Summary {
  readonly days: number;
  readonly ms: number;
  /** Longest used first. */
  readonly platforms: readonly PlatformUse[];
  readonly byDay: ReadonlyMap<LocalDate, number>;
}

/** Days, time (ms, union over platforms) and platforms of a period. */
export function summarise(visits: readonly Visit[], period: Period): Summary {
  const inside = visits.flatMap((visit) => clip(visit, period));
  const days = daysOfUse(inside);
  const platforms = [...groupByPlatform(inside)].map(([platform, own]) => {
    const used = daysOfUse(own);
    return { platform, days: used.length, ms: used.reduce((sum, day) => sum + day.ms, 0) };
  });
  return {
    days: days.length,
    ms: days.reduce((sum, day) => sum + day.ms, 0),
    platforms: platforms.sort(
      (a, b) => b.ms - a.ms || b.days - a.days || a.platform.localeCompare(b.platform),
    ),
    byDay: new Map(days.map((day) => [day.date, day.ms])),
  };
}

export function groupByPlatform(visits: readonly Visit[]): Map<PlatformId, Visit[]> {
  return groupBy(visits, ({ platform }) => platform);
}

/** The part of a visit that lies in the period: a visit across midnight may begin in one and end in the next. */
export function clip(visit: Visit, period: Period): Visit[] {
  if (isMark(visit)) {
    return contains(period, localDateOf(visit.startedAt, visit.offsetMinutes)) ? [visit] : [];
  }
  return splitAtMidnight(visit)
    .filter((piece) => contains(period, piece.date))
    .map((piece) => ({ ...visit, startedAt: piece.from, endedAt: piece.to }));
}

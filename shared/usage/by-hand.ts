import { type LocalDate, startOfDay } from "../calendar/local-date";
import type { PlatformId } from "../catalog/platform";
import type { Visit } from "./visit";

const NOON_MS = 12 * 3_600_000;

interface Entry {
  readonly id: string;
  readonly device: string;
  readonly owner: string;
  readonly platform: PlatformId;
  readonly date: LocalDate;
  readonly offsetMinutes: number;
  readonly source: "manual" | "recalled";
  /** Whole minutes; null claims the day and no duration. */
  readonly minutes: number | null;
  readonly grade?: number;
  readonly subject?: string;
}

/** Use that a person enters: the day is known, the hour is not, so it stands at noon. */
export function visitByHand({ date, minutes, ...entry }: Entry): Visit {
  const startedAt = startOfDay(date, entry.offsetMinutes) + NOON_MS;
  return { ...entry, startedAt, endedAt: startedAt + (minutes ?? 0) * 60_000 };
}

/** A recalled month is claimed by its middle, so that a period which begins or ends within days of it still has it. */
export function dayOfRecalledMonth(month: string): LocalDate {
  return `${month}-15`;
}

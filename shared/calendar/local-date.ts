/** One day in milliseconds. */
export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A calendar day where the person is, as `YYYY-MM-DD`; strings of this form sort by time. */
export type LocalDate = string;

/** The day on which the instant `at` (UTC ms) falls, `offsetMinutes` east of UTC. */
export function localDateOf(at: number, offsetMinutes: number): LocalDate {
  return new Date(at + offsetMinutes * MINUTE_MS).toISOString().slice(0, 10);
}

/** UTC ms of the midnight that begins `date`, `offsetMinutes` east of UTC. */
export function startOfDay(date: LocalDate, offsetMinutes: number): number {
  return Date.parse(`${date}T00:00:00Z`) - offsetMinutes * MINUTE_MS;
}

/** `days` later (or earlier, when negative), by the calendar and not by adding 24 hours. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 = Monday … 6 = Sunday. */
export function weekday(date: LocalDate): number {
  return (new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay() + 6) % 7;
}

/** `YYYY-MM` of a day. */
export function monthOf(date: LocalDate): string {
  return date.slice(0, 7);
}

/** The month after (or before) `month`, both `YYYY-MM`. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

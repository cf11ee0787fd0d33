import { type LocalDate, localDateOf } from "../../shared/calendar/local-date";

/** Minutes east of UTC, on this device, at an instant. */
export function offsetAt(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

export function today(): LocalDate {
  const now = Date.now();
  return localDateOf(now, offsetAt(now));
}

/** «3 ноября, 14:05» in the device's own zone, with the year where it is not the present one. */
export function momentText(at: number, now: number = Date.now()): string {
  const date = new Date(at);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleString("ru-RU", {
    day: "numeric",
    month: "long",
    ...(!isThisYear && { year: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** «14:05» by the offset a visit was recorded with. */
export function timeText(at: number, offsetMinutes: number): string {
  return new Date(at + offsetMinutes * 60_000).toISOString().slice(11, 16);
}

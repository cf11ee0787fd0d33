const MINUS = "−";
const NBSP = "\u00a0";

/** `plural(3, ["день", "дня", "дней"])` → «3 дня», with a space that does not break. */
export function plural(count: number, forms: readonly [one: string, few: string, many: string]): string {
  return `${number(count)}${NBSP}${forms[pluralIndex(count)]}`;
}

/** «2 записи», of a log or a list. */
export function recordsText(count: number): string {
  return plural(count, ["запись", "записи", "записей"]);
}

function pluralIndex(count: number): 0 | 1 | 2 {
  const tens = Math.abs(count) % 100;
  const ones = tens % 10;
  if (tens > 10 && tens < 20) return 2;
  if (ones === 1) return 0;
  return ones > 1 && ones < 5 ? 1 : 2;
}

/** Whole number with thin groups of three: 12 500. */
export function number(value: number): string {
  const digits = String(Math.abs(Math.round(value)));
  const grouped = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, NBSP) : digits;
  return value < 0 ? `${MINUS}${grouped}` : grouped;
}

/** A share 0…1 as «64,3 %»: one decimal, half up. */
export function percent(share: number): string {
  // 1e-9 undoes binary noise such as 0.6435 * 1000 = 643.4999….
  const tenths = Math.floor(share * 1000 + 0.5 + 1e-9);
  const whole = Math.floor(tenths / 10);
  return `${whole},${tenths % 10}${NBSP}%`;
}

/** «1 ч 05 мин», «12 мин», «меньше минуты». */
export function duration(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return ms > 0 ? "меньше минуты" : `0${NBSP}мин`;
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes}${NBSP}мин`;
  return `${hours}${NBSP}ч ${String(minutes % 60).padStart(2, "0")}${NBSP}мин`;
}

const MONTHS = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];
const MONTH_NAMES = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];
const WEEKDAYS = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];

/** `2026-11-03` → «3 ноября 2026 г.», or «3 ноября» without the year. */
export function longDate(date: string, withYear = true): string {
  const [year, month, day] = date.split("-").map(Number);
  const text = `${day}${NBSP}${MONTHS[(month ?? 1) - 1]}`;
  return withYear ? `${text} ${year}${NBSP}г.` : text;
}

/** `2026-11-03` → «03.11.2026». */
export function shortDate(date: string): string {
  return date.split("-").reverse().join(".");
}

/** `2026-11` → «ноябрь 2026». */
export function monthName(month: string): string {
  const [year, index] = month.split("-").map(Number);
  return `${MONTH_NAMES[(index ?? 1) - 1]} ${year}`;
}

/** «10:45» on the clock where this runs. */
export function timeOfDay(at: number): string {
  const time = new Date(at);
  return clock(time.getHours() * 60 + time.getMinutes());
}

/** Minutes after midnight as «8:05». */
export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** 0 = Monday → «пн». */
export function weekdayName(index: number): string {
  return WEEKDAYS[index] ?? "";
}

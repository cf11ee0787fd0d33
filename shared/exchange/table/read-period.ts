import type { LocalDate } from "../../calendar/local-date";
import type { Cell } from "./cell";
import { type DateProblem, dateText, monthNumber, readDate } from "./read-date";

export type ReadPeriod =
  | { readonly kind: "period"; readonly start: LocalDate | null; readonly end: LocalDate }
  | { readonly kind: "empty" }
  | DateProblem;

/**
 * Both dates of one cell: «01.03.2025 – 15.03.2025», «с 01.03 по 15.03.2025», «1–15 марта 2025 г.». One date alone is
 * the end. What the first date leaves out it takes from the second: «20.12–15.01.2025» begins in the year before.
 */
export function readPeriod(cell: Cell | undefined): ReadPeriod {
  const single = readDate(cell);
  if (single.kind === "date") return { kind: "period", start: null, end: single.date };
  if (single.kind !== "not-a-date") return single;
  const [first, second, ...more] = halvesOf(dateText(cell));
  if (first === undefined || second === undefined || more.length > 0) return single;
  const end = readDate(second);
  if (end.kind !== "date") return end.kind === "empty" ? single : { ...end, text: single.text };
  const start = readDate(completed(first, end.date));
  if (start.kind !== "date") return start.kind === "empty" ? single : { ...start, text: single.text };
  if (start.date <= end.date) return { kind: "period", start: start.date, end: end.date };
  // A first date with a year of its own stays as it is: the course then ends before it starts, and that is told.
  const before = readDate(completed(first, previousYear(end.date)));
  return before.kind === "date" ? { kind: "period", start: before.date, end: end.date } : single;
}

function halvesOf(text: string): string[] {
  return (
    text
      .replace(/^(?:с|со|от) /, "")
      // Hyphens inside a date would be taken for the one between two dates.
      .replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, "$3.$2.$1")
      .replace(/\b(\d{1,2})-(\d{1,2})-(\d{4})\b/g, "$1.$2.$3")
      .replace(/(\d{4})[ ,;]+(?=\d)/g, "$1–")
      .split(/\s*[-–—−]+\s*|\s*(?<![а-я])(?:по|до)(?![а-я])\s*/)
      .map((half) => half.trim())
  );
}

/** The first date with the month and the year that it shares with the second. */
function completed(half: string, other: LocalDate): string {
  const [year, month] = other.split("-");
  if (/^\d{1,2}$/.test(half)) return `${half}.${month}.${year}`;
  const [, day, number] = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(half) ?? [];
  if (day && number) return `${day}.${number}.${year}`;
  const [, dayBefore, word = ""] = /^(\d{1,2}) ([а-я]+)\.?$/.exec(half) ?? [];
  return dayBefore && monthNumber(word) > 0 ? `${dayBefore}.${monthNumber(word)}.${year}` : half;
}

function previousYear(date: LocalDate): LocalDate {
  return `${String(Number(date.slice(0, 4)) - 1).padStart(4, "0")}${date.slice(4)}`;
}

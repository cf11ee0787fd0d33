import { addDays, type LocalDate } from "../../calendar/local-date";
import { type Cell, cellText, isBlank, plainText } from "./cell";

export type DateProblem =
  /** Only a year, a month or a school year: which day it was is not ours to guess. */
  | { readonly kind: "no-day"; readonly text: string }
  | { readonly kind: "no-such-day"; readonly text: string }
  | { readonly kind: "not-a-date"; readonly text: string };

export type ReadDate =
  | { readonly kind: "date"; readonly date: LocalDate }
  | { readonly kind: "empty" }
  | DateProblem;

/** Months without their endings: «март», «марта», «мар.» begin alike. */
const MONTHS = [
  "январ",
  "феврал",
  "март",
  "апрел",
  "ма",
  "июн",
  "июл",
  "август",
  "сентябр",
  "октябр",
  "ноябр",
  "декабр",
];
/** Serial numbers of spreadsheets from 1950 to 2099; smaller ones are years or mistakes. */
const SERIAL = { first: 18_264, last: 73_050, zero: "1899-12-30" } as const;

/** A date as people write it: 15.03.2025, 15.03.25, 15 марта 2025 г., ISO, or a serial number of a spreadsheet. */
export function readDate(cell: Cell | undefined): ReadDate {
  if (isBlank(cell)) return { kind: "empty" };
  const text = cellText(cell);
  if (typeof cell === "number" && cell >= SERIAL.first && cell < SERIAL.last + 1)
    return { kind: "date", date: addDays(SERIAL.zero, Math.floor(cell)) };
  const parts = datePartsOf(dateText(cell));
  if (parts) {
    const date = dayOf(parts);
    return date === null ? { kind: "no-such-day", text } : { kind: "date", date };
  }
  return { kind: isWithoutDay(dateText(cell)) ? "no-day" : "not-a-date", text };
}

/** Lower case, without quotes, «г.» after a year and a time of day. */
export function dateText(cell: Cell | undefined): string {
  return plainText(cell)
    .replace(/[«»"“”]/g, "")
    .replace(/(?<=\d{2})\s*(?:года|год|г)(?![а-я])\.?/g, "")
    .replace(/(?<=\d)[t ]\d{1,2}:\d{2}.*$/, "")
    .trim();
}

/** 1 for «января», «янв.», …; 0 for another word. */
export function monthNumber(word: string): number {
  const stem = word.replace(/[ьяйа]$/, "");
  return MONTHS.findIndex((month) => month === stem || (word.length > 2 && month.startsWith(word))) + 1;
}

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function datePartsOf(text: string): Parts | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (isoYear && isoMonth && isoDay) return { day: isoDay, month: isoMonth, year: isoYear };
  const [, day, month, year] = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})$/.exec(text) ?? [];
  if (day && month && year) return { day, month, year };
  const [, dayBefore, word, yearAfter] = /^(\d{1,2}) ([а-я]+)\.? (\d{4}|\d{2})$/.exec(text) ?? [];
  if (!dayBefore || !word || !yearAfter) return null;
  const named = monthNumber(word);
  return named > 0 ? { day: dayBefore, month: String(named), year: yearAfter } : null;
}

/** `null` when the calendar has no such day. Two digits of a year are 1970–2069. */
function dayOf({ day, month, year }: Parts): LocalDate | null {
  const fullYear = year.length === 4 ? year : `${Number(year) < 70 ? "20" : "19"}${year}`;
  const date = `${fullYear}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : null;
}

/** «2024», «03.2025», «март 2025», «2023/24 уч.», «2023–2024». */
function isWithoutDay(text: string): boolean {
  const [, word] = /^(?:([а-я]+)\.? |\d{1,2}[./])?(?:19|20)\d{2}$/.exec(text) ?? [];
  if (word !== undefined) return monthNumber(word) > 0;
  return /^(?:\d{1,2}[./])?(?:19|20)\d{2}$|^(?:19|20)\d{2} ?[-–—/] ?\d{2,4}(?: уч.*)?$/.test(text);
}

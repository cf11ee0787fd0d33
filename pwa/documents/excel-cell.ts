import type { Cell } from "../../shared/exchange/table/cell";
import { textCell } from "./table";

/** Excel's day 0; a time without a date stands on it. */
const FIRST_DAY_MS = Date.UTC(1899, 11, 31);
const SECOND_MS = 1000;
/** 31.12.9999, the last day of Excel. */
const LAST_MOMENT_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

/**
 * A value as read-excel-file gives it. Its dates are the cell's own day and time as if the cell stood in UTC, so they are
 * taken in UTC: the time zone of the device has no part in it. A logical value reads as Excel shows it in Russian.
 */
export function excelCell(value: unknown): Cell {
  if (typeof value === "string") return textCell(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value ? "ИСТИНА" : "ЛОЖЬ";
  return value instanceof Date ? dateText(value) : null;
}

function dateText(date: Date): string | null {
  // A day is a fraction in the file: without this, midnight may come out a millisecond early.
  const ms = Math.round(date.getTime() / SECOND_MS) * SECOND_MS;
  // NaN is no moment either.
  if (!(ms <= LAST_MOMENT_MS)) return null;
  const iso = new Date(ms).toISOString();
  return ms < FIRST_DAY_MS ? iso.slice(11, 16) : iso.slice(0, 10);
}

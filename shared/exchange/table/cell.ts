import type { LocalDate } from "../../calendar/local-date";
import { plural } from "../../words/russian";
import { LIMITS } from "../read-json";

/** A cell as any reader of tables gives it: a date is already an ISO string, an empty cell is `null`. */
export type Cell = string | number | null;

/** A cell to write. Typed, so a text that begins with `=` stays text in XLSX (statistics.md §4). */
export type TypedCell =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "date"; readonly value: LocalDate }
  | null;

/** The text of a cell on one line: any run of spaces and line breaks is one space, none at the ends. */
export function cellText(cell: Cell | undefined): string {
  return String(cell ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

/** `cellText` for comparing: lower case, «ё» as «е». */
export function plainText(cell: Cell | undefined): string {
  return cellText(cell).toLowerCase().replaceAll("ё", "е");
}

/** A cell where «нет», a dash or nothing stand for nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return /^(?:[-–—−]*|нет|н\/д|б\/н)$/.test(plainText(cell));
}

/** Why a table is not read at all, in the user's words; `null` when it can be read. */
export function tableRefusal(rows: readonly (readonly Cell[])[]): string | null {
  if (rows.every((row) => row.every((cell) => cellText(cell) === "")))
    return "В таблице нет ни одной строки.";
  if (rows.length <= LIMITS.rows) return null;
  const count = plural(rows.length, ["строка", "строки", "строк"]);
  return `В таблице ${count}, а прочитать можно не больше ${LIMITS.rows}. Разделите её на части.`;
}

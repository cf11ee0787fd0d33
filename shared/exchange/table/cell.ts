import type { LocalDate } from "../../calendar/local-date";

/** A cell as any reader of tables gives it: text without blanks around it, a date as `YYYY-MM-DD`, an empty one as `null`. */
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

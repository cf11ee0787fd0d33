import type { Cell } from "../../shared/exchange/table/cell";

/** A file is a list of people or of events, not a data base: more than this is somebody else's file. */
export const LIMITS = { bytes: 10 * 1024 * 1024, rows: 2_000, columns: 200 } as const;

/** The heading is no row of the table. */
export const HEADING = 1;

export type TableProblem =
  | "too-big"
  | "unreadable"
  | "empty"
  | "no-data"
  | "not-a-table"
  | "old-excel"
  | "binary-excel"
  | "password"
  | "open-document"
  | "document"
  | "pdf"
  | "web-page"
  | "archive"
  | "damaged"
  | "too-much-inside"
  | "too-many-rows"
  | "too-many-columns"
  | "bad-quotes";

/** `sheet` is the name of the sheet that the rows come from, where there are sheets. */
export type Table =
  | { readonly ok: true; readonly rows: readonly (readonly Cell[])[]; readonly sheet?: string }
  | { readonly ok: false; readonly problem: TableProblem };

/** Text as a cell of its own: one kind of line break, no blanks around, nothing instead of an empty text. */
export function textCell(text: string): Cell {
  return text.replace(/\r\n?/g, "\n").trim() || null;
}

/** How many cells there are up to the last filled one. */
export function filledWidth(row: readonly Cell[]): number {
  let width = row.length;
  while (width > 0 && (row[width - 1] ?? null) === null) width--;
  return width;
}

/** Rows up to the last filled one, all as wide as the widest; or why they are not a table. */
export function tableOf(rows: readonly (readonly Cell[])[], sheet?: string): Table {
  let width = 0;
  let height = 0;
  for (const [index, row] of rows.entries()) {
    const filled = filledWidth(row);
    if (filled > 0) height = index + 1;
    width = Math.max(width, filled);
  }
  if (height === 0) return { ok: false, problem: "no-data" };
  if (height > LIMITS.rows + HEADING) return { ok: false, problem: "too-many-rows" };
  if (width > LIMITS.columns) return { ok: false, problem: "too-many-columns" };
  const even = rows
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  return { ok: true, rows: even, ...(sheet === undefined ? {} : { sheet }) };
}

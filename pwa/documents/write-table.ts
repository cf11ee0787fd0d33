import { DAY_MS } from "../../shared/calendar/local-date";
import type { TypedCell } from "../../shared/exchange/table/cell";
import { sheetName } from "./sheet-name";
import { STYLE, sheetXml, workbookParts } from "./workbook-xml";
import { xmlText } from "./xml-text";
import { zip } from "./zip";

export interface OutTable {
  /** Becomes the name of the sheet. */
  readonly title: string;
  /** `width` is in characters; without one it follows the longest line. */
  readonly columns: readonly { readonly title: string; readonly width?: number }[];
  /** Text stays text whatever it begins with, a number is a number, a date is a date of Excel. */
  readonly rows: readonly (readonly TypedCell[])[];
}

const WIDTH = { least: 8, most: 50 } as const;
/** Bold letters are wider. */
const BOLD = 1.2;
/** Before it Excel has a 29th of February 1900 that never was. */
const FIRST_DATE = "1900-03-01";
const UNIX_EPOCH_IN_EXCEL = 25_569;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * An XLSX with a bold heading that stays in view. Written here and not by write-excel-file: that packs any table of some
 * hundreds of rows in a worker made of a blob, which the page's own policy refuses, and spoils a cell «constructor».
 */
export async function tableFile({ title, columns, rows }: OutTable): Promise<Blob> {
  const heading = rowXml(
    columns.map((column) => textOf(column.title)),
    1,
    STYLE.heading,
  );
  const body = rows.map((row, at) => rowXml(row, at + 2, STYLE.text));
  const widths = columns.map(
    (column, at) =>
      column.width ??
      widthOf(
        column.title,
        rows.map((row) => row[at] ?? null),
      ),
  );
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const sheet = sheetXml(cols.join(""), heading + body.join(""));
  const encoder = new TextEncoder();
  const parts = [...workbookParts(sheetName(title)), ["xl/worksheets/sheet1.xml", sheet] as const];
  const bytes = await zip(new Map(parts.map(([name, xml]) => [name, encoder.encode(xml)])), "packed");
  return new Blob([bytes], { type: XLSX });
}

function textOf(value: string): TypedCell {
  return { type: "text", value };
}

function rowXml(cells: readonly TypedCell[], row: number, textStyle: number): string {
  const xml = cells.map((cell, at) => cellXml(cell, `${letters(at + 1)}${row}`, textStyle));
  return `<row r="${row}">${xml.join("")}</row>`;
}

function cellXml(cell: TypedCell, address: string, textStyle: number): string {
  // Empty, but with its lines.
  if (cell === null || cell.value === "") return `<c r="${address}" s="${STYLE.plain}"/>`;
  if (cell.type === "number") {
    if (!Number.isFinite(cell.value))
      throw new RangeError(`${address}: ${cell.value} is no number for a table`);
    return `<c r="${address}" s="${STYLE.plain}"><v>${cell.value}</v></c>`;
  }
  const serial = cell.type === "date" ? serialOf(cell.value) : null;
  if (serial === null) return textXml(cell.value, address, textStyle);
  return `<c r="${address}" s="${STYLE.date}"><v>${serial}</v></c>`;
}

function textXml(text: string, address: string, textStyle: number): string {
  // Typed as text it is not calculated; the quote sign keeps it text when somebody edits the cell.
  const style = textStyle === STYLE.text && /^[=+\-@\t\r]/.test(text) ? STYLE.guarded : textStyle;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** The number of the day, or null for what is no date. Counted in UTC, so the time zone has no part in it. */
function serialOf(date: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || date < FIRST_DATE) return null;
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) return null;
  return ms / DAY_MS + UNIX_EPOCH_IN_EXCEL;
}

function widthOf(title: string, cells: readonly TypedCell[]): number {
  let longest = Math.ceil(title.length * BOLD);
  for (const cell of cells) {
    const text = cell?.type === "date" ? "00.00.0000" : String(cell?.value ?? "");
    for (const line of text.split("\n")) longest = Math.max(longest, line.length);
  }
  return Math.min(Math.max(longest + 2, WIDTH.least), WIDTH.most);
}

/** 1 is A, 27 is AA. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? letters(before) : "") + String.fromCharCode(65 + rest);
}

import { sheetName } from "./sheet-name";
import { STYLE, sheetXml, workbookParts } from "./workbook-xml";
import { xmlText } from "./xml-text";
import { zip } from "./zip";

/** Text stays text whatever it begins with, a number is a number, a date (`YYYY-MM-DD`) is a date of Excel. */
export type OutCell = string | number | null | { readonly date: string };

export interface OutTable {
  /** Becomes the name of the sheet. */
  readonly title: string;
  /** `width` is in characters; without one it follows the longest line. */
  readonly columns: readonly { readonly title: string; readonly width?: number }[];
  readonly rows: readonly (readonly OutCell[])[];
}

const WIDTH = { least: 8, most: 50 } as const;
const DAY_MS = 86_400_000;
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
    columns.map((column) => column.title),
    1,
    STYLE.heading,
  );
  const body = rows.map((row, at) => rowXml(row, at + 2, STYLE.text));
  const widths = columns.map(
    (column, at) => column.width ?? widthOf([column.title, ...rows.map((row) => row[at] ?? null)]),
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

function rowXml(cells: readonly OutCell[], row: number, textStyle: number): string {
  const xml = cells.map((cell, at) => cellXml(cell, `${letters(at + 1)}${row}`, textStyle));
  return `<row r="${row}">${xml.join("")}</row>`;
}

function cellXml(cell: OutCell, address: string, textStyle: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new RangeError(`${address}: ${cell} is no number for a table`);
    return `<c r="${address}" s="${STYLE.plain}"><v>${cell}</v></c>`;
  }
  if (typeof cell === "string") return textXml(cell, address, textStyle);
  const serial = serialOf(cell.date);
  if (serial === null) return textXml(cell.date, address, textStyle);
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

function widthOf(cells: readonly OutCell[]): number {
  let longest = 0;
  for (const cell of cells) {
    const text = cell === null ? "" : typeof cell === "object" ? "00.00.0000" : String(cell);
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

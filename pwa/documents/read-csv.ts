import Papa from "papaparse";
import type { Cell } from "../../shared/exchange/table/cell";
import { filledWidth, HEADING, LIMITS, type Table, tableOf, textCell } from "./table";

/** CSV or TSV. The delimiter is told by the first lines, unless the text says `sep=;` as Excel understands it. */
export function readCsv(text: string): Table {
  const [, said, rest] = /^sep=(.)\r?\n([^]*)$/i.exec(text) ?? [];
  return parse(rest ?? text, { delimiter: said ?? delimiterOf(text), quote: '"' });
}

/** A table from the clipboard: Excel and Word put tabs between cells; anything else is read as CSV. */
export function readTabs(text: string): Table {
  if (!text.includes("\t")) return readCsv(text);
  const table = parse(text, { delimiter: "\t", quote: '"' });
  // Excel quotes a cell only for a line break inside it, so a name that begins with a quote comes as it is.
  const isRaw = !table.ok && table.problem === "bad-quotes";
  return isRaw ? parse(text, { delimiter: "\t", quote: null }) : table;
}

/**
 * The delimiter that stands in most of the first lines, and of two such the earlier here: a comma is also a decimal sign.
 * Papa's own guess wants the same number of cells in every line, so a title above the table is enough to mislead it.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, "")
    .split(/[\r\n]+/)
    .slice(0, 50);
  const counted = [";", "\t", ","].map((delimiter) => ({
    delimiter,
    count: lines.filter((line) => line.includes(delimiter)).length,
  }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

interface Form {
  readonly delimiter: string;
  readonly quote: '"' | null;
}

function parse(text: string, { delimiter, quote }: Form): Table {
  const rows: Cell[][] = [];
  let filled = 0;
  let hasBadQuotes = false;
  Papa.parse<string[]>(text.replace(/\r\n?/g, "\n"), {
    delimiter,
    newline: "\n",
    // A character that no text has: every quote is then a letter like any other.
    quoteChar: quote ?? "\0",
    step: ({ data, errors }, parser) => {
      hasBadQuotes ||= errors.some(({ type }) => type === "Quotes");
      const row = data.map(textCell);
      const width = filledWidth(row);
      // Empty rows are counted only when something comes after them.
      if (width > 0) filled = rows.length + 1;
      rows.push(row.slice(0, width));
      if (hasBadQuotes || filled > LIMITS.rows + HEADING || width > LIMITS.columns) parser.abort();
    },
  });
  return hasBadQuotes ? { ok: false, problem: "bad-quotes" } : tableOf(rows);
}

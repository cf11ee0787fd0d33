import { type Cell, cellText } from "../exchange/table/cell";
import { type ColumnField, meaningOf } from "./course-synonyms";
import { COURSE_FIELDS } from "./course-words";

/** What a person may choose for a column, in their words. */
export const COLUMN_FIELDS: Readonly<Record<ColumnField, string>> = {
  ...COURSE_FIELDS,
  period: "Начало и конец в одной ячейке",
};

/** Where the columns of courses are in somebody's table. Plain data: the person may change `columns`. */
export interface FoundColumns {
  /** Index of the last row of the header; -1 when none was found, then every row is data. */
  readonly header: number;
  /** What the table calls its columns; "" where it says nothing. */
  readonly labels: readonly string[];
  /** A field is matched once; `null` leaves the column out. */
  readonly columns: readonly (ColumnField | null)[];
  /** The column with names of people, when the table is of a whole school. */
  readonly person: number | null;
}

/** A title, a logo and the words of an order may stand above the header, but not more than this. */
const ROWS_LOOKED_AT = 40;
const LEAST_FIELDS = 2;

/** Finds the header, of one row or of two (groups above, columns below), and what its columns mean. */
export function findColumns(rows: readonly (readonly Cell[])[]): FoundColumns {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let best: FoundColumns = {
    header: -1,
    labels: Array.from({ length: width }, () => ""),
    columns: Array.from({ length: width }, () => null),
    person: null,
  };
  let bestScore = LEAST_FIELDS - 1;
  for (const [index, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const below = rows[index + 1] ?? [];
    const candidates = [
      matched(index, widened(row, width)),
      ...(isFirstLine(row) && isSecondLine(below)
        ? [matched(index + 1, joined(widened(row, width), below))]
        : []),
    ];
    for (const candidate of candidates) {
      const score = candidate.columns.filter((field) => field !== null).length - 2 * dataCells(row);
      if (score > bestScore) [best, bestScore] = [candidate, score];
    }
  }
  return best;
}

/** Matches the columns, sure ones first, then from the left. */
function matched(header: number, cells: readonly Cell[]): FoundColumns {
  const meanings = cells.map(meaningOf);
  const columns: (ColumnField | null)[] = cells.map(() => null);
  for (const isWeak of [false, true]) {
    for (const [index, meaning] of meanings.entries()) {
      if (!meaning || meaning.isWeak !== isWeak) continue;
      const { means } = meaning;
      if (means !== "person" && means !== "other" && !columns.includes(means)) columns[index] = means;
    }
  }
  const person = meanings.findIndex((meaning) => meaning?.means === "person");
  return { header, labels: cells.map(cellText), columns, person: person < 0 ? null : person };
}

function widened(row: readonly Cell[], width: number): Cell[] {
  return Array.from({ length: width }, (_, index) => row[index] ?? null);
}

/** «Сроки» merged over «начало» and «конец» is «Сроки начало» and «Сроки конец»: a merged cell is filled only once. */
function joined(above: readonly Cell[], below: readonly Cell[]): Cell[] {
  let group = "";
  return above.map((cell, index) => {
    const top = cellText(cell);
    const under = cellText(below[index]);
    if (top !== "") group = top;
    return under === "" ? cell : `${group} ${under}`.trim();
  });
}

/** One filled cell is a title over the table, not a row of groups. */
function isFirstLine(row: readonly Cell[]): boolean {
  return filledOf(row).length > 1;
}

/** The second line of a header has a few words and no data. */
function isSecondLine(row: readonly Cell[]): boolean {
  const filled = filledOf(row);
  return filled.length > 1 && filled.every((cell) => cellText(cell).length <= 40) && dataCells(row) === 0;
}

function filledOf(row: readonly Cell[]): Cell[] {
  return row.filter((cell) => cellText(cell) !== "");
}

/** Cells that a header does not have: numbers, dates and what begins with a number. */
function dataCells(row: readonly Cell[]): number {
  return row.filter((cell) => typeof cell === "number" || /^[№\s]*\d|\d[./]\d/.test(cellText(cell))).length;
}

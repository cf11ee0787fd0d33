import { type Cell, cellText, plainText } from "../exchange/table/cell";
import type { Course } from "./course";
import { COLUMN_FIELDS, type FoundColumns } from "./course-columns";
import { KnownCourses } from "./course-duplicates";
import { type FieldNote, readCourse } from "./course-row";

/** Something to say about one cell: «строка 7, «Кол-во часов»: …». */
export interface RowNote {
  /** As the table numbers its rows: the first is 1, empty ones are counted. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

export type CourseRow =
  | {
      readonly kind: "course";
      readonly row: number;
      readonly course: Course;
      /** «Уже есть» in the portfolio, or a second time in this table: not imported unless the person ticks it. */
      readonly known: "stored" | "repeated" | null;
      readonly warnings: readonly RowNote[];
    }
  | {
      readonly kind: "errors";
      readonly row: number;
      readonly errors: readonly RowNote[];
      readonly warnings: readonly RowNote[];
    };

interface Options {
  /** Courses of the portfolio, to recognise those that are there already. */
  readonly existing: readonly Course[];
  /** Only the rows of this name, one of `peopleIn`; `null` takes all. */
  readonly person?: string | null;
}

/** Every row with something in a matched column, in the order of the table. Never throws. */
export function readCourseRows(
  rows: readonly (readonly Cell[])[],
  found: FoundColumns,
  { existing, person = null }: Options,
): CourseRow[] {
  const stored = new KnownCourses(existing);
  const seen = new KnownCourses();
  const names = namesOf(rows, found);
  const read: CourseRow[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= found.header || !isData(cells, found)) continue;
    if (person !== null && names[index] !== person) continue;
    const row = index + 1;
    const { course, errors, warnings } = readCourse((field) => {
      const column = found.columns.indexOf(field);
      return column < 0 ? undefined : (cells[column] ?? null);
    });
    const noted = (notes: readonly FieldNote[]) =>
      notes.map(({ field, text }) => ({ row, column: labelOf(field, found), text }));
    if (course === null) {
      read.push({ kind: "errors", row, errors: noted(errors), warnings: noted(warnings) });
      continue;
    }
    const known = stored.has(course) ? "stored" : seen.has(course) ? "repeated" : null;
    seen.add(course);
    read.push({ kind: "course", row, course, known, warnings: noted(warnings) });
  }
  return read;
}

/** Names in the column of people, in order: more than one means a table of a school, and the person chooses a name. */
export function peopleIn(rows: readonly (readonly Cell[])[], found: FoundColumns): string[] {
  return [...new Set(namesOf(rows, found))].filter((name) => name !== "");
}

/** The name of every row; a merged cell is filled only in its first row. */
function namesOf(rows: readonly (readonly Cell[])[], found: FoundColumns): string[] {
  let name = "";
  return rows.map((cells, index) => {
    if (found.person === null || index <= found.header || !isData(cells, found)) return "";
    name = cellText(cells[found.person]) || name;
    return name;
  });
}

/** Not empty, not the header again (on a new page), not the numbers of columns, not a total. */
function isData(cells: readonly Cell[], { labels, columns }: FoundColumns): boolean {
  if (!columns.some((field, index) => field !== null && cellText(cells[index]) !== "")) return false;
  const filled = cells.flatMap((cell, index) => (cellText(cell) === "" ? [] : [{ cell, index }]));
  if (/^(?:итого|всего)(?![а-я])/.test(plainText(filled[0]?.cell))) return false;
  if (filled.length < 2) return true;
  const isHeader = filled.every(({ cell, index }) => plainText(labels[index]).includes(plainText(cell)));
  const first = Number(cellText(filled[0]?.cell));
  const isNumbering =
    filled.length > 2 &&
    Number.isSafeInteger(first) &&
    filled.every(({ cell }, order) => Number(cellText(cell)) === first + order);
  return !isHeader && !isNumbering;
}

function labelOf(field: FieldNote["field"], { labels, columns }: FoundColumns): string {
  return labels[columns.indexOf(field)] || COLUMN_FIELDS[field];
}

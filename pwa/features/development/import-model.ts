import type { Cell } from "../../../shared/exchange/table/cell";
import type { Course } from "../../../shared/portfolio/course";
import { type FoundColumns, findColumns } from "../../../shared/portfolio/course-columns";
import { looksLikeSecurity } from "../../../shared/portfolio/course-hints";
import {
  type CourseRow,
  peopleIn,
  type RowNote,
  readCourseRows,
} from "../../../shared/portfolio/course-rows";
import type { ColumnField } from "../../../shared/portfolio/course-synonyms";

type Rows = readonly (readonly Cell[])[];

/** A table that was read, and what is made of it. Nothing of it is stored. */
export interface Sheet {
  readonly rows: Rows;
  /** Where it comes from, for the person: the file, and its sheet. */
  readonly name: string;
  readonly found: FoundColumns;
  readonly people: readonly string[];
  /** Whose rows are taken: empty until chosen in a table of several people, null for all. */
  readonly person: string | null;
}

/** `own` is the full name of the person's card: in a school's table it finds its rows. */
export function sheetOf(rows: Rows, name: string, own: string): Sheet {
  const found = findColumns(rows);
  const people = peopleIn(rows, found);
  const person = people.length < 2 ? null : (people.find((one) => isSamePerson(one, own)) ?? "");
  return { rows, name, found, people, person };
}

/** «Иванова Мария Петровна» and «Иванова М. П.» may be one: only a sole match is prefilled, and it is shown. */
function isSamePerson(name: string, own: string): boolean {
  const [words, ownWords] = [name, own].map(
    (one) =>
      one
        .toLowerCase()
        .replaceAll("ё", "е")
        .match(/\p{L}+/gu) ?? [],
  );
  if (!words || !ownWords || words.length < 2 || ownWords.length < 2) return false;
  return words[0] === ownWords[0] && words.slice(1).every((word, at) => ownWords[at + 1]?.startsWith(word));
}

/** A field is matched once: the column that had it before gives it up. */
export function withColumn(sheet: Sheet, column: number, field: ColumnField | null): Sheet {
  const columns = sheet.found.columns.map((known, index) => {
    if (index === column) return field;
    return known === field ? null : known;
  });
  return { ...sheet, found: { ...sheet.found, columns } };
}

export function hasTitle({ found }: Sheet): boolean {
  return found.columns.includes("title");
}

export function rowsOf(sheet: Sheet, existing: readonly Course[]): CourseRow[] {
  if (!hasTitle(sheet) || sheet.person === "") return [];
  return readCourseRows(sheet.rows, sheet.found, { existing, person: sheet.person });
}

export type GoodRow = Extract<CourseRow, { kind: "course" }>;
export type WrongRow = Extract<CourseRow, { kind: "errors" }>;

export function goodRows(rows: readonly CourseRow[]): GoodRow[] {
  return rows.flatMap((row) => (row.kind === "course" ? [row] : []));
}

/** Rows whose title speaks of information security, where the table itself says nothing of it. */
export function securityRows(sheet: Sheet, rows: readonly GoodRow[]): GoodRow[] {
  if (sheet.found.columns.includes("informationSecurity")) return [];
  return rows.filter(({ course }) => !course.informationSecurity && looksLikeSecurity(course.title));
}

export function marked(row: GoodRow): GoodRow {
  return { ...row, course: { ...row.course, informationSecurity: true } };
}

export function wrongRows(rows: readonly CourseRow[]): WrongRow[] {
  return rows.flatMap((row) => (row.kind === "errors" ? [row] : []));
}

/** «Окончание — 31.02.2025: такого дня нет, …». */
export function noteText({ column, text }: RowNote): string {
  return `${column} — ${text}`;
}

/** A row is taken unless it is known already; the person's own ticks go before that. */
export function isTaken({ row, known }: GoodRow, ticks: ReadonlyMap<number, boolean>): boolean {
  return ticks.get(row) ?? known === null;
}

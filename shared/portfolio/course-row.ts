import { type Cell, cellText } from "../exchange/table/cell";
import { type DateProblem, readDate } from "../exchange/table/read-date";
import { readPeriod } from "../exchange/table/read-period";
import * as z from "../zod";
import { Course, LINE_LENGTH } from "./course";
import {
  dateProblemText,
  type Read,
  readFlag,
  readForm,
  readHours,
  readNumberText,
  readProgramme,
} from "./course-cells";
import type { ColumnField } from "./course-synonyms";

export interface FieldNote {
  readonly field: ColumnField;
  readonly text: string;
}

export interface CourseReading {
  /** `null` when there are errors. */
  readonly course: Course | null;
  readonly errors: readonly FieldNote[];
  readonly warnings: readonly FieldNote[];
}

/** The cell of a field in one row; `undefined` when no column is matched with it. */
export type CellOf = (field: ColumnField) => Cell | undefined;

/**
 * One row of a table as a course that the schema accepts, or as what is wrong with it. A field that may be empty never
 * keeps the row out: what is not understood is left empty with a warning.
 */
export function readCourse(cellOf: CellOf): CourseReading {
  const errors: FieldNote[] = [];
  const warnings: FieldNote[] = [];
  const take = <T>(field: ColumnField, { value, warning }: Read<T>): T => {
    if (warning !== undefined) warnings.push({ field, text: warning });
    return value;
  };
  const title = cellText(cellOf("title"));
  const hours = take("hours", hoursIn(cellOf("hours")));
  const document = take("documentNumber", readNumberText(cellOf("documentNumber")));
  // A column of its own for the date leaves the number as it is.
  const parts = cellOf("documentDate") === undefined ? splitDocument(document) : null;
  const { start, end } = readDates(cellOf, take);
  const parsed = z.safeParse(Course, {
    programme: take("programme", readProgramme(cellOf("programme"), { title, hours })),
    title,
    organisation: cellText(cellOf("organisation")),
    form: take("form", readForm(cellOf("form"))),
    hours,
    start,
    end,
    documentNumber: parts?.number ?? document,
    documentDate: parts?.date ?? take("documentDate", dayIn(cellOf("documentDate"))),
    registryNumber: take("registryNumber", readNumberText(cellOf("registryNumber"))),
    informationSecurity: take("informationSecurity", readFlag(cellOf("informationSecurity"))),
  });
  for (const issue of parsed.error?.issues ?? []) errors.push(noteOf(issue, cellOf));
  return { course: errors.length === 0 ? (parsed.data ?? null) : null, errors, warnings };
}

/** «Удостоверение № 123 от 15.03.2025» in one cell: the number and the day. */
function splitDocument(text: string): { number: string; date: string } | null {
  if (text.length > LINE_LENGTH) return null;
  const [, number, day] = /^(.*\d.*?),?\s+от\s+(\S.*)$/i.exec(text) ?? [];
  const date = day === undefined ? null : readDate(day);
  return number !== undefined && date?.kind === "date" ? { number, date: date.date } : null;
}

function dayIn(cell: Cell | undefined): Read<string | null> {
  const read = readDate(cell);
  if (read.kind === "date") return { value: read.date };
  return read.kind === "empty" ? { value: null } : undated(read);
}

const ELSEWHERE = "взято из другого столбца";
const LEFT_EMPTY = "поле останется пустым";

/** The hours that the schema takes, or none. */
function hoursIn(cell: Cell | undefined): Read<number | null> {
  const { value, error } = readHours(cell);
  if (error !== undefined) return { value: null, warning: `${error}, ${LEFT_EMPTY}` };
  if (value === null || z.safeParse(Course.shape.hours, value).success) return { value };
  return { value: null, warning: `«${value}»: часов бывает от 1 до 10\u00a0000, ${LEFT_EMPTY}` };
}

function undated(problem: DateProblem, outcome = LEFT_EMPTY): Read<null> {
  return { value: null, warning: `${dateProblemText(problem)}, ${outcome}` };
}

/**
 * Start and end from up to three columns; a column of its own goes before the one with both dates. A date that is not
 * whole is left empty: refusing the row would lose the rest of it, and a guessed day would be false.
 */
function readDates(cellOf: CellOf, take: <T>(field: ColumnField, read: Read<T>) => T) {
  const fields = ["end", "period"] as const;
  const reads = fields.map((field) => [field, readPeriod(cellOf(field))] as const);
  const known = reads.flatMap(([, read]) => (read.kind === "period" ? [read] : []));
  for (const [field, read] of reads) {
    if (read.kind === "period" || read.kind === "empty") continue;
    // «Год» beside «Сроки» adds nothing.
    if (read.kind === "no-day" && known.length > 0) continue;
    take(field, known.length > 0 ? undated(read, ELSEWHERE) : undated(read));
  }
  const start = readDate(cellOf("start"));
  const other = known.find((read) => read.start !== null)?.start ?? null;
  if (start.kind !== "date" && start.kind !== "empty")
    take("start", other === null ? undated(start) : undated(start, ELSEWHERE));
  return { start: start.kind === "date" ? start.date : other, end: known[0]?.end ?? null };
}

/** The schema's refusal in the user's words. */
function noteOf(issue: z.core.$ZodIssue, cellOf: CellOf): FieldNote {
  const [path] = issue.path;
  const field = path as ColumnField;
  if (field === "title" && issue.code === "too_small") return { field, text: "нет названия курса" };
  if (field === "end") {
    const column = cellOf("end") === undefined && cellOf("period") !== undefined ? "period" : "end";
    return { field: column, text: "конец раньше начала" };
  }
  const { length } = cellText(cellOf(field));
  return { field, text: `текст длиннее ${LINE_LENGTH} знаков (${length}): сократите его` };
}

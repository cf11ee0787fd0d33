import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, cellText, type TypedCell } from "../../shared/exchange/table/cell";
import { Course } from "../../shared/portfolio/course";
import { findColumns } from "../../shared/portfolio/course-columns";
import { readCourseRows } from "../../shared/portfolio/course-rows";
import { courseTable } from "../../shared/portfolio/course-table";
import { shortDate } from "../../shared/words/russian";
import * as z from "../../shared/zod";

const day = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const russian = fc.string({
  unit: fc.constantFrom(...Array.from("аБё яЖ=+-@№«»\"'\n\t\u00a0,.:;/10от")),
  maxLength: 60,
});
const phrase = fc.constantFrom(
  "Итого",
  "Название",
  "нет",
  "-",
  "б/н",
  "2025-03-15",
  "01.03.2025 – 15.03.2025",
  "=HYPERLINK(1)",
  "Удостоверение № 123 от 15.03.2025",
  "Профессиональная переподготовка",
  "00123",
  "1e5",
  "я".repeat(300),
);
const text = fc.oneof(russian, phrase, fc.string({ unit: "binary", maxLength: 60 }));
const course: fc.Arbitrary<Course> = fc
  .record({
    programme: fc.constantFrom("upskilling", "retraining"),
    title: text.filter((title) => cellText(title) !== ""),
    organisation: text,
    form: fc.constantFrom(null, "in-person", "blended", "extramural", "distance"),
    hours: fc.option(fc.integer({ min: 1, max: 10_000 })),
    start: fc.option(day),
    end: fc.option(day),
    documentNumber: text,
    documentDate: fc.option(day),
    registryNumber: text,
    informationSecurity: fc.boolean(),
  })
  .filter((one) => z.safeParse(Course, one).success);

/** As XLSX gives the cells back, and as CSV does: there everything is text. */
const fromSheet = (cell: TypedCell): Cell => cell?.value ?? null;
const fromText = (cell: TypedCell): Cell =>
  cell?.type === "date" ? shortDate(cell.value) : String(cell?.value ?? "");

/** What a row of a table can hold of a text: one line. */
const tidied = (one: Course): Course => ({
  ...one,
  title: cellText(one.title),
  organisation: cellText(one.organisation),
  documentNumber: cellText(one.documentNumber),
  registryNumber: cellText(one.registryNumber),
});

test.each([
  ["a sheet", fromSheet],
  ["text", fromText],
])("importing what was exported as %s gives the same courses", (_, cellFrom) => {
  fc.assert(
    fc.property(fc.array(course, { maxLength: 6 }), (courses) => {
      const { header, rows } = courseTable(courses);
      const table = [header, ...rows.map((row) => row.map(cellFrom))];
      const read = readCourseRows(table, findColumns(table), { existing: [] });
      expect(read.map((row) => (row.kind === "course" ? row.course : row.errors))).toEqual(
        courses.map(tidied),
      );
      expect(read.flatMap(({ warnings }) => warnings)).toEqual([]);
    }),
  );
});

test("what was exported is known when it comes back to where it is", () => {
  fc.assert(
    fc.property(fc.array(course, { minLength: 1, maxLength: 6 }), (courses) => {
      const { header, rows } = courseTable(courses);
      const table = [header, ...rows.map((row) => row.map(fromSheet))];
      const read = readCourseRows(table, findColumns(table), { existing: courses });
      expect(read.every((row) => row.kind === "course" && row.known === "stored")).toBe(true);
    }),
  );
});

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.double(),
  fc.constant(null),
  fc.constantFrom(
    "Название",
    "Часы",
    "Сроки",
    "Дата окончания",
    "ФИО",
    "72 ч",
    "31.02.2025",
    "с 01.03 по 15.03.2025",
  ),
);

test("any table at all gives courses by the schema or errors with a row, never an exception", () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 8 }), (table) => {
      for (const row of readCourseRows(table, findColumns(table), { existing: [] })) {
        expect(row.row).toBeGreaterThan(0);
        expect(row.row).toBeLessThanOrEqual(table.length);
        if (row.kind === "course") expect(z.safeParse(Course, row.course).success).toBe(true);
        else expect(row.errors.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

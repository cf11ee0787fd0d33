import { describe, expect, test } from "vitest";
import type { Cell } from "../../../shared/exchange/table/cell";
import type { Course } from "../../../shared/portfolio/course";
import { findColumns } from "../../../shared/portfolio/course-columns";
import { peopleIn, readCourseRows } from "../../../shared/portfolio/course-rows";
import { aCourse } from "./course-builder";
import { HEADER, ROW } from "./course-row-sample";

/** Reads rows under the header above. */
function read(rows: Cell[][], existing: Course[] = []) {
  const table = [HEADER, ...rows];
  return readCourseRows(table, findColumns(table), { existing });
}

test("an ordinary row is a course", () => {
  expect(read([ROW])).toEqual([
    {
      kind: "course",
      row: 2,
      known: null,
      warnings: [],
      course: {
        programme: "upskilling",
        title: "Урок цифры",
        organisation: "ИРО",
        form: "in-person",
        hours: 72,
        start: "2025-03-01",
        end: "2025-03-15",
        documentNumber: "770400123456",
        documentDate: null,
        registryNumber: "",
        informationSecurity: true,
      },
    },
  ]);
});

test("rows are numbered as in the table, empty ones too", () => {
  const rows = read([[], ROW, [null, " "], [], [2, "ПК", "", "ИРО"]]);
  expect(rows.map(({ row, kind }) => [row, kind])).toEqual([
    [3, "course"],
    [6, "errors"],
  ]);
});

describe("rows that are no courses are passed over", () => {
  test.each<[string, Cell[]]>([
    ["the header again", HEADER],
    ["numbers of columns", ["1", "2", "3", "4", "5", "6", "7", "8", "9"]],
    ["a total", [null, null, "Итого:", null, null, 144]],
    ["only a number of the row", [7, null, null]],
  ])("%s", (_, cells) => {
    expect(read([cells, ROW]).map(({ row }) => row)).toEqual([3]);
  });

  test("but not two numbers that happen to follow one another", () => {
    expect(read([[71, null, null, null, null, 72]])).toMatchObject([{ kind: "errors", row: 2 }]);
  });

  test("but not a course whose title begins with such a word", () => {
    const table = [
      ["Тема", "Часы"],
      ["Итоговая аттестация", 18],
    ];
    const [row] = readCourseRows(table, findColumns(table), { existing: [] });
    expect(row).toMatchObject({ kind: "course", course: { title: "Итоговая аттестация" } });
  });
});

describe("a course that is there already is marked", () => {
  const knownAs = (cells: Cell[], existing = aCourse({ documentNumber: "" })) => {
    const [row] = read([cells], [existing]);
    return row?.kind === "course" ? row.known : row;
  };
  const row = (title: string, end: string, number = "") => [1, "ПК", title, "ИРО", "", 72, end, number];

  test("by title and end, whatever the case, spaces, quotes and «ё»", () => {
    const stored = aCourse({ title: "Учёт «Точка роста»", documentNumber: "" });
    expect(knownAs(row('УЧЕТ  "точка  РОСТА"', "15.03.2025"), stored)).toBe("stored");
    expect(knownAs(row("Учёт «Точка роста»", "16.03.2025"), stored)).toBeNull();
  });

  test("by the number of the document, but not by «б/н»", () => {
    const stored = (documentNumber: string) => aCourse({ title: "Другое", documentNumber });
    expect(knownAs(row("Урок", "01.01.2024", "7704 00123456"), stored("№ 770400123456"))).toBe("stored");
    expect(knownAs(row("Урок", "01.01.2024", "б/н"), stored("б/н"))).toBeNull();
  });

  test("a second time in one table", () => {
    const rows = read([ROW, ROW]);
    expect(rows.map((one) => one.kind === "course" && one.known)).toEqual([null, "repeated"]);
  });
});

test("a table of a whole school is read for one person, whose merged name stands once", () => {
  const table = [
    ["ФИО", "Тема", "Часы"],
    ["Иванова И. И.", "Первый", 72],
    [null, "Второй", 36],
    ["Петров П. П.", "Третий", 18],
  ];
  const found = findColumns(table);
  expect(peopleIn(table, found)).toEqual(["Иванова И. И.", "Петров П. П."]);
  const own = readCourseRows(table, found, { existing: [], person: "Иванова И. И." });
  expect(own.map((row) => row.kind === "course" && row.course.title)).toEqual(["Первый", "Второй"]);
});

test("the person may match the columns otherwise", () => {
  const table = [
    ["Что", "Сколько"],
    ["Урок цифры", 72],
  ];
  const found = findColumns(table);
  expect(found.header).toBe(-1);
  const columns = ["title", "hours"] as const;
  const rows = readCourseRows(table, { ...found, header: 0, columns }, { existing: [] });
  expect(rows).toMatchObject([{ row: 2, course: { title: "Урок цифры", hours: 72 } }]);
});

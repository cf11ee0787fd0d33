import { describe, expect, test } from "vitest";
import type { Cell } from "../../../shared/exchange/table/cell";
import { findColumns } from "../../../shared/portfolio/course-columns";
import { readCourseRows } from "../../../shared/portfolio/course-rows";
import { HEADER, ROW } from "./course-row-sample";

/** Reads one ordinary row, some cells of which are replaced by the labels of their columns. */
function readWith(at: Readonly<Record<string, Cell>>) {
  const table = [HEADER, ROW.map((cell, index) => at[HEADER[index] ?? ""] ?? cell)];
  const [row] = readCourseRows(table, findColumns(table), { existing: [] });
  if (!row) throw new Error("the row was skipped");
  return row;
}

const courseWith = (at: Readonly<Record<string, Cell>>) => {
  const row = readWith(at);
  return row.kind === "course" ? row.course : row.errors;
};
const errorsWith = (at: Readonly<Record<string, Cell>>) => {
  const row = readWith(at);
  return row.kind === "errors" ? row.errors : [];
};
const warningsWith = (at: Readonly<Record<string, Cell>>) => readWith(at).warnings.map(({ text }) => text);

describe("cells are read as people write them", () => {
  test.each<[string, Cell, object]>([
    ["Кол-во часов", 72, { hours: 72 }],
    ["Кол-во часов", "72 час.", { hours: 72 }],
    ["Кол-во часов", "72ч.", { hours: 72 }],
    ["Кол-во часов", "36,0", { hours: 36 }],
    ["Кол-во часов", "108 академических часов", { hours: 108 }],
    ["Кол-во часов", "1\u00a0080", { hours: 1080 }],
    ["Кол-во часов", "—", { hours: null }],
    ["Кол-во часов", "Кол-во часов: 72 ч.", { hours: 72 }],
    ["Кол-во часов", "в объёме 72 часов", { hours: 72 }],
    ["Вид", "ПП", { programme: "retraining" }],
    ["Вид", "профессиональная переподготовка", { programme: "retraining" }],
    ["Вид", "Диплом", { programme: "retraining" }],
    ["Вид", "КПК", { programme: "upskilling" }],
    ["Вид", "Повышение квалификации", { programme: "upskilling" }],
    ["Форма", "очно-заочная", { form: "blended" }],
    ["Форма", "Заочно", { form: "extramural" }],
    ["Форма", "заочная с применением дистанционных технологий", { form: "extramural" }],
    ["Форма", "очно-дистанционная", { form: "blended" }],
    ["Форма", "онлайн", { form: "distance" }],
    ["ИБ", "нет", { informationSecurity: false }],
    ["ИБ", "да", { informationSecurity: true }],
    ["Сроки", "15.03.2025", { start: null, end: "2025-03-15" }],
    ["№ удостоверения", 123_456, { documentNumber: "123456" }],
    ["Название", " Урок\n цифры ", { title: "Урок цифры" }],
  ])("%s %j is %j", (label, cell, expected) => {
    expect(courseWith({ [label]: cell })).toMatchObject(expected);
  });

  test.each(["=1+1", "+7", "-cmd", "@x"])("a text that begins like a formula stays the text %s", (text) => {
    expect(courseWith({ Название: text, Организация: text })).toMatchObject({
      title: text,
      organisation: text,
    });
  });

  test("where the kind is not said, the title or 250 hours make it retraining", () => {
    expect(
      courseWith({
        Вид: "",
        "Кол-во часов": "",
        Название: "Профессиональная переподготовка «Учитель физики»",
      }),
    ).toMatchObject({ programme: "retraining" });
    expect(courseWith({ Вид: "", "Кол-во часов": 249 })).toMatchObject({ programme: "upskilling" });
    expect(courseWith({ Вид: "", "Кол-во часов": 250 })).toMatchObject({ programme: "retraining" });
    expect(courseWith({ Вид: "ПК", "Кол-во часов": 250 })).toMatchObject({ programme: "upskilling" });
  });

  test("a number and a date in one cell are parted when the date has no column of its own", () => {
    expect(courseWith({ "№ удостоверения": "Удостоверение № 77/1234 от 16.03.2025 г." })).toMatchObject({
      documentNumber: "Удостоверение № 77/1234",
      documentDate: "2025-03-16",
    });
    const table = [
      ["Тема", "№ документа", "Дата выдачи"],
      ["Урок", "12 от 16.03.2025", null],
    ];
    const [row] = readCourseRows(table, findColumns(table), { existing: [] });
    expect(row).toMatchObject({ course: { documentNumber: "12 от 16.03.2025", documentDate: null } });
  });
});

describe("an error names the row, the column of the table and what is wrong", () => {
  test.each<[string, Cell, string]>([
    ["Сроки", "15.03.2025 – 01.03.2025", "конец раньше начала"],
    ["Название", " ", "нет названия курса"],
    ["Название", "я".repeat(301), "текст длиннее 300 знаков (301): сократите его"],
    ["Организация", "я".repeat(400), "текст длиннее 300 знаков (400): сократите его"],
  ])("%s %j", (column, cell, text) => {
    expect(errorsWith({ [column]: cell })).toEqual([{ row: 2, column, text }]);
  });

  test("and all errors of a row are told at once", () => {
    const at = { Название: "", Сроки: "15.03.2025 – 01.03.2025", Организация: "я".repeat(400) };
    // The schema compares the dates only of a course whose fields are right one by one.
    expect(errorsWith(at).map(({ column }) => column)).toEqual(
      expect.arrayContaining(["Название", "Организация"]),
    );
  });
});

describe("a warning lets the row in", () => {
  test("a year without a day leaves the end empty: no day is made up", () => {
    expect(courseWith({ Сроки: "2024" })).toMatchObject({ start: null, end: null });
    expect(warningsWith({ Сроки: 2024 })).toEqual(["«2024»: не указан день, поле останется пустым"]);
  });

  test.each<[string, Cell, object, string]>([
    ["Сроки", "31.02.2025", { end: null }, "31.02.2025: такого дня нет, поле останется пустым"],
    ["Сроки", "обучается", { end: null }, "«обучается»: это не дата, поле останется пустым"],
    ["Кол-во часов", "сто восемь", { hours: null }, "«сто восемь»: часы не поняты, поле останется пустым"],
    ["Кол-во часов", "108/72", { hours: null }, "«108/72»: часы не поняты, поле останется пустым"],
    ["Кол-во часов", "2 недели", { hours: null }, "«2 недели»: часы не поняты, поле останется пустым"],
    ["Кол-во часов", 36.5, { hours: null }, "«36.5»: часы не поняты, поле останется пустым"],
    ["Кол-во часов", -4, { hours: null }, "«-4»: часы не поняты, поле останется пустым"],
    ["Кол-во часов", 0, { hours: null }, "«0»: часов бывает от 1 до 10\u00a0000, поле останется пустым"],
    [
      "Кол-во часов",
      10_001,
      { hours: null },
      "«10001»: часов бывает от 1 до 10\u00a0000, поле останется пустым",
    ],
  ])("and an optional field that is not understood is left empty: %s %j", (column, cell, course, text) => {
    expect(courseWith({ [column]: cell })).toMatchObject({ title: "Урок цифры", ...course });
    expect(readWith({ [column]: cell }).warnings).toEqual([{ row: 2, column, text }]);
  });

  test.each<[string, Cell, RegExp]>([
    ["Форма", "как получится", /такой формы нет/],
    ["Вид", "стажировка", /вид не распознан, записано «повышение квалификации»/],
    ["ИБ", "возможно", /прочитано как «нет»/],
    ["№ удостоверения", 1_234_567_890_123_456, /сверьте последние цифры/],
  ])("%s %j", (label, cell, text) => {
    expect(warningsWith({ [label]: cell })).toEqual([expect.stringMatching(text)]);
  });
});

describe("dates in several columns", () => {
  const readDates = (header: string[], cells: Cell[]) => {
    const table = [
      ["Тема", ...header],
      ["Урок", ...cells],
    ];
    const [row] = readCourseRows(table, findColumns(table), { existing: [] });
    return row?.kind === "course" ? [row.course.start, row.course.end, row.warnings.length] : row?.errors;
  };

  test("of their own go before the one with both", () => {
    expect(readDates(["Начало", "Конец"], ["2025-03-01", "2025-03-15"])).toEqual([
      "2025-03-01",
      "2025-03-15",
      0,
    ]);
    expect(readDates(["Сроки", "Дата окончания"], ["01.03.2025-10.03.2025", "15.03.2025"])).toEqual([
      "2025-03-01",
      "2025-03-15",
      0,
    ]);
  });

  test("may stand together in the column of the end", () => {
    expect(readDates(["Дата"], ["01.03–15.03.2025"])).toEqual(["2025-03-01", "2025-03-15", 0]);
  });

  test("that are impossible leave only their own field empty, or give way to another column", () => {
    expect(readDates(["Начало", "Конец"], ["01.02.2025", "31.02.2025"])).toEqual(["2025-02-01", null, 1]);
    expect(readDates(["Конец", "Дата выдачи"], ["15.03.2025", "когда-то"])).toEqual([null, "2025-03-15", 1]);
    const table = [
      ["Тема", "Сроки", "Дата окончания"],
      ["Урок", "01.03–10.03.2025", "31.02.2025"],
    ];
    const [row] = readCourseRows(table, findColumns(table), { existing: [] });
    expect(row).toMatchObject({
      course: { start: "2025-03-01", end: "2025-03-10" },
      warnings: [{ column: "Дата окончания", text: "31.02.2025: такого дня нет, взято из другого столбца" }],
    });
  });

  test("a year beside whole dates adds nothing", () => {
    expect(readDates(["Сроки", "Год"], ["01.03–15.03.2025", "2025"])).toEqual([
      "2025-03-01",
      "2025-03-15",
      0,
    ]);
  });
});

test("a cell as long as a sheet allows is refused at once", () => {
  const long = "1".repeat(32_000);
  const cells = Object.fromEntries(HEADER.map((label) => [label, long]));
  const begun = performance.now();
  expect(errorsWith(cells).length).toBeGreaterThan(2);
  expect(errorsWith({ "№ удостоверения": "1 от".repeat(20_000) })).toHaveLength(1);
  expect(findColumns([[long, "начал ".repeat(5000)]]).header).toBe(-1);
  expect(performance.now() - begun).toBeLessThan(1000);
});

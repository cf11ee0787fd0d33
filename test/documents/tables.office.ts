import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsInLibreOffice, xlsxByLibreOffice } from "../support/libreoffice";
import { type DocumentsPage, openDocuments, readIn, writeIn } from "../support/sheets/page";
import { typed } from "../unit/documents/typed";

let documents: DocumentsPage;

beforeAll(async () => {
  documents = await openDocuments();
}, 60_000);
afterAll(async () => documents.close());

test("LibreOffice opens what the page wrote, and every cell is right", async () => {
  const long = "электрокардиографический".repeat(5);
  const bytes = await writeIn(documents.page, {
    title: "Нагрузка: 2026/27",
    columns: ["ФИО «ёЁ№—»", "Дата", "Балл", "Текст"].map((title) => ({ title })),
    rows: typed([
      ["Ёлкина Анна", { date: "2026-09-01" }, 4.5, '=HYPERLINK("http://a.example";"б")'],
      ["Иванов <b>&", { date: "2024-02-29" }, -1_000_000, "=1+1"],
      [long, { date: "1961-04-12" }, 0, "+7 900 000-00-00"],
      ["две\nстроки", null, 0.1, "-1"],
      ["конец 😀", { date: "2026-12-31" }, 1e-7, "@SUM(A1)"],
      ["_x0041_", null, null, "007"],
    ]),
  });
  expect(await rowsInLibreOffice(bytes)).toEqual([
    ["ФИО «ёЁ№—»", "Дата", "Балл", "Текст"],
    ["Ёлкина Анна", "01.09.2026", "4.5", '=HYPERLINK("http://a.example";"б")'],
    ["Иванов <b>&", "29.02.2024", "-1000000", "=1+1"],
    [long, "12.04.1961", "0", "+7 900 000-00-00"],
    ["две\nстроки", "", "0.1", "-1"],
    ["конец 😀", "31.12.2026", "0.0000001", "@SUM(A1)"],
    ["_x0041_", "", "", "007"],
  ]);
  expect(documents.complaints).toEqual([]);
});

test("the page reads what LibreOffice saved: texts, dates, numbers and values of formulas", async () => {
  const csv = "ФИО «ёЁ№—»;Дата;Балл;Сумма;Доля\nЁлкина;01.09.2026;4,5;=C2*2;50%\nИванов;31.12.1999;-3;;\n";
  expect(await readIn(documents.page, await xlsxByLibreOffice(csv))).toMatchObject({
    ok: true,
    rows: [
      ["ФИО «ёЁ№—»", "Дата", "Балл", "Сумма", "Доля"],
      ["Ёлкина", "2026-09-01", 4.5, 9, 0.5],
      ["Иванов", "1999-12-31", -3, null, null],
    ],
  });
  expect(documents.complaints).toEqual([]);
});

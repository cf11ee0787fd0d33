import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../pwa/documents/read-table";
import { sheetName } from "../../../pwa/documents/sheet-name";
import { type OutTable, tableFile } from "../../../pwa/documents/write-table";
import { openZip } from "../../../pwa/documents/zip";
import { type Plain, typed } from "./typed";

const write = async (table: Partial<OutTable>) =>
  tableFile({ title: "Таблица", columns: [{ title: "А" }], rows: [], ...table });
const readBack = async (rows: readonly (readonly Plain[])[]) => {
  const columns = [{ title: "А" }, { title: "Б" }, { title: "В" }];
  const blob = await write({ columns, rows: typed(rows) });
  const table = await readTable(new File([blob], "т.xlsx"));
  return table.ok ? table.rows.slice(1) : table.reason;
};
const partOf = async (blob: Blob, name: string) => {
  const opened = await openZip(new Uint8Array(await blob.arrayBuffer()));
  const part = typeof opened === "string" ? null : (await opened.unpack((each) => each === name))?.get(name);
  return new TextDecoder().decode(part ?? new Uint8Array());
};

describe("what is written is read back as it was", () => {
  /** Text as people have it, and as they should not: markup, formulas, escapes of Excel, names of JavaScript. */
  const text = fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.constantFrom(
        "=1+1",
        "+7 900",
        "-1",
        "@SUM(A1)",
        "ёЁ№—",
        "_x0041_",
        "<b>&amp;</b>",
        "]]>",
        "'",
        "constructor",
      ),
      fc.constantFrom("__proto__", "toString", "007", "1e5", "TRUE", "2026-09-01", "а\nб", "x_x000D_"),
    )
    // Blanks around a text are not kept by reading, and U+FFFE is no character of XML.
    .map((value) => value.trim().replace(/[\p{Cc}\ufffe\uffff]/gu, ""));
  const day = fc
    .date({ min: new Date("1900-03-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => ({ date: date.toISOString().slice(0, 10) }));
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const cell = fc.oneof(text, number, day, fc.constant(null));
  const plain = (value: Plain) => {
    if (typeof value === "object") return value?.date ?? null;
    // A file knows no negative zero.
    return value === "" ? null : value === 0 ? 0 : value;
  };

  test("whatever the cells are", async () => {
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const filled = [...given, ["конец", 1, null] as const];
        expect(await readBack(filled)).toEqual(filled.map((row) => row.map(plain)));
      }),
      { numRuns: 100 },
    );
  });

  test("2 000 rows of 20 columns", async () => {
    const columns = Array.from({ length: 20 }, (_, at) => ({ title: `Столбец ${at}` }));
    const rows = Array.from({ length: 2_000 }, (_, at) =>
      columns.map(({ title }) => `${title}, строка ${at}`),
    );
    const table = await readTable(new File([await write({ columns, rows: typed(rows) })], "т.xlsx"));
    expect(table.ok && table.rows.slice(1)).toEqual(rows);
  });
});

describe("a cell", () => {
  test("loses the characters that XML forbids, and no others", async () => {
    expect(await readBack([["а\0б\u0008в\ud800г\uffffд\r\nе\tж😀", 1, 1]])).toEqual([
      ["абвгд\nе\tж😀", 1, 1],
    ]);
  });

  test("is no longer than Excel takes", async () => {
    const [[long] = []] = await readBack([["😀".repeat(20_000), 1, 1]]);
    expect(long).toBe("😀".repeat(16_383));
  });

  test("of a day that never was is text", async () => {
    const odd = ["2026-02-30", "1900-02-29", "01.09.2026", ""].map((date) => [{ date }, 1, 1]);
    expect(await readBack(odd)).toEqual([
      ["2026-02-30", 1, 1],
      ["1900-02-29", 1, 1],
      ["01.09.2026", 1, 1],
      [null, 1, 1],
    ]);
  });

  test("of no number is a mistake of the program and not a file", async () => {
    await expect(readBack([[Number.NaN, 1, 1]])).rejects.toThrow("A2");
  });

  test("that begins like a formula stays text when somebody edits it", async () => {
    const xml = await partOf(await write({ rows: typed([["=1"], ["а=1"]]) }), "xl/worksheets/sheet1.xml");
    const style = (address: string) => new RegExp(`r="${address}" s="(\\d)"`).exec(xml)?.[1];
    expect(style("A2")).not.toBe(style("A3"));
    expect(xml).not.toContain("<f>");
  });
});

test("the heading stays in view, and a column is as wide as its longest line, up to a limit", async () => {
  const columns = [{ title: "А" }, { title: "Б", width: 12 }, { title: "В" }];
  const rows = typed([["а".repeat(20), "б".repeat(99), `${"в".repeat(400)}\nв`]]);
  const blob = await write({ columns, rows });
  const xml = await partOf(blob, "xl/worksheets/sheet1.xml");
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect([...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => width)).toEqual(["22", "12", "50"]);
});

test.each([
  ["Нагрузка 2026/27: [итог]", "Нагрузка 2026 27 итог"],
  ["'Мой' класс'", "Мой' класс"],
  ["Аналитический отчёт о работе за первое полугодие", "Аналитический отчёт о работе за"],
  ["Отчёт 😀😀😀😀😀😀😀😀😀😀😀😀😀😀", `Отчёт ${"😀".repeat(12)}`],
  ["???", "Таблица"],
  ["Журнал", "Журнал 1"],
])("the title %j gives the sheet %j", (title, name) => {
  expect(sheetName(title)).toBe(name);
});

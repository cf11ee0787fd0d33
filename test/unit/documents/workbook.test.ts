import { afterEach, describe, expect, test } from "vitest";
import { readTable } from "../../../pwa/documents/read-table";
import { bytesAt } from "../../support/files";
import { type RawWorkbook, rawWorkbook, row } from "../../support/sheets/workbook";

const read = async (raw: RawWorkbook) => readTable(await rawWorkbook(raw));
const rowsOf = async (rows: string, more: Partial<RawWorkbook> = {}) => {
  const table = await read({ sheets: [{ name: "Лист1", rows }], ...more });
  return table.ok ? table.rows : table.reason;
};
const cell = (content: string, attributes = "") => `<row r="1"><c r="A1" ${attributes}>${content}</c></row>`;

describe("the sheet that is read", () => {
  const sheet = (name: string, rows: string, hidden = false) => ({ name, rows, hidden });

  test("is the first with data", async () => {
    const table = await read({
      sheets: [sheet("Пустой", ""), sheet("Список", row(1, 7)), sheet("Ещё", row(1, 8))],
    });
    expect(table).toEqual({ ok: true, sheet: "Список", rows: [[7]] });
  });

  test("is a visible one, if any has data", async () => {
    const hidden = sheet("Справочник", row(1, 7), true);
    expect(await read({ sheets: [hidden, sheet("Список", row(1, 8))] })).toMatchObject({ sheet: "Список" });
    expect(await read({ sheets: [hidden, sheet("Пустой", "")] })).toMatchObject({ sheet: "Справочник" });
  });

  test("does not suffer from a big one behind it", async () => {
    const big = Array.from({ length: 3_000 }, (_, at) => row(at + 1, at)).join("");
    const first = sheet("Список", row(1, 7));
    expect(await read({ sheets: [first, sheet("Выгрузка", big)] })).toMatchObject({ rows: [[7]] });
    expect(await read({ sheets: [sheet("Выгрузка", big), first] })).toMatchObject({ ok: false });
  });
});

describe("a date is the day that the cell shows", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  test.each(["Europe/Moscow", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"])(
    "in %s",
    async (name) => {
      process.env["TZ"] = name;
      // 46266 is the 1st of September 2026; the others are a minute after and a minute before midnight.
      const days = [46266, 46266 + 1 / 1440, 46266 - 1 / 1440];
      const cells = days.map((day, at) => `<c r="${"ABC"[at]}1" s="1"><v>${day}</v></c>`);
      const rows = await rowsOf(`<row r="1">${cells.join("")}</row>`, { formats: [0, 14] });
      expect(rows).toEqual([["2026-09-01", "2026-09-01", "2026-08-31"]]);
    },
  );

  test.each<number | string>([
    14,
    22,
    "dd\\.mm\\.yyyy",
    "dd.mm.yyyy;@",
    "[$-419]d\\ mmmm\\ yyyy\\ &quot;г.&quot;;@",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
    "[$-FC19]dd\\ mmmm\\ yyyy\\ \\г\\.;@",
    "yyyy-mm-dd",
  ])("in the format %s", async (format) => {
    expect(await rowsOf(cell("<v>46266</v>", 's="1"'), { formats: [0, format] })).toEqual([["2026-09-01"]]);
  });

  test.each<number | string>([0, 2, 9, 49, "0.00", "#,##0&quot; ₽&quot;", "0&quot; дн.&quot;", "General"])(
    "and a number in the format %s stays a number",
    async (format) => {
      expect(await rowsOf(cell("<v>46266</v>", 's="1"'), { formats: [0, format] })).toEqual([[46266]]);
    },
  );

  test("in a workbook that counts from 1904", async () => {
    const raw = { formats: [0, 14], since1904: true };
    expect(await rowsOf(cell("<v>44804</v>", 's="1"'), raw)).toEqual([["2026-09-01"]]);
  });

  test("or a time, where there is no day; or nothing, where there is no such day", async () => {
    const times = (value: string) =>
      rowsOf(`${cell(`<v>${value}</v>`, 's="1"')}${row(2, 1)}`, { formats: [0, 20] });
    expect(await times("0.354166666666667")).toEqual([["08:30"], [1]]);
    expect(await times("99999999999")).toEqual([[null], [1]]);
  });
});

describe("a cell", () => {
  test.each<[string, string, string, string | number]>([
    ["of a formula gives its stored value", "<f>1+1</f><v>2</v>", "", 2],
    ["of a text formula gives its stored text", '<f>"а"</f><v>а</v>', 't="str"', "а"],
    ["of a logical value reads as Excel shows it", "<v>1</v>", 't="b"', "ИСТИНА"],
    [
      "of rich text gives all of it",
      "<is><r><t>Ёл</t></r><r><t>кина</t></r></is>",
      't="inlineStr"',
      "Ёлкина",
    ],
    ["of text has no blanks around", "<is><t> а&#10;б\u00a0</t></is>", 't="inlineStr"', "а\nб"],
  ])("%s", async (_, content, type, value) => {
    expect(await rowsOf(cell(content, type))).toEqual([[value]]);
  });

  test("of an error, or of a formula that was never counted, is empty", async () => {
    const cells =
      '<c r="A1" t="e"><f>A9</f><v>#REF!</v></c><c r="B1" t="str"><f>A2</f></c><c r="C1"><v>3</v></c>';
    expect(await rowsOf(`<row r="1">${cells}</row>`)).toEqual([[null, null, 3]]);
  });
});

describe("a sheet is bounded before it is read", () => {
  const timed = async (rows: string) => {
    const file = await rawWorkbook({ sheets: [{ name: "А", rows }] });
    const startedAt = performance.now();
    const table = await readTable(file);
    return { table, ms: performance.now() - startedAt };
  };

  test("100 000 rows are refused quickly", async () => {
    const { table, ms } = await timed(
      Array.from({ length: 100_000 }, (_, at) => row(at + 1, at, at, at)).join(""),
    );
    expect(table).toMatchObject({ ok: false, reason: expect.stringMatching("больше 2\u00a0000 строк") });
    expect(ms).toBeLessThan(10_000);
  });

  test("one value in the last row or the last column that Excel knows is refused, not made room for", async () => {
    expect(await rowsOf(`${row(1, 1)}${row(1_048_576, 1)}`)).toMatch("больше 2\u00a0000 строк");
    expect(await rowsOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')).toMatch("больше 200 столбцов");
  });

  test.each(["2000000000", "1e9", "&#49;000000000", "9999999"])("a row at %s is damage", async (address) => {
    expect(await rowsOf(`${row(1, 1)}<row r="${address}"><c r="A2"><v>1</v></c></row>`)).toMatch("повреждён");
  });

  test.each([
    ["empty formatted rows", (at: number) => `<row r="${at}" s="1"><c r="A${at}" s="0"/></row>`],
    [
      "formulas that give no text",
      (at: number) => `<row r="${at}"><c r="A${at}" t="str"><f>B1</f><v></v></c></row>`,
    ],
  ])("%s below the table are nobody's", async (_, empty) => {
    const below = Array.from({ length: 20_000 }, (__, at) => empty(at + 3)).join("");
    expect(await rowsOf(`${row(1, 1)}${row(2, 2)}${below}`)).toEqual([[1], [2]]);
  });

  test("2 000 rows under a heading are read, with the empty ones between them", async () => {
    const rows = await rowsOf(`${row(1, 1)}${row(2_001, 2)}`);
    expect(rows).toHaveLength(2_001);
    expect(rows.slice(-2)).toEqual([[null], [2]]);
  });

  test("names with a prefix are the same names", async () => {
    const prefixed = '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="1048576"/>';
    expect(await rowsOf(prefixed)).toEqual([[1]]);
    expect(await rowsOf('<x:row r="9000"><x:c r="A9000"><x:v>1</x:v></x:c></x:row>')).toMatch("строк");
  });
});

test("what LibreOffice saved is read", async () => {
  const file = new File([new Uint8Array(bytesAt("test/support/sheets/calc.xlsx"))], "calc.xlsx");
  expect(await readTable(file)).toMatchObject({
    rows: [
      ["ФИО", "Дата", "Балл", "Сумма"],
      ["Ёлкина «Ё» №1 — ё", "2026-09-01", 4.5, 2],
    ],
  });
});

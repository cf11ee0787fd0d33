import { describe, expect, test } from "vitest";
import { readPasted, readTable } from "../../../pwa/documents/read-table";

const read = async (...content: BlobPart[]) => readTable(new File(content, "list.csv"));
const rowsOf = async (...content: BlobPart[]) => {
  const table = await read(...content);
  return table.ok ? table.rows : table.reason;
};

/** «ёЁ№—»;1 */
const CP1251 = [0xab, 0xb8, 0xa8, 0xb9, 0x97, 0xbb, 0x3b, 0x31];

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

describe("the letters «ёЁ№—» are the same", () => {
  const text = "«ёЁ№—»;1";
  test.each<[string, BlobPart]>([
    ["UTF-8", text],
    ["UTF-8 with a mark", `\ufeff${text}`],
    ["UTF-16, little end first", utf16(`\ufeff${text}`, true)],
    ["UTF-16, big end first", utf16(`\ufeff${text}`, false)],
    ["windows-1251", new Uint8Array(CP1251)],
  ])("in %s", async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([["«ёЁ№—»", "1"]]);
  });

  test("in UTF-8 that is cut off in the middle of the last letter", async () => {
    const bytes = new TextEncoder().encode("Ёлкина;ё");
    expect(await rowsOf(bytes.slice(0, -1))).toEqual([["Ёлкина"]]);
  });
});

describe("a text table", () => {
  test.each([
    ["semicolons", "ФИО;Балл\nЁлкина;4,5\nИванов;3,5"],
    ["tabs", "ФИО\tБалл\nЁлкина\t4,5\nИванов\t3,5"],
    ["commas", 'ФИО,Балл\nЁлкина,"4,5"\nИванов,"3,5"'],
    ["what its first line says", "sep=|\r\nФИО|Балл\r\nЁлкина|4,5\r\nИванов|3,5"],
  ])("is cut by %s", async (_, text) => {
    expect(await rowsOf(text)).toEqual([
      ["ФИО", "Балл"],
      ["Ёлкина", "4,5"],
      ["Иванов", "3,5"],
    ]);
  });

  test("is cut by the same under a title, and where some cells hold the other signs", async () => {
    expect(await rowsOf("Список, 2026\nЁлкина, А.;4,5\nИванов;3\n")).toEqual([
      ["Список, 2026", null],
      ["Ёлкина, А.", "4,5"],
      ["Иванов", "3"],
    ]);
    expect(await rowsOf('ФИО,Предметы\nЁлкина,"физика; химия"\nИванов,ОБЖ; труд')).toMatchObject({
      2: ["Иванов", "ОБЖ; труд"],
    });
  });

  test("keeps a line break and a quote inside quotes, whatever ends its lines", async () => {
    const expected = [
      ["Школа", "№"],
      ['ООО "Ромашка"\nкорпус 2', "1"],
    ];
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = ["Школа;№", '"ООО ""Ромашка""', 'корпус 2";1'].join(end);
      expect(await rowsOf(text)).toEqual(expected);
    }
  });

  test("keeps 007, dates and phones as they are written", async () => {
    expect(await rowsOf("007;01.09.2026;+7 900")).toEqual([["007", "01.09.2026", "+7 900"]]);
  });

  test("has equally wide rows, no blanks around texts, and nothing after the last filled cell", async () => {
    expect(await rowsOf("а;б;;\n;;;\n\u00a0в ;;;\n;;;\n\n")).toEqual([
      ["а", "б"],
      [null, null],
      ["в", null],
    ]);
  });

  test("has up to 2 000 rows under the heading, and the empty ones below are nobody's", async () => {
    const empty = ";;;\n".repeat(5_000);
    const full = await read("ФИО\n", "а;1\n".repeat(2_000), empty);
    expect(full).toMatchObject({ ok: true, rows: { length: 2_001 } });
    expect(await rowsOf("ФИО\n", "а;1\n".repeat(2_001))).toMatch("больше 2\u00a0000 строк");
  });

  test("has up to 200 columns", async () => {
    expect(await read("а;".repeat(199), "а")).toMatchObject({ ok: true });
    expect(await rowsOf("а;".repeat(200), "а")).toMatch("больше 200 столбцов");
  });

  test("with a quote that is never closed is refused, because the rest would be one cell", async () => {
    expect(await rowsOf('а;"б\nв;г\nд;е')).toMatch("кавычки");
  });

  test("of nothing but separators is no table", async () => {
    expect(await rowsOf(";;;\n ; \n")).toMatch("ни одной заполненной ячейки");
  });
});

describe("what is pasted", () => {
  test("from Excel keeps a line break inside a cell", async () => {
    expect(await readPasted('ФИО\tКласс\r\n"Ёлкина\nАнна"\t5\r\n')).toMatchObject({
      rows: [
        ["ФИО", "Класс"],
        ["Ёлкина\nАнна", "5"],
      ],
    });
  });

  test("from Excel keeps a name that begins with a quote, which Excel does not quote", async () => {
    expect(await readPasted('"Ромашка" ООО\t5\r\n"Лютик\t6\r\n')).toMatchObject({
      rows: [
        ['"Ромашка" ООО', "5"],
        ['"Лютик', "6"],
      ],
    });
  });

  test("may be CSV, and may be nothing", async () => {
    expect(await readPasted("а;б")).toMatchObject({ rows: [["а", "б"]] });
    expect(await readPasted(" \n ")).toMatchObject({ ok: false });
  });
});

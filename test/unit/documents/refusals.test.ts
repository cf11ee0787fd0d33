import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../pwa/documents/read-table";
import { zip } from "../../../pwa/documents/zip";
import { bytesAt } from "../../support/files";
import { fileOf, rawParts, rawWorkbook, row } from "../../support/sheets/workbook";

const reasonOf = async (file: File) => {
  const table = await readTable(file);
  return table.ok ? `taken: ${JSON.stringify(table.rows).slice(0, 100)}` : table.reason;
};
/** Under the name of a good one: only the bytes count. */
const named = (...content: BlobPart[]) => new File(content, "таблица.xlsx");
const fixture = (name: string) => new Uint8Array(bytesAt(`test/support/sheets/${name}`));
const utf16 = (text: string) => Uint8Array.from(Array.from(text).flatMap((char) => [char.charCodeAt(0), 0]));
const ole = (stream: string) =>
  named(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), utf16(stream));
const packed = async (...names: string[]) => fileOf(new Map(names.map((name) => [name, "<a/>"])));

describe("a file that is no table is refused with what to do", () => {
  test.each<[string, () => File | Promise<File>, string]>([
    ["an empty file", () => named(), "файл пуст"],
    ["an old .xls", () => named(fixture("old.xls")), "старого Excel"],
    ["a workbook with a password", () => ole("EncryptionInfo EncryptedPackage"), "снимите пароль"],
    ["an old .doc", () => ole("WordDocument"), "текстовый документ"],
    ["an .ods", () => named(fixture("calc.ods")), "сохраните как XLSX"],
    ["a .docx", () => packed("[Content_Types].xml", "word/document.xml"), "текстовый документ"],
    ["an .xlsb", () => packed("[Content_Types].xml", "xl/workbook.bin"), ".xlsb"],
    ["an archive", () => packed("список.csv"), "распакуйте"],
    ["an archive of nothing", () => named("PK\x05\x06", new Uint8Array(18)), "распакуйте"],
    ["a PDF", () => named("%PDF-1.7\n…"), "это PDF"],
    ["a renamed program", () => named("MZ", new Uint8Array([0x90, 0, 3, 0, 0, 0])), "это не таблица"],
    ["a picture", () => named(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])), "это не таблица"],
    ["a web page called .xls", () => named("\ufeff\n<html><table><tr><td>1"), "веб-страница"],
    ["old XML of Excel", () => named('<?xml version="1.0"?><Workbook/>'), "веб-страница"],
    [
      "a workbook without a single value",
      () => rawWorkbook({ sheets: [{ name: "А", rows: "" }] }),
      "ни одной",
    ],
  ])("%s", async (_, file, words) => {
    expect(await reasonOf(await file())).toMatch(words);
  });

  test("a file of 2 GB, without reading it", async () => {
    class Huge extends File {
      override get size() {
        return 2 ** 31;
      }
      override arrayBuffer(): Promise<never> {
        throw new Error("it was read");
      }
    }
    expect(await reasonOf(new Huge(["a;b"], "a.csv"))).toMatch("больше 10 МБ");
  });

  test("a file that the disk does not give", async () => {
    class Gone extends File {
      override arrayBuffer(): Promise<never> {
        return Promise.reject(new DOMException("gone", "NotReadableError"));
      }
    }
    expect(await reasonOf(new Gone(["a;b"], "a.csv"))).toMatch("не прочитался");
  });
});

describe("an archive is looked into before it is unpacked", () => {
  const sheets = [{ name: "А", rows: row(1, 1) }];

  test("40 MB inside are too much, however small the file", async () => {
    const bomb = await rawWorkbook({ sheets, extra: { "xl/theme.xml": " ".repeat(41_000_000) } });
    expect(bomb.size).toBeLessThan(100_000);
    expect(await reasonOf(bomb)).toMatch("слишком много данных");
  });

  test("a part packed 1000 to 1 is too much from a megabyte on", async () => {
    const bomb = await rawWorkbook({ sheets, extra: { "xl/theme.xml": " ".repeat(5_000_000) } });
    expect(await reasonOf(bomb)).toMatch("слишком много данных");
  });

  test("more than 500 parts are too many", async () => {
    const extra = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`xl/media/${at}.txt`, ""]));
    expect(await reasonOf(await rawWorkbook({ sheets, extra }))).toMatch("слишком много данных");
  });

  test("a part that is bigger than it says is damaged", async () => {
    const parts = rawParts({ sheets, extra: { "xl/big.xml": "1234567890".repeat(1_000) } });
    const bytes = new Uint8Array(await (await fileOf(parts)).arrayBuffer());
    const view = new DataView(bytes.buffer);
    // The sizes stand in the directory: 10 000 becomes 10.
    for (let at = 0; at < bytes.length - 3; at++)
      if (view.getUint32(at, true) === 10_000) view.setUint32(at, 10, true);
    expect(await reasonOf(named(bytes))).toMatch("повреждён");
  });

  test("a value that was changed by hand and not by a program is damage", async () => {
    const parts = rawParts({ sheets: [{ name: "А", rows: row(1, 12_345) }] });
    const encoder = new TextEncoder();
    const stored = await zip(new Map([...parts].map(([name, xml]) => [name, encoder.encode(xml)])), "stored");
    const swap = (digit: string) =>
      named(Uint8Array.from(stored, (byte, at) => (isValue(stored, at) ? digit.charCodeAt(0) : byte)));
    const isValue = (bytes: Uint8Array, at: number) =>
      new TextDecoder().decode(bytes.subarray(at - 4, at + 1)) === "12345";
    expect(await reasonOf(swap("5"))).toBe("taken: [[12345]]");
    expect(await reasonOf(swap("6"))).toMatch("повреждён");
  });

  test("a workbook cut off anywhere, or with any byte changed, is never half taken", async () => {
    const whole = fixture("calc.xlsx");
    expect(await reasonOf(named(whole))).toMatch("taken");
    // Three bytes of it could still be a word.
    const cut = fc.integer({ min: 4, max: whole.length - 1 }).map((at) => whole.slice(0, at));
    await fc.assert(
      fc.asyncProperty(cut, async (bytes) => {
        expect(await reasonOf(named(bytes))).not.toMatch("taken");
      }),
      { numRuns: 50 },
    );
    const good = await reasonOf(named(whole));
    const changed = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(changed, async ([at, by]) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ by;
        const answer = await reasonOf(named(bytes));
        // A changed date of a part or a comment does not matter; a changed value must not pass for a value.
        if (answer.startsWith("taken")) expect(answer).toBe(good);
      }),
      { numRuns: 100 },
    );
  });
});

test("any bytes at all get an answer", async () => {
  const start = fc.constantFrom(
    [],
    [0x50, 0x4b, 3, 4],
    [0xff, 0xfe],
    [0xef, 0xbb, 0xbf],
    [0xd0, 0xcf, 0x11, 0xe0],
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (first, rest) => {
      const table = await readTable(named(Uint8Array.from(first), rest.slice()));
      expect(typeof table.ok).toBe("boolean");
    }),
  );
});

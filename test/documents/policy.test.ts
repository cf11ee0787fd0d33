import { afterAll, beforeAll, expect, test } from "vitest";
import { type DocumentsPage, openDocuments, readIn } from "../support/sheets/page";
import { rawWorkbook } from "../support/sheets/workbook";

let documents: DocumentsPage;

beforeAll(async () => {
  documents = await openDocuments();
}, 60_000);
afterAll(async () => documents.close());

test("under the app's own policy a big table is written and read without a complaint", async () => {
  // A library that packs or unpacks in a worker starts one for a part of half a megabyte.
  const answer = await documents.page.evaluate(async () => {
    const columns = Array.from({ length: 10 }, (_, at) => ({ title: `Столбец ${at}` }));
    const rows = Array.from({ length: 2_000 }, (_, at) =>
      columns.map(({ title }) => `${title}, строка ${at}`),
    );
    const cells = rows.map((row) => row.map((value) => ({ type: "text", value }) as const));
    const blob = await globalThis.documents.tableFile({ title: "Большая", columns, rows: cells });
    const table = await globalThis.documents.readTable(new File([blob], "т"));
    const isSame = table.ok && JSON.stringify(table.rows.slice(1)) === JSON.stringify(rows);
    return isSame ? "the same" : JSON.stringify(table).slice(0, 300);
  });
  expect(answer).toBe("the same");
  expect(documents.complaints).toEqual([]);
});

test("the policy is there: it refuses a worker made of a blob", async () => {
  const refusal = await documents.page.evaluate(() => {
    try {
      new Worker(URL.createObjectURL(new Blob([]))).terminate();
      return "it started";
    } catch (error) {
      return String(error);
    }
  });
  expect(refusal).toContain("TrustedScriptURL");
});

test("text in the encoding of Windows and bad files get their answers in the browser too", async () => {
  const cp1251 = Uint8Array.of(0xab, 0xb8, 0xa8, 0xb9, 0x97, 0xbb, 0x3b, 0x31);
  expect(await readIn(documents.page, cp1251)).toEqual({ ok: true, rows: [["«ёЁ№—»", "1"]] });
  const bomb = await rawWorkbook({
    sheets: [{ name: "А", rows: "" }],
    extra: { "xl/theme.xml": " ".repeat(41_000_000) },
  });
  const answer = await readIn(documents.page, new Uint8Array(await bomb.arrayBuffer()));
  expect(answer).toMatchObject({ ok: false, reason: expect.stringContaining("слишком много данных") });
});

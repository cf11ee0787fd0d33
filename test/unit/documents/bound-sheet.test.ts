import { expect, test } from "vitest";
import { boundSheet } from "../../../pwa/documents/bound-sheet";
import { row } from "../../support/sheets/workbook";

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData><mergeCells/></worksheet>`;

test("a sheet without anything below its table is given as it is", () => {
  const xml = sheet(row(1, 1, 2) + row(5, 3));
  expect(boundSheet(xml)).toEqual({ ok: true, xml });
});

test("what is below the last value is cut off, and what follows the rows is not", () => {
  const below =
    '<row r="7"><c r="A7" s="1"/></row><row r="1048576"><c r="A1048576" t="str"><f>A1</f><v/></c></row>';
  expect(boundSheet(sheet(row(1, 1) + below))).toEqual({ ok: true, xml: sheet(row(1, 1)) });
});

test.each([
  ["beyond the last row of Excel", '<row r="1048577"/>'],
  ["that is no number", '<row r="&#49;"/>'],
  ["given twice, once with a prefix", '<row r="1" x:r="2000000000"/>'],
  ["behind a sign that hides it", `<row a=">" b='"' r=5/>`],
  ["of a cell in another row", '<row r="1"><c r="A2000000"><v>1</v></c></row>'],
  ["that no cell has", '<row r="1"><c><v>1</v></c></row>'],
])("an address %s is damage", (_, rows) => {
  expect(boundSheet(sheet(rows + row(2, 1)))).toEqual({ ok: false, problem: "damaged" });
});

test.each([
  ["too-many-rows", row(2_002, 1)],
  ["too-many-rows", `${"<row/>".repeat(2_001)}<row><c r="A2002"><v>1</v></c></row>`],
  ["too-many-columns", '<row r="1"><c r="GS1"><v>1</v></c></row>'],
])("%s is told before anything is read", (problem, rows) => {
  expect(boundSheet(sheet(rows))).toEqual({ ok: false, problem });
});

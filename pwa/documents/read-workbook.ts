import readSheets, { type Sheet, type SheetData } from "read-excel-file/universal";
import { boundSheet, type SheetProblem } from "./bound-sheet";
import { excelCell } from "./excel-cell";
import { type Table, type TableProblem, tableOf } from "./table";
import { type OpenZip, openZip, type Parts, zip } from "./zip";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
/** The library's time grows with the square of the relations; 500 parts need no more than this. */
const RELATIONS_BYTES = 256_000;

const SHEET_PROBLEMS = ["damaged", "too-many-rows", "too-many-columns"] as const;
/** Letters of the private area, which no table has. */
const STAND_INS: Readonly<Record<SheetProblem, string>> = {
  damaged: "\uf8ff\uf8f0",
  "too-many-rows": "\uf8ff\uf8f1",
  "too-many-columns": "\uf8ff\uf8f2",
};

/** The first sheet of an XLSX that has data, a visible one if any is. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Table> {
  const opened = await openZip(bytes);
  if (typeof opened === "string") return { ok: false, problem: opened };
  if (!opened.names.includes(WORKBOOK)) return { ok: false, problem: await otherPackage(opened) };
  const parts = await opened.unpack((name) => /^xl\/.*\.(?:xml|rels)$/.test(name));
  const workbook = parts?.get(WORKBOOK);
  const relations = parts?.get(RELATIONS);
  if (!parts || !workbook || !relations || relations.length > RELATIONS_BYTES)
    return { ok: false, problem: "damaged" };
  try {
    // Stored, because the library unpacks a big part in a worker made of a blob, which the page's own policy refuses.
    const { buffer } = await zip(bounded(parts), "stored");
    const sheets = await readSheets(buffer, { trim: false });
    const hidden = hiddenSheets(new TextDecoder().decode(workbook));
    const inOrder = [
      ...sheets.filter((_, at) => !hidden.has(at)),
      ...sheets.filter((_, at) => hidden.has(at)),
    ];
    return firstTable(inOrder);
  } catch {
    return { ok: false, problem: "damaged" };
  }
}

async function otherPackage({ names, unpack }: OpenZip): Promise<TableProblem> {
  if (names.includes("xl/workbook.bin")) return "binary-excel";
  if (names.includes("word/document.xml")) return "document";
  const type = (await unpack((name) => name === "mimetype"))?.get("mimetype");
  if (!type) return "archive";
  const said = new TextDecoder().decode(type);
  if (said.includes("opendocument.spreadsheet")) return "open-document";
  return said.includes("opendocument") ? "document" : "archive";
}

/** The same parts with every sheet made safe. One that is too big may be none of ours, so it is replaced, not refused. */
function bounded(parts: Parts): Parts {
  const safe = new Map(parts);
  for (const [name, bytes] of parts) {
    const xml = new TextDecoder().decode(bytes);
    if (!/<(?:[^\s<>/:]*:)?sheetData[\s/>]/.test(xml)) continue;
    const sheet = boundSheet(xml);
    safe.set(name, new TextEncoder().encode(sheet.ok ? sheet.xml : standIn(sheet.problem)));
  }
  return safe;
}

/** A sheet of one cell that says what is wrong with the sheet in whose place it stands. */
function standIn(problem: SheetProblem): string {
  const cell = `<c r="A1" t="inlineStr"><is><t>${STAND_INS[problem]}</t></is></c>`;
  return `<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`;
}

function firstTable(sheets: readonly Sheet[]): Table {
  for (const { sheet, data } of sheets) {
    // A sheet that is a chart has no rows at all.
    const rows = ((data as SheetData | undefined) ?? []).map((row) => row.map(excelCell));
    const problem = SHEET_PROBLEMS.find((known) => rows[0]?.[0] === STAND_INS[known]);
    if (problem) return { ok: false, problem };
    const table = tableOf(rows, sheet);
    if (table.ok || table.problem !== "no-data") return table;
  }
  return { ok: false, problem: "no-data" };
}

/** Places of the sheets that the workbook does not show. */
function hiddenSheets(workbook: string): ReadonlySet<number> {
  const tags = [...workbook.matchAll(/<(?:[^\s<>/:]*:)?sheet\s[^>]*>/g)];
  return new Set(
    tags.flatMap(([tag], at) => (/\sstate\s*=\s*["'](?:hidden|veryHidden)["']/.test(tag) ? [at] : [])),
  );
}

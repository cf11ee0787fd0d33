import type { Cell } from "../../shared/exchange/table/cell";
import { decodeText } from "./decode-text";
import { fileKind } from "./file-kind";
import { LIMITS, type Table, type TableProblem } from "./table";
import { problemText } from "./table-words";

export type TableRead =
  | { readonly ok: true; readonly rows: readonly (readonly Cell[])[]; readonly sheet?: string }
  | { readonly ok: false; readonly reason: string };

/**
 * The rows of an XLSX, CSV or TSV file, all equally wide; or, in the user's words, why it is not taken. What the file is
 * is told by its bytes, not by its name. A workbook gives the first sheet that has data and is not hidden. Never throws.
 */
export async function readTable(file: File): Promise<TableRead> {
  if (file.size > LIMITS.bytes) return refuse("too-big");
  const buffer = await file.arrayBuffer().catch(() => null);
  return buffer === null ? refuse("unreadable") : answer(await tableIn(new Uint8Array(buffer)));
}

/** The rows of a table that was copied in Excel or Word, or of CSV text. */
export async function readPasted(text: string): Promise<TableRead> {
  if (text.length > LIMITS.bytes) return refuse("too-much-inside");
  const { readTabs } = await import("./read-csv");
  return answer(readTabs(text));
}

async function tableIn(bytes: Uint8Array<ArrayBuffer>): Promise<Table> {
  const kind = fileKind(bytes);
  // Each kind has its own library, and nobody waits for the other one.
  if (kind === "zip") return (await import("./read-workbook")).readWorkbook(bytes);
  if (kind !== "other") return { ok: false, problem: kind };
  const text = decodeText(bytes);
  if (text === null) return { ok: false, problem: "not-a-table" };
  // School systems hand out HTML and old XML under the name of .xls.
  if (/^\s*<(?:!|\?|html|table|meta|head|style)/i.test(text)) return { ok: false, problem: "web-page" };
  return (await import("./read-csv")).readCsv(text);
}

function answer(table: Table): TableRead {
  return table.ok ? table : refuse(table.problem);
}

function refuse(problem: TableProblem): TableRead {
  return { ok: false, reason: problemText(problem) };
}

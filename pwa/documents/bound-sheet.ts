import { HEADING, LIMITS, type TableProblem } from "./table";

/** The tags that make a sheet grow, whatever prefix their names carry. */
const TAG = /<(?:[^\s<>/:]*:)?(row|c|v|is)(?=[\s/>])/g;
const ATTRIBUTES = /((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/y;
const ADDRESS = /\s(?:[^\s<>/:="']*:)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const EMPTY = /\s*(?:\/>|><\/)/y;
/** The last row that Excel knows. */
const LAST_ROW = 1_048_576;

export type BoundSheet =
  | { readonly ok: true; readonly xml: string }
  | { readonly ok: false; readonly problem: SheetProblem };
export type SheetProblem = Extract<TableProblem, "damaged" | "too-many-rows" | "too-many-columns">;

/**
 * The XML of a sheet, safe to give to a reader that makes an array of whatever size an address asks for. Rows below the
 * last value are cut off: a sheet that was once formatted to the bottom has a million of them. Or what is wrong with it.
 */
export function boundSheet(xml: string): BoundSheet {
  let row = 0;
  let column = 0;
  let cut: number | null = null;
  for (const { 0: tag, 1: name, index } of xml.matchAll(TAG)) {
    const end = index + tag.length;
    if (name === "row") {
      const address = addressAt(xml, end);
      if (address === null || !/^(?:[1-9]\d{0,6})?$/.test(address)) return refuse("damaged");
      row = address === "" ? row + 1 : Number(address);
      if (row > LAST_ROW) return refuse("damaged");
      cut ??= index;
    } else if (name === "c") {
      const [, letters = "", digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(addressAt(xml, end) ?? "") ?? [];
      if (Number(digits) !== row) return refuse("damaged");
      column = columnOf(letters);
    } else if (!isEmptyAt(xml, end)) {
      if (row > LIMITS.rows + HEADING) return refuse("too-many-rows");
      if (column > LIMITS.columns) return refuse("too-many-columns");
      cut = null;
    }
  }
  if (cut === null) return { ok: true, xml };
  const [bottom] = [...xml.matchAll(/<\/(?:[^\s<>/:]*:)?sheetData\s*>/g)].slice(-1);
  if (bottom === undefined || bottom.index < cut) return refuse("damaged");
  return { ok: true, xml: xml.slice(0, cut) + xml.slice(bottom.index) };
}

function refuse(problem: SheetProblem): BoundSheet {
  return { ok: false, problem };
}

/** The attribute `r` of a tag, empty where it has none; null for a tag that is not as simple as Excel writes it. */
function addressAt(xml: string, end: number): string | null {
  ATTRIBUTES.lastIndex = end;
  const attributes = ATTRIBUTES.exec(xml)?.[1];
  if (attributes === undefined) return null;
  const [first, ...more] = [...attributes.matchAll(ADDRESS)].map(
    ([, double, single]) => double ?? single ?? "",
  );
  return more.length > 0 ? null : (first ?? "");
}

/** A formula that gives an empty text is no value: templates have thousands of them below the table. */
function isEmptyAt(xml: string, end: number): boolean {
  EMPTY.lastIndex = end;
  return EMPTY.test(xml);
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

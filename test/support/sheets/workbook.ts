import { zip } from "../../../pwa/documents/zip";

export interface RawSheet {
  readonly name: string;
  /** What stands inside `<sheetData>`. */
  readonly rows: string;
  readonly hidden?: boolean;
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** Number formats of the styles 0, 1, 2…: an id of a built-in one, or a pattern. */
  readonly formats?: readonly (number | string)[];
  readonly since1904?: boolean;
  readonly extra?: Readonly<Record<string, string>>;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook written part by part, so that it can hold what no program of ours writes. */
export function rawParts({ sheets, formats = [0], since1904, extra }: RawWorkbook): Map<string, string> {
  const list = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const patterns = formats.map((format, at) =>
    typeof format === "string" ? `<numFmt numFmtId="${200 + at}" formatCode="${format}"/>` : "",
  );
  const styles = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === "string" ? 200 + at : format}"/>`,
  );
  return new Map([
    [
      "xl/workbook.xml",
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets>${list.join("")}</sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", `<Relationships>${relations.join("")}</Relationships>`],
    [
      "xl/styles.xml",
      `<styleSheet ${MAIN}><numFmts>${patterns.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs></styleSheet>`,
    ],
    ...sheets.map(
      ({ rows }, at) =>
        [
          `xl/worksheets/sheet${at + 1}.xml`,
          `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
        ] as const,
    ),
    ...Object.entries(extra ?? {}),
  ]);
}

export async function rawWorkbook(raw: RawWorkbook): Promise<File> {
  return fileOf(rawParts(raw));
}

export async function fileOf(parts: ReadonlyMap<string, string>, name = "таблица.xlsx"): Promise<File> {
  const encoder = new TextEncoder();
  const bytes = new Map([...parts].map(([part, text]) => [part, encoder.encode(text)] as const));
  return new File([await zip(bytes, "packed")], name);
}

/** One row of numbers: `row(3, 1, 2)` fills A3 and B3. */
export function row(number: number, ...values: readonly number[]): string {
  const cells = values.map(
    (value, at) => `<c r="${String.fromCharCode(65 + at)}${number}"><v>${value}</v></c>`,
  );
  return `<row r="${number}">${cells.join("")}</row>`;
}

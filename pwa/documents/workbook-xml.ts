import { xmlText } from "./xml-text";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Numbers of the cell formats in `styles.xml`, in the order in which it lists them. */
/** Format 0 is that of every cell that a sheet does not have, so it has no lines. */
export const STYLE = { heading: 1, text: 2, guarded: 3, date: 4, plain: 5 } as const;

/** Everything of a workbook but its one sheet. */
export function workbookParts(sheetName: string): readonly (readonly [name: string, xml: string])[] {
  return [
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    [
      "xl/workbook.xml",
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
        `<sheets><sheet name="${xmlText(sheetName)}" sheetId="1" r:id="rId1"/></sheets>` +
        // The heading comes on every printed page.
        '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">' +
        `${xmlText(`'${sheetName.replaceAll("'", "''")}'!$1:$1`)}</definedName></definedNames></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", STYLES],
  ];
}

export function sheetXml(columns: string, rows: string): string {
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${rows}</sheetData>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
const ALIGN = '<alignment vertical="top" wrapText="1"/>';
const LINE = '<color rgb="FFBFBFBF"/>';
const xf = (attributes: string, fill = 0) =>
  `<xf fillId="${fill}" borderId="1" xfId="0" applyBorder="1" applyAlignment="1" ${attributes}>${ALIGN}</xf>`;

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts>' +
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  // Excel expects exactly these two first.
  '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border><left style="thin">${LINE}</left><right style="thin">${LINE}</right>` +
  `<top style="thin">${LINE}</top><bottom style="thin">${LINE}</bottom><diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf('numFmtId="0" fontId="1" applyFont="1" applyFill="1"', 2)}` +
  `${xf('numFmtId="0" fontId="0"')}${xf('numFmtId="0" fontId="0" quotePrefix="1"')}` +
  `${xf('numFmtId="164" fontId="0" applyNumberFormat="1"')}${xf('numFmtId="0" fontId="0"')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

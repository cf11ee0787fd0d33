/** What Excel takes in one cell. */
const CELL_LENGTH = 32_767;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML and for a cell of a workbook: without the characters that XML forbids, one kind of line break. */
export function xmlText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
      .slice(0, CELL_LENGTH)
      // Half of a character cut in two.
      .replace(/[\uD800-\uDBFF]$/, "")
      // Excel reads `_x0041_` in a text as a character by its code, unless the line itself is written like that.
      .replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
      .replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char)
  );
}

const LENGTH = 31;

/** Excel keeps these for itself, each in its own language. */
const RESERVED: ReadonlySet<string> = new Set(["history", "журнал"]);

/** A title as Excel takes it for the name of a sheet. */
export function sheetName(title: string): string {
  const name = title
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+/, "")
    .slice(0, LENGTH)
    // The cut may leave half of a character, a blank or an apostrophe at the end.
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/[' ]+$/, "");
  if (name === "") return "Таблица";
  return RESERVED.has(name.toLowerCase()) ? `${name} 1` : name;
}

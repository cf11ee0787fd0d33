import type { TableProblem } from "./table";

/** What the first bytes tell: a container to look into, a problem already, or something else, perhaps text. */
export type FileKind = "zip" | "other" | TableProblem;

const STARTS: readonly { readonly start: readonly number[]; readonly kind: FileKind | "ole" }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], kind: "zip" },
  { start: [0x50, 0x4b, 0x05, 0x06], kind: "archive" },
  { start: [0xd0, 0xcf, 0x11, 0xe0], kind: "ole" },
  { start: ascii("%PDF"), kind: "pdf" },
  { start: ascii("{\\rtf"), kind: "document" },
  { start: ascii("Rar!"), kind: "archive" },
  { start: ascii("7z\xbc\xaf"), kind: "archive" },
];

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const { kind } = STARTS.find(({ start }) => start.every((byte, index) => bytes[index] === byte)) ?? {
    kind: "other",
  };
  return kind === "ole" ? insideOle(bytes) : kind;
}

function ascii(text: string): number[] {
  return Array.from(text, (char) => char.charCodeAt(0));
}

/** The container of Office before 2007, and of every Office file with a password, names its streams in UTF-16. */
function insideOle(bytes: Uint8Array): TableProblem {
  const text = new TextDecoder("utf-16le").decode(bytes);
  if (text.includes("EncryptedPackage")) return "password";
  if (text.includes("WordDocument")) return "document";
  return text.includes("Workbook") || text.includes("Book") ? "old-excel" : "not-a-table";
}

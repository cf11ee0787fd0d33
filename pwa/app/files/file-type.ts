import type { Refusal } from "./refusal-words";

/** The only types that are stored, and the only ones that are ever opened. */
export const FILE_TYPES = ["application/pdf", "image/jpeg", "image/png", "image/webp"] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** So much of a file tells its type. */
export const HEAD_BYTES = 64;

const STARTS: readonly { readonly start: string; readonly is: FileType | Refusal }[] = [
  { start: "%PDF-", is: "application/pdf" },
  { start: "\xff\xd8\xff", is: "image/jpeg" },
  { start: "\x89PNG\r\n\x1a\n", is: "image/png" },
  { start: "GIF8", is: "other-picture" },
  { start: "BM", is: "other-picture" },
  { start: "II*\0", is: "other-picture" },
  { start: "MM\0*", is: "other-picture" },
  { start: "PK\x03\x04", is: "document" },
  { start: "\xd0\xcf\x11\xe0", is: "document" },
  { start: "{\\rtf", is: "document" },
];
const HEIC_BRANDS = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);

/** What the first bytes are, or why such a file is not taken. The name is never asked: anybody can write any. */
export function fileTypeOf(head: Uint8Array): FileType | Refusal {
  // Some writers put a byte order mark or a line break before a PDF.
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES)).replace(
    /^(?:\xef\xbb\xbf)?\s*(?=%PDF-)/,
    "",
  );
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "image/webp";
  if (text.slice(4, 8) === "ftyp") return insideIsoMedia(text.slice(8, 12));
  return STARTS.find(({ start }) => text.startsWith(start))?.is ?? "other";
}

export function isFileType(type: string): type is FileType {
  return (FILE_TYPES as readonly string[]).includes(type);
}

function insideIsoMedia(brand: string): Refusal {
  if (HEIC_BRANDS.has(brand)) return "heic";
  return brand.startsWith("avi") ? "other-picture" : "other";
}

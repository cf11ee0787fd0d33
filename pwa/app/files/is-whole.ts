import type { FileType } from "./file-type";

/** A PDF ends with its table of contents and a mark; some hosts add a few lines after it. */
const PDF_TAIL_BYTES = 2048;
const BLANKS = new Set([0, 0x0a, 0x0d, 0x20]);

/** False for a file whose end is missing, as after a broken download. */
export function isWhole(bytes: Uint8Array, type: FileType): boolean {
  switch (type) {
    case "application/pdf": {
      const tail = text(trimmed(bytes).subarray(-PDF_TAIL_BYTES));
      return tail.includes("startxref") && tail.includes("%%EOF");
    }
    case "image/jpeg":
      return hasEndOfImage(bytes);
    case "image/png":
      return text(bytes.subarray(-PDF_TAIL_BYTES)).includes("IEND");
    case "image/webp": {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return bytes.length >= 12 && view.getUint32(4, true) + 8 <= bytes.length;
    }
    default:
      return type satisfies never;
  }
}

/** Without the zeros and blanks that some writers fill the last block with. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && BLANKS.has(bytes[end - 1] ?? 0)) end--;
  return bytes.subarray(0, end);
}

/** Cameras put data of their own after the end, so it is looked for from behind. */
function hasEndOfImage(bytes: Uint8Array): boolean {
  for (let at = bytes.lastIndexOf(0xd9); at > 0; at = bytes.lastIndexOf(0xd9, at - 1))
    if (bytes[at - 1] === 0xff) return true;
  return false;
}

function text(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

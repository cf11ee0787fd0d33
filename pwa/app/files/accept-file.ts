import { hashOf } from "../../store/file-store";
import type { FileFacts } from "./file-facts";
import { fileName } from "./file-name";
import { fileTypeOf, HEAD_BYTES, isFileType } from "./file-type";
import { imageSize } from "./image-size";
import { isWhole } from "./is-whole";
import { type Refusal, refusalText } from "./refusal-words";

export const MAX_BYTES = 25 * 1024 * 1024;
export const MAX_PIXELS = 100_000_000;

export type AcceptedFile =
  | { readonly ok: true; readonly facts: FileFacts; readonly blob: Blob }
  | { readonly ok: false; readonly reason: string };

/**
 * The gate for a file that a person has chosen: it is what its bytes are, whole and not too large, or it is refused in
 * the person's words. The blob is a copy in memory: the file on the disk may change or go away. Never throws.
 */
export async function acceptFile(file: File): Promise<AcceptedFile> {
  if (file.size === 0) return refuse("empty");
  // Before reading: a film of two gigabytes would take the memory of the whole browser.
  if (file.size > MAX_BYTES) return refuse("too-big");
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return refuse("unreadable");
  const bytes = new Uint8Array(buffer);
  const type = fileTypeOf(bytes.subarray(0, HEAD_BYTES));
  if (!isFileType(type)) return refuse(type);
  const blob = new Blob([buffer], { type });
  const problem = await problemOf(bytes, blob);
  if (problem) return refuse(problem);
  const facts = { name: fileName(file.name, type), hash: await hashOf(blob), type, size: bytes.length };
  return { ok: true, facts, blob };
}

/** What is wrong with a file of one of our types; null when it can be opened. */
export async function problemOf(bytes: Uint8Array, blob: Blob): Promise<Refusal | null> {
  const type = fileTypeOf(bytes);
  if (!isFileType(type)) return type;
  if (type !== "application/pdf") {
    const size = imageSize(bytes, type);
    if (!size) return isWhole(bytes, type) ? "broken-picture" : "incomplete";
    if (size.width * size.height > MAX_PIXELS) return "huge-picture";
  }
  if (!isWhole(bytes, type)) return "incomplete";
  return type === "application/pdf" || (await canDecode(blob)) ? null : "broken-picture";
}

async function canDecode(blob: Blob): Promise<boolean> {
  try {
    const bitmap = await createImageBitmap(blob, {
      resizeWidth: 8,
      resizeHeight: 8,
      resizeQuality: "pixelated",
    });
    bitmap.close();
    return true;
  } catch {
    return false;
  }
}

function refuse(refusal: Refusal): AcceptedFile {
  return { ok: false, reason: refusalText(refusal) };
}

import { problemOf } from "./accept-file";
import { canvasBlob, fitted, paper } from "./canvas";
import { fileTypeOf } from "./file-type";

/** Longer side of a thumbnail, in pixels. */
export const THUMBNAIL_SIDE = 320;

/** A small JPEG of a stored file; null when it cannot be drawn. Files come from copies too, so the gate is asked again. */
export async function drawThumbnail(file: Blob): Promise<Blob | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (await problemOf(bytes, file)) return null;
  return fileTypeOf(bytes) === "application/pdf" ? drawFirstPage(file) : shrink(file);
}

async function shrink(file: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file);
  try {
    const size = fitted(bitmap, THUMBNAIL_SIDE);
    const { canvas, context } = paper(size);
    context.drawImage(bitmap, 0, 0, size.width, size.height);
    return await canvasBlob(canvas);
  } finally {
    bitmap.close();
  }
}

async function drawFirstPage(file: Blob): Promise<Blob | null> {
  const { openPdf } = await import("./pdf");
  const pdf = await openPdf(file).catch(() => null);
  if (!pdf) return null;
  try {
    // A scan without its picture is an empty sheet: a tile says more.
    if (pdf.hasGaps) return null;
    return await canvasBlob(await pdf.draw(1, { width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE }));
  } catch {
    return null;
  } finally {
    pdf.close();
  }
}

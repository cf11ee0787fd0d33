import type { Locator } from "@playwright/test";
import jsQR from "jsqr";

const MARGIN = 20;

/** What a camera reads off the screen: pixels as they are shown, with some of what stands around them. */
export async function readQr(shown: Locator): Promise<string | null> {
  await shown.scrollIntoViewIfNeeded();
  const box = await shown.boundingBox();
  if (!box) return null;
  const clip = {
    x: Math.max(0, box.x - MARGIN),
    y: Math.max(0, box.y - MARGIN),
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  };
  const png = (await shown.page().screenshot({ clip })).toString("base64");
  const { width, height, pixels } = await shown.page().evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    // As text: a list of a million numbers takes seconds on its way out of the browser.
    const all = Array.from(data, (byte) => String.fromCharCode(byte)).join("");
    return { width: image.width, height: image.height, pixels: all };
  }, png);
  return jsQR(Uint8ClampedArray.from(Buffer.from(pixels, "latin1")), width, height)?.data ?? null;
}

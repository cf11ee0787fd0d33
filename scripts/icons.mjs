// Draws every icon from extension/icons/icon.svg. Run by hand after the drawing changes: `node scripts/icons.mjs`.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { findChromium } from "./chromium.mjs";

const source = "extension/icons/icon.svg";
const drawing = await readFile(source, "utf8");
// A maskable icon bleeds to its edges and keeps the mark inside the safe circle (80 % of the width).
const maskable = drawing.replace('rx="29"', "").replace('viewBox="0 0 128 128"', 'viewBox="-16 -16 160 160"');

const icons = [
  ...[16, 32, 48, 128].map((size) => ({
    file: `extension/icons/icon-${size}.png`,
    size,
    svg: drawing,
    fill: "",
  })),
  ...[192, 512].map((size) => ({ file: `pwa/public/icon-${size}.png`, size, svg: drawing, fill: "" })),
  { file: "pwa/public/icon-maskable.png", size: 512, svg: maskable, fill: "#17594a" },
];

const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
await mkdir("pwa/public", { recursive: true });
for (const { file, size, svg, fill } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;background:${fill || "transparent"}}svg{display:block;width:${size}px}</style>${svg}`,
  );
  await writeFile(file, await page.screenshot({ omitBackground: true }));
}
await browser.close();
await copyFile(source, "pwa/public/favicon.svg");

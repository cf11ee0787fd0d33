import { expect, test } from "vitest";
import {
  appInsideFiles,
  extensionFiles,
  firstScreenScripts,
  gzipSize,
  staticImports,
} from "../support/sizes";

const KB = 1000;
const total = (paths: string[]) => paths.reduce((sum, path) => sum + gzipSize(path), 0);
const table = (paths: string[]) => paths.map((path) => `${gzipSize(path)} ${path}`).join("\n");

test.each(["extension", "extension-firefox"] as const)(
  "dist/%s without the app inside is at most 60 KB, code and data, gzip -9, icons not counted",
  (build) => {
    const files = extensionFiles(build);
    expect(appInsideFiles(build).length, "what is not counted here has a line of its own").toBeGreaterThan(
      10,
    );
    expect(files).toContain(`dist/${build}/manifest.json`);
    expect(total(files), `fix: find what grew:\n${table(files)}`).toBeLessThanOrEqual(60 * KB);
  },
);

test("the scripts of the app's first screen are at most 60 KB, gzip -9", () => {
  const files = firstScreenScripts();
  expect(files.length).toBeGreaterThan(0);
  expect(total(files), `fix: load it lazily:\n${table(files)}`).toBeLessThanOrEqual(60 * KB);
});

test("the worker, which wakes up every half minute, loads nothing of the pages", () => {
  const worker = extensionFiles().find((path) => /\/index\.ts-[^/]+\.js$/.test(path)) ?? "";
  expect(
    staticImports(worker).map((path) => path.replace(/^.*\/|-[^/]+$/g, "")),
    "fix: scripts/few-chunks.mjs no longer sees who asks for a module",
  ).toEqual(["shared"]);
});

import { posix } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { built, bytesAt, filesIn, read } from "./files";

/** `gzip -9` of each file by itself, as it travels. */
export function gzipSize(path: string): number {
  return gzipSync(bytesAt(path), { level: 9 }).length;
}

type Build = "extension" | "extension-firefox";

const isAppInside = (path: string) => /^dist\/[^/]+\/app\//.test(path);

/** Code and data of the extension; icons are not counted, nor the app inside, which is not loaded until it is opened. */
export function extensionFiles(build: Build = "extension"): string[] {
  return filesIn(built(build)).filter((path) => !path.endsWith(".png") && !isAppInside(path));
}

/** The app as a page of the extension. */
export function appInsideFiles(build: Build = "extension"): string[] {
  return filesIn(built(build)).filter(isAppInside);
}

/** Scripts that the first screen waits for: those of index.html, of the overview, and all that they import statically. */
export function firstScreenScripts(): string[] {
  const page = `${built("pwa")}/index.html`;
  const named = [
    ...read(page).matchAll(/<script[^>]*\bsrc="([^"]+)"|<link[^>]*modulepreload[^>]*href="([^"]+)"/g),
  ];
  const found = new Set(
    named.map(([, script, link]) => posix.join(posix.dirname(page), script ?? link ?? "")),
  );
  // The overview is loaded by a dynamic import, but nobody sees anything before it has come.
  for (const path of filesIn(built("pwa"), [".js"])) if (/\/overview-[^/]+$/.test(path)) found.add(path);
  for (const path of found) for (const next of staticImports(path)) found.add(next);
  return [...found].sort();
}

/** What a script loads before it begins. */
export function staticImports(path: string): string[] {
  const { body } = parse(read(path), { ecmaVersion: "latest", sourceType: "module" });
  return body.flatMap((node) => {
    const source = "source" in node ? node.source?.value : undefined;
    return typeof source === "string" ? [posix.join(posix.dirname(path), source)] : [];
  });
}

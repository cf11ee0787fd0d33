import { built, bytesAt, filesIn } from "../support/files";
import { appInsideFiles, extensionFiles, firstScreenScripts, gzipSize } from "../support/sizes";
import { table } from "../support/table";

export const name = "sizes";

/** What travels, file by file, gzip -9. */
export async function run(): Promise<string> {
  const parts: [string, string[]][] = [
    ["extension, code and data", extensionFiles()],
    ["the app inside the extension", appInsideFiles()],
    ["app, scripts of the first screen", firstScreenScripts()],
    ["app, everything that is kept offline", filesIn(built("pwa"))],
  ];
  return table(
    ["what", "files", "bytes", "gzip -9"],
    parts.map(([what, files]) => [
      what,
      files.length,
      sum(files, (path) => bytesAt(path).length),
      sum(files, gzipSize),
    ]),
  );
}

function sum(files: readonly string[], sizeOf: (path: string) => number): number {
  return files.reduce((total, path) => total + sizeOf(path), 0);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Path from the top of the project, with forward slashes, and text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export function bytesAt(path: string): Buffer {
  return readFileSync(join(root, path));
}

/** Every file below a folder; hidden ones and packages are nobody's. */
export function filesIn(folder: string, extensions?: readonly string[]): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .filter(({ name }) => !extensions || extensions.includes(extname(name)))
    .map(({ name, parentPath }) => relative(root, join(parentPath, name)).replaceAll("\\", "/"))
    .sort();
}

export function sourcesIn(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => filesIn(folder, [".ts", ".tsx", ".mjs"]))
    .map((path) => ({ path, text: read(path) }));
}

/** A folder of the build; the repo tests look at what is shipped. */
export function built(folder: "extension" | "extension-granted" | "extension-firefox" | "pwa"): string {
  const path = `dist/${folder}`;
  if (!existsSync(join(root, path))) throw new Error(`${path} is not there: run npm run build first`);
  return path;
}

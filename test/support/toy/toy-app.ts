import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { serve } from "../../../scripts/serve.mjs";
import type { AppSite } from "../app-site";
import { type RecipeFile, recipeFiles } from "./recipe";

const execute = promisify(execFile);

/** What the app is made of, and what it is checked by. */
const SOURCES = [
  "pwa",
  "shared",
  "scripts",
  "package.json",
  "manifest.json",
  "vite.config.ts",
  "tsconfig.base.json",
  "biome.json",
  ".oxlintrc.json",
];

/** The copy is no repository: nobody asks what is ignored. */
const AS_FORMAT = ["--linter-enabled=false", "--vcs-enabled=false"];

export interface ToySources {
  /** Holds the recipe's files to types, lint and format, as our own are; throws what is said against them. */
  check(): Promise<void>;
  /** Builds the app there, and serves it. */
  serveApp(): Promise<AppSite>;
  remove(): Promise<void>;
}

/** The recipe, followed: a copy of the sources, the recipe's files in their places, nothing else. */
export async function followRecipe(): Promise<ToySources> {
  const folder = await mkdtemp(join(tmpdir(), "kopilka-toy-"));
  await Promise.all(SOURCES.map((path) => cp(path, join(folder, path), { recursive: true })));
  await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
  const files = recipeFiles();
  for (const file of files) await lay(folder, file);
  const paths = files.map(({ path }) => path);
  const run = async (program: string, ...args: string[]) => {
    await execute(process.execPath, [program, ...args], { cwd: folder }).catch(({ stdout, stderr }) => {
      throw new Error(`${program}\n${stdout}${stderr}`);
    });
  };
  return {
    check: async () => {
      await writeFile(join(folder, "tsconfig.recipe.json"), JSON.stringify(typesOf(paths)));
      await Promise.all([
        run("node_modules/typescript/bin/tsc", "-p", "tsconfig.recipe.json"),
        run("node_modules/oxlint/bin/oxlint", "--type-aware", "--deny-warnings", ...paths),
        run("node_modules/@biomejs/biome/bin/biome", "check", ...AS_FORMAT, ...paths),
      ]);
    },
    serveApp: async () => {
      await run("scripts/build.mjs", "pwa");
      const { url, close } = await serve(join(folder, "dist/pwa"), 0);
      return { port: Number(new URL(url).port), url, close };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The app's own rules, for these files and what they import alone: the rest is checked where it lies. */
function typesOf(include: readonly string[]) {
  const compilerOptions = {
    noEmit: true,
    composite: false,
    declaration: false,
    emitDeclarationOnly: false,
    rootDir: ".",
  };
  return { extends: "./pwa/tsconfig.json", compilerOptions, include, references: [] };
}

/** A file that is there already is no new one: then the recipe changes the app, and this throws. */
async function lay(folder: string, { path, text }: RecipeFile): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text, { flag: "wx" });
}

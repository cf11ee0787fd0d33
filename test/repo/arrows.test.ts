import { posix } from "node:path";
import { expect, test } from "vitest";
import { type SourceFile, sourcesIn } from "../support/files";

/** What shared may lean on: small, pure, the same in every runtime. */
const LEAF_LIBRARIES = ["zod/mini", "canonicalize", "@noble/hashes/", "fractional-indexing"];

interface Arrow {
  readonly from: string;
  /** A path of this project, or the name of a package. */
  readonly to: string;
}

function arrowsOf({ path, text }: SourceFile): Arrow[] {
  const imports = text.matchAll(
    /^(?:import|export)\s(?:[^"'`;=()]*?\sfrom\s)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm,
  );
  return [...imports].map(([, named, lazy]) => {
    const to = named ?? lazy ?? "";
    return { from: path, to: to.startsWith(".") ? posix.join(posix.dirname(path), to) : to };
  });
}

const arrows = sourcesIn("shared", "extension", "pwa", "scripts", "test").flatMap(arrowsOf);
const isIn = (path: string, folder: string) => path.startsWith(`${folder}/`);
const featureOf = (path: string) => /^pwa\/features\/([^/.]+)/.exec(path)?.[1];
const wrong = (breaks: (arrow: Arrow) => boolean) =>
  arrows.filter(breaks).map(({ from, to }) => `${from} → ${to}`);

test("the arrows are seen at all", () => {
  expect(arrows.length).toBeGreaterThan(100);
  expect(arrows).toContainEqual({ from: "shared/catalog/match.ts", to: "shared/catalog/platform" });
});

test("shared imports only shared and leaf libraries", () => {
  const found = wrong(
    ({ from, to }) =>
      isIn(from, "shared") && !isIn(to, "shared") && !LEAF_LIBRARIES.some((name) => to.startsWith(name)),
  );
  expect(found, "fix: take what you need as a parameter, or move the file out of shared/").toEqual([]);
});

test("only shared/zod.ts takes zod itself: it forbids compiled code, which the pages' own policy refuses", () => {
  const isZod = (to: string) => to === "zod" || to.startsWith("zod/");
  // A script runs at the desk, under no page's policy.
  const found = wrong(({ from, to }) => isZod(to) && from !== "shared/zod.ts" && !isIn(from, "scripts"));
  expect(arrows).toContainEqual({ from: "shared/zod.ts", to: "zod/mini" });
  expect(found, "fix: import * as z from shared/zod").toEqual([]);
});

test("extension and pwa import shared, never each other", () => {
  const found = wrong(
    ({ from, to }) =>
      (isIn(from, "extension") && isIn(to, "pwa")) || (isIn(from, "pwa") && isIn(to, "extension")),
  );
  expect(found, "fix: move what both need down to shared/").toEqual([]);
});

test("a feature of the app never imports another feature", () => {
  const found = wrong(({ from, to }) => {
    const [own, other] = [featureOf(from), featureOf(to)];
    return own !== undefined && other !== undefined && own !== other;
  });
  expect(found, "fix: move what two features need down to pwa/app/ or shared/").toEqual([]);
});

test("nothing that ships or builds imports tests", () => {
  const found = wrong(({ from, to }) => !isIn(from, "test") && (isIn(to, "test") || to === "vitest"));
  expect(found, "fix: move the helper out of test/").toEqual([]);
});

test("what ships imports no script, and only named packages of package.json", async () => {
  const { dependencies, devDependencies } = (await import("../../package.json")).default;
  const known = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  const ships = (path: string) => ["shared", "extension", "pwa"].some((folder) => isIn(path, folder));
  const found = wrong(({ from, to }) => {
    if (!ships(from)) return false;
    const isOurs = ships(to) || to.startsWith("virtual:");
    return isIn(to, "scripts") || !(isOurs || known.some((name) => to === name || to.startsWith(`${name}/`)));
  });
  expect(found, "fix: add the package with its exact version, or move the code to shared/").toEqual([]);
});

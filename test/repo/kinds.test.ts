import { describe, expect, test } from "vitest";
import type { Screen } from "../../pwa/app/routes";
import { KindName } from "../../shared/record/change-schema";
import type { Kind } from "../../shared/record/kind";
import * as z from "../../shared/zod";
import { filesIn, sourcesIn } from "../support/files";
import { RECIPE, recipeFiles } from "../support/toy/recipe";

const found = import.meta.glob<Kind<unknown>>("../../shared/**/*.kind.ts", { eager: true, import: "kind" });
const screensFound = import.meta.glob<Screen>("../../pwa/features/*/screen.ts", {
  eager: true,
  import: "screen",
});
const kinds = Object.entries(found).map(([path, kind]) => [path.replace("../../", ""), kind] as const);
const screens = Object.values(screensFound);
const shownKinds = kinds.flatMap(([path, { words }]) => (words ? [[path, words] as const] : []));
const twice = (values: readonly (string | number)[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** What a change log admits as the name of a field (`change-schema.ts`), and so what a copy can hold. */
const FIELD = /^[a-z][A-Za-z0-9]{0,39}$/;

test("every kind that there is a file of is found, and known by the name of its file", () => {
  expect(kinds.map(([path]) => path)).toEqual(expect.arrayContaining(["shared/portfolio/course.kind.ts"]));
  const fix = "fix: kindOf takes the name of the file; records are stored and copied under it";
  for (const [path, { name }] of kinds) expect(path, fix).toMatch(new RegExp(`/${name}\\.kind\\.ts$`));
  expect(twice(kinds.map(([, { name }]) => name))).toEqual([]);
});

test.each(kinds)("what is stored as the kind of %s can be copied", (_, { name, words }) => {
  expect(z.safeParse(KindName, name).success, "fix: small letters, digits, hyphens").toBe(true);
  expect(
    Object.keys(words?.labels ?? {}).filter((field) => !FIELD.test(field)),
    "fix: letters and digits",
  ).toEqual([]);
});

describe.each(shownKinds)("the words of %s", (_, { one, title, labels, text }) => {
  test("call a record something, also one that is half read", () => {
    for (const fields of [{}, { title: null, name: null }, { title: 7, name: {} }]) {
      expect(title(fields), "fix: fall back to the name of the kind").not.toBe("");
    }
    expect([one, ...Object.values(labels)].filter((word) => word.trim() === "")).toEqual([]);
  });

  test("show nothing for an empty value, and take one that no schema of today admits", () => {
    for (const field of Object.keys(labels)) {
      expect(text(field, null), field).toBe("");
      expect(text(field, undefined), field).toBe("");
      expect(() => text(field, "unheard-of"), field).not.toThrow();
    }
  });
});

test("every folder of features is a section with an address, a name and a place of its own", () => {
  const folders = new Set(filesIn("pwa/features").map((path) => path.split("/")[2]));
  expect(Object.keys(screensFound).length, "fix: give it a screen.ts").toBe(folders.size);
  expect(twice(screens.map(({ path }) => path))).toEqual([]);
  expect(twice(screens.map(({ title }) => title))).toEqual([]);
  expect(twice(screens.map(({ place }) => place))).toEqual([]);
});

test("nothing outside a section names it: what all sections share knows none of them", () => {
  const isShared = (path: string) => !path.startsWith("pwa/features/") && !path.startsWith("pwa/worker/");
  const naming = sourcesIn("pwa").filter(
    ({ path, text }) => isShared(path) && /(?:from|import)\s*\(?\s*["'][^"']*\/features\//.test(text),
  );
  expect(
    naming.map(({ path }) => path),
    "fix: let import.meta.glob find it",
  ).toEqual([]);
});

test("the recipe of a new kind is one schema file and one folder of a section", () => {
  const paths = recipeFiles().map(({ path }) => path);
  const [schema = "", ...others] = paths;
  expect(schema).toMatch(/^shared\/portfolio\/[a-z-]+\.kind\.ts$/);
  const [folder = ""] = /^pwa\/features\/[a-z-]+\//.exec(others[0] ?? "") ?? [];
  expect(others).toContain(`${folder}screen.ts`);
  expect(others.filter((path) => !path.startsWith(folder))).toEqual([]);
  expect(folder, `${RECIPE} names no folder`).not.toBe("");
});

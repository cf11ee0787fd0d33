import { expect, test } from "vitest";
import { filesIn, read, sourcesIn } from "../support/files";

const FOLDERS = ["shared", "extension", "pwa", "scripts", "test"];

test("a file stays under 250 lines", () => {
  const long = FOLDERS.flatMap((folder) => filesIn(folder, [".ts", ".tsx", ".mjs", ".css"]))
    .map((path) => [path, read(path).split("\n").length] as const)
    .filter(([, lines]) => lines >= 250);
  expect(long, "fix: one file, one idea: split it").toEqual([]);
});

test("shared has no clock and no chance of its own", () => {
  const own = /new Date\(\s*\)|\bDate\.now\b|\bDate\(\)|\bperformance\b|Math\.random/;
  const found = sourcesIn("shared").filter(({ text }) => own.test(text));
  expect(
    found.map(({ path }) => path),
    "fix: take the time or the id as a parameter",
  ).toEqual([]);
});

test("no test is switched off or runs alone", () => {
  const off =
    /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fixme|skipIf|runIf)\b|\bx(?:it|test|describe)\(/;
  const found = sourcesIn("test").filter(({ text }) => off.test(text));
  expect(
    found.map(({ path }) => path),
    "fix: mend the test or delete it",
  ).toEqual([]);
});

test("no type is silenced", () => {
  const silenced = /@ts-(?:ignore|nocheck|expect-error)/;
  const found = sourcesIn(...FOLDERS).filter(
    ({ path, text }) => path !== "test/repo/style.test.ts" && silenced.test(text),
  );
  expect(
    found.map(({ path }) => path),
    "fix: say what the type is",
  ).toEqual([]);
});

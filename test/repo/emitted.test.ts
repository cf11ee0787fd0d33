import { parse } from "acorn";
import { expect, test } from "vitest";
import { built, filesIn, read } from "../support/files";

/** Newer than Chrome 109 or Firefox 115 and not polyfilled: [what, the versions that brought it]. */
const NEWER_API: readonly [pattern: RegExp, since: string][] = [
  [/\.toSorted\(/, "Array.toSorted: Chrome 110"],
  [/\.toReversed\(/, "Array.toReversed: Chrome 110"],
  [/\.toSpliced\(/, "Array.toSpliced: Chrome 110"],
  [/\.isWellFormed\(|\.toWellFormed\(/, "String.isWellFormed: Chrome 111, Firefox 119"],
  [/\bAbortSignal\.any\(/, "AbortSignal.any: Chrome 116, Firefox 124"],
  [/\bObject\.groupBy\(|\bMap\.groupBy\(/, "groupBy: Chrome 117, Firefox 119"],
  [/\bPromise\.withResolvers\(/, "Promise.withResolvers: Chrome 119, Firefox 121"],
  [/\bURL\.canParse\(/, "URL.canParse: Chrome 120"],
  [/\bArray\.fromAsync\(/, "Array.fromAsync: Chrome 121"],
  [
    /\.isSubsetOf\(|\.isSupersetOf\(|\.isDisjointFrom\(|\.symmetricDifference\(/,
    "Set methods: Chrome 122, Firefox 127",
  ],
  [/\bIterator\.(?:from|prototype)\b/, "Iterator helpers: Chrome 122, Firefox 131"],
  [/\bURL\.parse\(/, "URL.parse: Chrome 126, Firefox 126"],
  [/\bPromise\.try\(/, "Promise.try: Chrome 128, Firefox 134"],
  [/\.showPopover\(|\.togglePopover\(/, "popover: Chrome 114, Firefox 125"],
  [/\bchrome\.(?:sidePanel|runtime\.getContexts)\b/, "extension API: Chrome 114, 116"],
];

const NEWER_CSS: readonly [pattern: RegExp, since: string][] = [
  [/\bcolor-mix\(|\boklch\(|\boklab\(/, "color-mix, oklch: Chrome 111"],
  [/\blight-dark\(/, "light-dark: Chrome 123, Firefox 120"],
  [/:has\(/, ":has: Firefox 121"],
  [/\bsubgrid\b/, "subgrid: Chrome 117"],
  [/@scope\b/, "@scope: Chrome 118, Firefox 128"],
];

const emitted = (extension: string) =>
  (["extension", "extension-granted", "pwa"] as const).flatMap((folder) =>
    filesIn(built(folder), [extension]),
  );
const findings = (text: string, list: readonly [RegExp, string][]) =>
  list.filter(([pattern]) => pattern.test(text)).map(([, since]) => since);

test("there is something to look at", () => {
  expect(emitted(".js").length).toBeGreaterThan(5);
  expect(emitted(".css").length).toBeGreaterThan(1);
});

test.each(emitted(".js"))("%s is ES2022", (path) => {
  const why = "fix: keep build.target at chrome109/firefox115, or choose another package";
  expect(() => parse(read(path), { ecmaVersion: 2022, sourceType: "module" }), why).not.toThrow();
});

test.each(emitted(".js"))("%s calls nothing newer than Chrome 109 and Firefox 115", (path) => {
  expect(findings(read(path), NEWER_API), "fix: write it with what Windows 7 schools have").toEqual([]);
});

test.each(emitted(".css"))(
  "%s is plain: no nesting, nothing newer than Chrome 109 and Firefox 115",
  (path) => {
    expect(nestedRules(read(path)), "fix: let the build flatten it").toEqual([]);
    expect(findings(read(path), NEWER_CSS), "fix: write a plain value").toEqual([]);
  },
);

/** Preludes of rules that open inside a style rule. */
function nestedRules(css: string): string[] {
  const nested: string[] = [];
  const stack: string[] = [];
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '""');
  for (const [, prelude = "", brace] of bare.matchAll(/([^{};]*)([{};])/g)) {
    if (brace === "}") stack.pop();
    if (brace !== "{") continue;
    if (stack.some((open) => !open.startsWith("@"))) nested.push(prelude.trim());
    stack.push(prelude.trim());
  }
  return nested;
}

test("nesting would be seen", () => {
  expect(nestedRules("@media print{a{color:red}}b{color:red;&:hover{color:blue}}")).toEqual(["&:hover"]);
  expect(nestedRules("@keyframes x{from{top:0}to{top:1px}}")).toEqual([]);
});

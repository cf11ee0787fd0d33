import { parse } from "acorn";
import { expect, test } from "vitest";
import { built, filesIn, read } from "../support/files";

type Newer = readonly [pattern: RegExp, since: string, polyfill?: RegExp];

/**
 * Newer than Chrome 109 or Firefox 115: [what, the versions that brought it, the polyfill]. A file that brings the
 * polyfill itself may call what it brings; pdf.js has core-js inside (ADR 8).
 */
const NEWER_API: readonly Newer[] = [
  [/\.toSorted\(/, "Array.toSorted: Chrome 110"],
  [/\.toReversed\(/, "Array.toReversed: Chrome 110"],
  [/\.toSpliced\(/, "Array.toSpliced: Chrome 110"],
  [/\.isWellFormed\(|\.toWellFormed\(/, "String.isWellFormed: Chrome 111, Firefox 119"],
  [/\bAbortSignal\.any\(/, "AbortSignal.any: Chrome 116, Firefox 124", /AbortSignal\.any=/],
  [/\bObject\.groupBy\(|\bMap\.groupBy\(/, "groupBy: Chrome 117, Firefox 119"],
  [
    /\bPromise\.withResolvers\(/,
    "Promise.withResolvers: Chrome 119, Firefox 121",
    /\{withResolvers:function/,
  ],
  [/\bURL\.canParse\(/, "URL.canParse: Chrome 120"],
  [/\bArray\.fromAsync\(/, "Array.fromAsync: Chrome 121"],
  [
    /\.isSubsetOf\(|\.isSupersetOf\(|\.isDisjointFrom\(|\.symmetricDifference\(/,
    "Set methods: Chrome 122, Firefox 127",
  ],
  [
    /\bIterator\.(?:from|prototype)\b/,
    "Iterator helpers: Chrome 122, Firefox 131",
    /typeof Iterator==[`"']function/,
  ],
  [
    /\bURL\.parse\(/,
    "URL.parse: Chrome 126, Firefox 126",
    /\{target:[`"']URL[`"'],[^{}]*\},\{parse:function/,
  ],
  [/\bPromise\.try\(/, "Promise.try: Chrome 128, Firefox 134", /\{try:function/],
  [/\.showPopover\(|\.togglePopover\(/, "popover: Chrome 114, Firefox 125"],
  [/\bchrome\.(?:sidePanel|runtime\.getContexts)\b/, "extension API: Chrome 114, 116"],
];

const NEWER_CSS: readonly Newer[] = [
  [/\bcolor-mix\(|\boklch\(|\boklab\(/, "color-mix, oklch: Chrome 111"],
  [/\blight-dark\(/, "light-dark: Chrome 123, Firefox 120"],
  [/:has\(/, ":has: Firefox 121"],
  [/\bsubgrid\b/, "subgrid: Chrome 117"],
  [/@scope\b/, "@scope: Chrome 118, Firefox 128"],
];

/** The app inside an extension is that of dist/pwa, byte for byte (app-inside.test.ts). */
const emitted = (extension: string) =>
  (["extension", "extension-granted", "extension-firefox", "pwa"] as const)
    .flatMap((folder) => filesIn(built(folder), [extension]))
    .filter((path) => !/^dist\/extension[^/]*\/app\//.test(path));
const findings = (text: string, list: readonly Newer[]) =>
  list
    .filter(([pattern, , polyfill]) => pattern.test(text) && !polyfill?.test(text))
    .map(([, since]) => since);

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

test("a call without its polyfill would be seen", () => {
  expect(findings("Promise.withResolvers()", NEWER_API)).toHaveLength(1);
  expect(findings("r({},{withResolvers:function(){}});Promise.withResolvers()", NEWER_API)).toEqual([]);
});

test("nesting would be seen", () => {
  expect(nestedRules("@media print{a{color:red}}b{color:red;&:hover{color:blue}}")).toEqual(["&:hover"]);
  expect(nestedRules("@keyframes x{from{top:0}to{top:1px}}")).toEqual([]);
});

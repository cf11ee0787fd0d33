import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { built, filesIn, read } from "../support/files";

const require = createRequire(import.meta.url);
const manifestOf = (folder: "extension" | "extension-firefox") =>
  JSON.parse(read(`${built(folder)}/manifest.json`)) as Record<string, unknown>;

/** Warnings that Mozilla's linter may give, with the reason for each (ADR 15). */
const KNOWN_WARNINGS = [
  // It takes the oldest Firefox that we name for one of Android too, where the extension is not offered.
  "KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION manifest.json",
  // Preact has it for `dangerouslySetInnerHTML`, which nobody here writes.
  "UNSAFE_VAR_ASSIGNMENT assets/pages",
  "UNSAFE_VAR_ASSIGNMENT app/assets/hooks",
  // The libraries of the app inside may load a script of their own or make a function of text; the policies refuse both.
  "UNSAFE_VAR_ASSIGNMENT app/assets/zip",
  "UNSAFE_VAR_ASSIGNMENT app/assets/pdf",
  "UNSAFE_VAR_ASSIGNMENT app/assets/pdf-worker",
  "DANGEROUS_EVAL app/assets/pdf",
  "DANGEROUS_EVAL app/assets/pdf-worker",
];

test("what `web-ext lint` runs finds no error, and no warning but known ones", async () => {
  const args = [
    require.resolve("addons-linter/bin/addons-linter"),
    "--output",
    "json",
    built("extension-firefox"),
  ];
  // It answers with its exit code too, and a report is there in either case.
  const { stdout } = await promisify(execFile)(process.execPath, args).catch((failed) => failed);
  const { errors, notices, warnings } = JSON.parse(stdout) as Record<
    string,
    { code: string; file: string }[]
  >;
  expect({ errors, notices }).toEqual({ errors: [], notices: [] });
  const found = warnings?.map(({ code, file }) => `${code} ${file.replace(/-[\w-]{8}\.js$/, "")}`);
  expect([...new Set(found)].sort()).toEqual([...KNOWN_WARNINGS].sort());
}, 120_000);

test("Firefox gets the manifest of the store build, but for its own words", () => {
  const { background, browser_specific_settings: own, ...firefox } = manifestOf("extension-firefox");
  const {
    background: _worker,
    key: _key,
    minimum_chrome_version: _chrome,
    storage: _schema,
    ...chrome
  } = manifestOf("extension");
  expect(firefox).toEqual(chrome);
  expect(background).toEqual({ scripts: ["service-worker-loader.js"], type: "module" });
  expect(own).toEqual({
    gecko: {
      id: "kopilka@kopilka",
      strict_min_version: "140.0",
      data_collection_permissions: { required: ["none"] },
    },
  });
});

test("nobody writes HTML as text", () => {
  const found = filesIn("extension", [".ts", ".tsx"]).filter((path) => /innerHTML/i.test(read(path)));
  expect(found, "fix: let Preact make the elements; the linter's warning is excused by this").toEqual([]);
});

import { expect, test } from "vitest";
import { NO_POLICY } from "../../../shared/policy/policy";
import { POLICY_FIELDS, readPolicy } from "../../../shared/policy/read-policy";
import { read } from "../../support/files";
import { EXTENSION_ID } from "../../support/launch-chromium";

const guide = read("docs/administratoru.md");
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))].map(([, text]) => text ?? "");
const fix = "fix: an administrator copies this file as it stands";

function expectWhole(policy: Readonly<Record<string, unknown>>): void {
  // A key in a file that is copied as it stands would make everybody trust whoever has its other half.
  expect(Object.keys(policy), fix).toEqual(POLICY_FIELDS.filter((name) => name !== "catalogKey"));
  const taken = readPolicy(policy);
  expect(taken.dropped, fix).toEqual([]);
  expect(Object.entries(taken).filter(([name, value]) => name !== "dropped" && !value)).toEqual([]);
  expect(taken).not.toEqual(NO_POLICY);
}

test("the ready files for Linux and for Firefox say all that a policy can say, and all of it is taken", () => {
  const [linux = "", firefox = "", ...others] = blocks("json");
  expect(others).toEqual([]);
  expectWhole(JSON.parse(linux)["3rdparty"].extensions[EXTENSION_ID]);
  expectWhole(JSON.parse(firefox).policies["3rdparty"].Extensions["kopilka@kopilka"]);
});

test("so does the ready file for the registry, where lists and objects are texts", () => {
  const [reg = ""] = blocks("reg");
  expect(reg).toContain(`\\3rdparty\\extensions\\${EXTENSION_ID}\\policy]`);
  const values = [...reg.matchAll(/^"(\w+)"=(?:dword:([0-9a-f]{8})|(".*"))$/gm)].map(
    ([, name, number, text]) => {
      const value: unknown = number ? Number.parseInt(number, 16) : JSON.parse(text ?? "");
      const isJson = typeof value === "string" && /^[[{]/.test(value);
      return [name, isJson ? JSON.parse(value) : value] as const;
    },
  );
  expectWhole(Object.fromEntries(values));
});

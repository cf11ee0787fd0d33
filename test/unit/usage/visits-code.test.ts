import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { base64Url } from "../../../shared/exchange/base64-url";
import { codesOf, readCode } from "../../../shared/usage/visits-code";
import { visitsFile } from "../../../shared/usage/visits-file";
import { aVisit } from "../../support/builders";

const ADDRESS = "https://shkola.ru/kopilka/";
const OWN = { id: "own-0123abcd", name: "Тетрадь" };
const visits = (count: number) => Array.from({ length: count }, () => aVisit({ id: crypto.randomUUID() }));
const payload = (code = "") => code.slice(code.lastIndexOf("/") + 1);
const fileIn = async (code?: string): Promise<unknown> => {
  const bytes = await readCode(payload(code));
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
};
const packed = (bytes: Uint8Array | string) => base64Url(deflateRawSync(bytes, { level: 9 }));

test("a few visits are one link to the app: the file itself, behind the #", async () => {
  const some = [aVisit(), aVisit({ platform: OWN.id, marked: true, grade: 5, subject: "Математика" })];
  const codes = await codesOf(ADDRESS, some, [OWN]);
  expect(codes).toHaveLength(1);
  expect(codes?.[0]).toMatch(/^https:\/\/shkola\.ru\/kopilka\/#\/journal\/take\/1\/1\/[\w-]+$/);
  expect(await fileIn(codes?.[0])).toEqual(visitsFile(some, [OWN]));
});

test("more are several, each for a phone to read off a screen and each a file by itself", async () => {
  const some = visits(60);
  const codes = (await codesOf(ADDRESS, some, [])) ?? [];
  expect(codes.length).toBeGreaterThan(2);
  for (const [index, code] of codes.entries()) {
    expect(code.length).toBeLessThanOrEqual(1171);
    expect(code).toContain(`#/journal/take/${index + 1}/${codes.length}/`);
  }
  const files = await Promise.all(codes.map(fileIn));
  expect(files.flatMap((file) => (file as ReturnType<typeof visitsFile>).visits)).toEqual(some);
});

test.each([300, 5000])("%i visits are nothing for codes", async (count) => {
  expect(await codesOf(ADDRESS, visits(count), [])).toBeNull();
});

test("a bomb is not unpacked", async () => {
  const bomb = packed(new Uint8Array(50_000_000));
  expect(bomb.length).toBeLessThan(70_000);
  expect(await readCode(bomb)).toBeNull();
  expect(await readCode(packed(new Uint8Array(100_000)))).toHaveLength(100_000);
  expect(await readCode(packed(new Uint8Array(100_001)))).toBeNull();
});

test.each([
  ["nothing", ""],
  ["what is not base64", "%%%"],
  ["what is not packed", base64Url(new TextEncoder().encode("{}"))],
])("%s is no code", async (_what, text) => {
  expect(await readCode(text)).toBeNull();
});

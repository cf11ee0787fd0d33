import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LIMITS, readJson } from "../../../shared/exchange/read-json";
import { bytesOf } from "../../support/builders";

const read = (text: string) => readJson(bytesOf(text));
const refused = (problem: string) => ({ ok: false, problem });
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

describe("the gate lets through", () => {
  test("plain JSON, also with a byte order mark", () => {
    expect(read('{"a":[1,"два",null,true]}')).toEqual({ ok: true, value: { a: [1, "два", null, true] } });
    expect(read('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  test("the last of two equal keys, as JSON.parse does: never both", () => {
    expect(read('{"a":1,"a":2}')).toEqual({ ok: true, value: { a: 2 } });
  });

  test("markup as the text that it is", () => {
    expect(read('"<img src=x onerror=alert(1)>"')).toEqual({
      ok: true,
      value: "<img src=x onerror=alert(1)>",
    });
  });

  test("what is exactly at the limits", () => {
    expect(read(nested(LIMITS.depth)).ok).toBe(true);
    expect(read(JSON.stringify("я".repeat(LIMITS.stringLength))).ok).toBe(true);
    expect(read(JSON.stringify(Array.from({ length: LIMITS.rows }, () => 0))).ok).toBe(true);
    expect(read(`${" ".repeat(LIMITS.bytes - 1)}1`).ok).toBe(true);
  });

  test("brackets and escaped quotes inside strings as text, not as depth", () => {
    expect(read(JSON.stringify(`\\"${"[".repeat(100)}`)).ok).toBe(true);
  });
});

describe("the gate refuses", () => {
  test.each([
    ["nothing at all", "", "empty"],
    ["a truncated file", '{"a":[1,2', "not-json"],
    ["words", "Добрый день", "not-json"],
    ["an HTML page", "<!doctype html>", "not-json"],
    ["a number beyond all bounds", "[1e400]", "bad-number"],
    ["minus infinity", "[-1e400]", "bad-number"],
    ["__proto__", '{"a":{"__proto__":{"isAdmin":true}}}', "forbidden-key"],
    ["__proto__ in disguise", '{"\\u005f_proto__":1}', "forbidden-key"],
    ["constructor", '[{"constructor":{"prototype":{}}}]', "forbidden-key"],
    ["one level too many", nested(LIMITS.depth + 1), "too-deep"],
    ["objects nested too deep", '{"a":'.repeat(17) + 0 + "}".repeat(17), "too-deep"],
    ["almost a million levels", nested(900_000), "too-deep"],
    ["levels that are never closed", "[".repeat(1_900_000), "too-deep"],
    ["five million levels", nested(5_000_000), "too-big"],
    ["a long string", JSON.stringify("я".repeat(201)), "too-long"],
    ["a long key", JSON.stringify({ ["я".repeat(201)]: 1 }), "too-long"],
    ["too many rows", JSON.stringify(Array.from({ length: 2001 }, () => 0)), "too-long"],
    [
      "too many keys",
      JSON.stringify(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [i, 0]))),
      "too-long",
    ],
    ["a sealed file", "age-encryption.org/v1\n-> X25519 abc", "sealed"],
  ])("%s", (_, text, problem) => {
    expect(read(text)).toEqual(refused(problem));
  });

  test.each([
    ["two megabytes and a byte", new Uint8Array(LIMITS.bytes + 1).fill(0x20), "too-big"],
    ["a gzip file", new Uint8Array(gzipSync(new Uint8Array(100_000))), "not-text"],
    ["a zip archive or a Word document", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "archive"],
    ["«Привет» in CP1251", Uint8Array.of(0x22, 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x22), "not-text"],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0), "not-text"],
    ["half a letter", Uint8Array.of(0x22, 0xd0, 0x22), "not-text"],
    ["zero bytes", new Uint8Array(16), "not-json"],
  ])("%s", (_, bytes, problem) => {
    expect(readJson(bytes)).toEqual(refused(problem));
  });

  test("nothing that changes a prototype", () => {
    read('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
    expect("polluted" in {}).toBe(false);
  });
});

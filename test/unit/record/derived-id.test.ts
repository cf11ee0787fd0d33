import { expect, test } from "vitest";
import { derivedId } from "../../../shared/record/derived-id";
import { Uuid } from "../../../shared/usage/visit";
import * as z from "../../../shared/zod";

test("an id is derived from its parts: the same on every device and in every version", () => {
  expect(derivedId("release", "a")).toBe(derivedId("release", "a"));
  // For ever: two devices of different age must make one record, not two.
  expect(derivedId("release", "00000000-0000-7000-8000-000000000007")).toBe(
    "280f9a5e-44b5-8840-821f-d417b221f024",
  );
});

test("a derived id is a UUID of version 8", () => {
  for (const parts of [[], [""], ["a"], ["a", "b"], ["я".repeat(500)]]) {
    const id = derivedId(...parts);
    expect(z.safeParse(Uuid, id).success).toBe(true);
    expect(id).toMatch(/^.{8}-.{4}-8.{3}-[89ab].{3}-.{12}$/);
  }
});

test("different parts are different ids, also where they would read alike in a row", () => {
  const parts = [
    [],
    [""],
    ["", ""],
    ["ab"],
    ["a", "b"],
    ["b", "a"],
    ["a,b"],
    ['a","b'],
    ["ab", ""],
    ["A", "b"],
  ];
  expect(new Set(parts.map((some) => derivedId(...some))).size).toBe(parts.length);
});

import { expect, test } from "vitest";
import { groupBy } from "../../../shared/usage/group-by";

test("rows stand under their keys, keys and rows in the order in which they come", () => {
  const rows = ["beta", "alpha", "bravo", "gamma", "avocado"];
  expect([...groupBy(rows, (word) => word[0])]).toEqual([
    ["b", ["beta", "bravo"]],
    ["a", ["alpha", "avocado"]],
    ["g", ["gamma"]],
  ]);
  expect(groupBy([], String).size).toBe(0);
});

test("any value is a key, also one that an object would take for its own", () => {
  const rows = ["__proto__", "constructor", "__proto__"];
  expect(groupBy(rows, (word) => word).get("__proto__")).toHaveLength(2);
  expect([...groupBy([1, 2, 3], (number) => number > 1).keys()]).toEqual([false, true]);
});

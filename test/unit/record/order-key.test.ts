import { expect, test } from "vitest";
import { inOrder, orderKeys } from "../../../shared/record/order-key";
import { uuid } from "../../support/builders";

const rows = (...keys: (string | undefined)[]) =>
  keys.map((order, at) => ({ id: uuid(at + 1), order: order ?? "" }));

test("places between two neighbours stand in their order, and there is always room for more", () => {
  const keys = orderKeys(null, null, 3);
  expect([...keys].sort()).toEqual(keys);
  let [low = "", high = ""] = keys;
  for (let times = 0; times < 200; times++) {
    const [middle = ""] = orderKeys(low, high, 1);
    expect(low < middle && middle < high).toBe(true);
    if (times % 3 === 0) low = middle;
    else high = middle;
  }
});

test("rows that two devices put into one place stand in the order of their ids, on both", () => {
  const [first, last] = orderKeys(null, null, 2);
  const [here] = orderKeys(first ?? "", last ?? "", 1);
  const [there] = orderKeys(first ?? "", last ?? "", 1);
  const merged = rows(first, there, here, last);
  for (const order of [merged, [...merged].reverse()])
    expect([...order].sort(inOrder).map(({ id }) => id)).toEqual([1, 2, 3, 4].map(uuid));
});

test("a row put between those two stands with them, by its id, and none of the others moves", () => {
  const [first, last] = orderKeys(null, null, 2);
  const [place = ""] = orderKeys(first ?? "", last ?? "", 1);
  const keys = orderKeys(place, place, 2);
  expect(keys.length).toBe(2);
  const sorted = rows(first, place, place, last, ...keys).sort(inOrder);
  expect(sorted.map(({ id }) => id)).toEqual([1, 2, 3, 5, 6, 4].map(uuid));
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../../../shared/record/change";
import { compacted } from "../../../shared/record/compact";
import { changesToWrite, relationOf } from "../../../shared/record/compare";
import { mergedLog } from "../../../shared/record/merge";
import { removing, writing } from "../../../shared/record/write";
import { uuid } from "../../support/builders";

const target = { record: uuid(1), kind: "note" };
const NOON = Date.parse("2026-10-05T09:00:00Z");
const YEAR = 366 * 86_400_000;
const by = (device: number, now: number) => ({ device: uuid(device), now, clock: null });

function after(log: readonly Change[], text: string, device = 1, now = NOON): Change[] {
  const change = writing(log, target, { text }, by(device, now));
  return change ? [...log, change] : [...log];
}
const begun = after([], "а");

describe("a record here, beside the same in a copy,", () => {
  test("is new where only the copy has it, and only here where the copy does not", () => {
    expect([relationOf([], begun), relationOf(begun, [])]).toEqual(["new", "only-here"]);
  });

  test("is the same where both know the same changes", () => {
    expect(relationOf(begun, begun)).toBe("same");
  });

  test("is newer on the side that has written since", () => {
    const later = after(begun, "б");
    expect([relationOf(begun, later), relationOf(later, begun)]).toEqual(["newer-there", "newer-here"]);
  });

  test("is differing where both have written since", () => {
    expect(relationOf(after(begun, "б", 1), after(begun, "в", 2))).toBe("differing");
  });

  test("is nothing new where it was removed before it was ever here, and the other way round", () => {
    const gone = [...begun, removing(begun, target, by(1, NOON))];
    expect([relationOf([], gone), relationOf(gone, [])]).toEqual(["same", "same"]);
    expect(relationOf(begun, gone)).toBe("newer-there");
  });

  test("is still the same after one side has let old history go", () => {
    const old = after(after(begun, "б", 1, NOON + 1), "в", 1, NOON + 2);
    const short = compacted(old, NOON + 2 * YEAR);
    expect(short).not.toEqual(old);
    expect([relationOf(old, short), relationOf(short, old)]).toEqual(["same", "same"]);
    const gone = [...old, removing(old, target, by(1, NOON + 3))];
    const purged = compacted(gone, NOON + YEAR);
    expect(purged).toHaveLength(1);
    expect([relationOf(gone, purged), relationOf(purged, gone)]).toEqual(["same", "same"]);
  });
});

describe("what has to be written here", () => {
  const steps = fc.array(fc.tuple(fc.constantFrom("а", "б", "в"), fc.integer({ min: 0, max: 9 })), {
    maxLength: 5,
  });
  const play = (log: readonly Change[], device: number, given: readonly (readonly [string, number])[]) =>
    given.reduce<Change[]>((so, [text, ms]) => after(so, text, device, NOON + ms), [...log]);

  test("makes the log the union, and is nothing when it is that already", () => {
    fc.assert(
      fc.property(steps, steps, steps, (both, left, right) => {
        const shared = play(begun, 1, both);
        const [here, there] = [play(shared, 2, left), play(shared, 3, right)];
        const written = new Map([...here, ...changesToWrite(here, there)].map((one) => [one.stamp, one]));
        const union = [...written.values()].sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
        expect(union).toEqual(mergedLog(here, there));
        expect(changesToWrite(union, there)).toEqual([]);
        expect(changesToWrite(here, here)).toEqual([]);
      }),
    );
  });

  test("agrees with the comparison: nothing where the copy has nothing newer", () => {
    fc.assert(
      fc.property(steps, steps, (left, right) => {
        const [here, there] = [play(begun, 2, left), play(begun, 3, right)];
        const isNewer = ["newer-there", "differing"].includes(relationOf(here, there));
        expect(changesToWrite(here, there).length > 0).toBe(isNewer);
      }),
    );
  });
});

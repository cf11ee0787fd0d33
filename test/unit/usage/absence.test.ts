import { expect, test } from "vitest";
import { ABSENCE_MS, absenceAfter } from "../../../shared/usage/absence";
import { nothing, START } from "../../support/looks";

const at = (ms: number, rest: Partial<typeof nothing> = {}) => ({ ...nothing, at: START + ms, ...rest });
const IDLE = { presence: "idle" } as const;

test("a locked screen is an absence at once", () => {
  expect(absenceAfter(null, at(0, { presence: "locked" })).isGone).toBe(true);
});

test("a still screen is one after a quarter of an hour since the last input, also when it is noticed on the return", () => {
  const { isGone, awaySince } = absenceAfter(null, at(0, IDLE));
  expect({ isGone, awaySince }).toEqual({ isGone: false, awaySince: START - nothing.idleAfterMs });
  const gone = ABSENCE_MS - nothing.idleAfterMs;
  expect(absenceAfter(awaySince, at(gone - 1, IDLE)).isGone).toBe(false);
  expect(absenceAfter(awaySince, at(gone, IDLE)).isGone).toBe(true);
  expect(absenceAfter(awaySince, at(gone)).isGone).toBe(true);
});

test("who comes back sooner is the same person", () => {
  const { awaySince } = absenceAfter(null, at(0, IDLE));
  expect(absenceAfter(awaySince, at(60_000))).toEqual({ isGone: false, awaySince: null });
});

test("a lesson at the board is no absence, and begins to be one when it ends", () => {
  const lesson = { ...IDLE, lessonUntil: START + 2_700_000 };
  expect(absenceAfter(null, at(2_000_000, lesson))).toEqual({ isGone: false, awaySince: null });
  expect(absenceAfter(null, at(2_700_000, lesson)).awaySince).toBe(START + 2_700_000 - nothing.idleAfterMs);
});

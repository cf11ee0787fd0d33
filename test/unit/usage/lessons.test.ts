import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bellAfter, parseBells, piecesOf, USUAL_BELLS } from "../../../shared/usage/lessons";
import { at, aVisit } from "../../support/builders";

const lessonsOf = (from: string, minutes: number) =>
  piecesOf(aVisit({ startedAt: at(from), minutes }), USUAL_BELLS).map(({ date, lesson, from: a, to: b }) => [
    date,
    lesson,
    (b - a) / 60_000,
  ]);

test("a visit is cut at the bells; a break goes with the lesson before it", () => {
  expect(lessonsOf("2026-10-05 08:20", 75)).toEqual([
    ["2026-10-05", 0, 10],
    ["2026-10-05", 1, 55],
    ["2026-10-05", 2, 10],
  ]);
  expect(lessonsOf("2026-10-05 23:50", 20)).toEqual([
    ["2026-10-05", 8, 10],
    ["2026-10-06", 0, 10],
  ]);
});

test("the pieces together are the visit, whatever the bells", () => {
  const bells = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { maxLength: 15 });
  fc.assert(
    fc.property(
      bells,
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 4000 }),
      (times, start, minutes) => {
        const visit = aVisit({ startedAt: at("2026-10-05 00:00") + start * 60_000, minutes });
        const pieces = piecesOf(
          visit,
          times.sort((a, b) => a - b),
        );
        expect(pieces.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(minutes * 60_000);
        for (const [index, piece] of pieces.entries())
          expect(piece.from).toBe(pieces[index - 1]?.to ?? visit.startedAt);
      },
    ),
  );
});

test("the bell of a lesson that goes on is known, in a break there is none", () => {
  expect(bellAfter(8 * 60 + 40, USUAL_BELLS)).toBe(9 * 60 + 15);
  expect(bellAfter(9 * 60 + 15, USUAL_BELLS)).toBeNull();
  expect(bellAfter(7 * 60, USUAL_BELLS)).toBeNull();
});

describe("bells as people write them", () => {
  test("are read", () => expect(parseBells("8:30, 9.25; 10:20")).toEqual([510, 565, 620]));
  test.each(["", "8:30, 8:20", "25:00", "восемь", "8:30 8:30"])("«%s» is no list of bells", (text) =>
    expect(parseBells(text)).toBeNull(),
  );
});

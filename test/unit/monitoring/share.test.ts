import { describe, expect, test } from "vitest";
import { codeCount } from "../../../shared/monitoring/coded-count";
import { type ShareInput, shareOf } from "../../../shared/monitoring/share";
import { percent } from "../../../shared/words/russian";

const school: ShareInput = { used: 27, answered: 31, headcount: 42, k: 5, target: null };
const verdict = (rest: Partial<ShareInput>) => shareOf({ ...school, ...rest }).verdict;

describe("the headline of 42 teachers, k = 5", () => {
  test.each([
    [0, "at-most", 0, 4],
    [3, "at-most", 0, 4],
    [4, "at-most", 0, 4],
    [5, "exact", 5, 5],
    [27, "exact", 27, 27],
    [37, "exact", 37, 37],
    [38, "at-least", 38, 42],
    [40, "at-least", 38, 42],
    [42, "at-least", 38, 42],
  ] as const)("%i users are said as %s %i…%i", (used, kind, least, most) => {
    expect(codeCount(used, 42, 42, 5)).toEqual({ kind, least, most });
  });

  test("is the worked example: 27 of 31 of 42 is at least 64,3 % and at most 90,5 %", () => {
    const { bounds, isUnrepresentative } = shareOf(school);
    expect(percent(bounds.least)).toBe("64,3\u00a0%");
    expect(percent(bounds.most)).toBe("90,5\u00a0%");
    expect(isUnrepresentative).toBe(true);
  });

  test.each([
    [20, 31, 42, 0.476, 0.738],
    [31, 31, 42, 0.738, 1],
    [540, 900, 15_000, 0.036, 0.976],
  ])("%i of %i of %i has the worst-case bounds %f … %f", (used, answered, headcount, least, most) => {
    const { bounds } = shareOf({ ...school, used, answered, headcount });
    expect(bounds.least).toBeCloseTo(least, 3);
    expect(bounds.most).toBeCloseTo(most, 3);
  });

  test("is representative from 80 % of answers on", () => {
    const at = (answered: number) =>
      shareOf({ ...school, used: 20, answered, headcount: 40 }).isUnrepresentative;
    expect([at(31), at(32)]).toEqual([true, false]);
  });

  test("has no interval when everybody answered or nobody did", () => {
    expect(shareOf({ ...school, answered: 42 }).interval).toBeNull();
    expect(shareOf({ ...school, used: 0, answered: 0 }).interval).toBeNull();
  });

  test("has the exact interval up to 10 000 people and Wilson's above", () => {
    expect(shareOf({ ...school, used: 20 }).interval).toEqual({ least: 23 / 42, most: 30 / 42 });
    const region = shareOf({ ...school, used: 540, answered: 900, headcount: 15_000 });
    expect(region.interval?.least).toBeCloseTo(0.5686, 4);
  });

  test("has an interval only beside an exact count: beside a code it would narrow the code", () => {
    expect(shareOf({ ...school, used: 5 }).interval).not.toBeNull();
    expect(shareOf({ ...school, used: 4 }).interval).toBeNull();
    expect(shareOf({ ...school, used: 39, answered: 40 }).interval).toBeNull();
  });
});

describe("the verdict follows the bounds", () => {
  test.each([
    [64, { kind: "reached" }],
    [64.2, { kind: "reached" }],
    [64.3, { kind: "open", needed: 1 }],
    [70, { kind: "open", needed: 3 }],
    [90, { kind: "open", needed: 11 }],
    [91, { kind: "missed" }],
    [100, { kind: "missed" }],
  ])("27 of 31 of 42 against %d %%", (target, expected) => {
    expect(verdict({ target })).toEqual(expected);
  });

  test("a share that is exactly the target has reached it, whatever the decimals", () => {
    for (let tenths = 10; tenths <= 990; tenths++) {
      const given = { used: tenths, answered: 1000, headcount: 1000, target: tenths / 10 };
      expect(verdict(given)).toEqual({ kind: "reached" });
      expect(verdict({ ...given, used: tenths - 1 })).toEqual({ kind: "missed" });
    }
  });

  test("says that no file will settle it where only the code leaves it open", () => {
    expect(verdict({ used: 42, answered: 42, target: 95 })).toEqual({ kind: "open", needed: null });
    expect(verdict({ used: 38, answered: 38, target: 95 })).toEqual({ kind: "open", needed: null });
    expect(verdict({ used: 3, answered: 42, target: 5 })).toEqual({ kind: "open", needed: null });
  });

  test("says how many users more would leave the coded range", () => {
    expect(verdict({ used: 3, answered: 30, target: 5 })).toEqual({ kind: "open", needed: 1 });
    expect(verdict({ used: 3, answered: 30, target: 25 })).toEqual({ kind: "open", needed: 7 });
  });

  test("is silent without a target and without a figure", () => {
    expect(verdict({})).toBeNull();
    expect(verdict({ used: 5, answered: 8, headcount: 8, target: 50 })).toBeNull();
  });
});

describe("fewer than ten people", () => {
  const kind = (used: number, answered: number, headcount: number) =>
    codeCount(used, answered, headcount, 5).kind;

  test("are a majority, a minority or nothing", () => {
    expect(kind(5, 9, 9)).toBe("majority");
    expect(kind(4, 9, 9)).toBe("minority");
    expect(kind(9, 9, 9)).toBe("majority");
    expect(kind(0, 9, 9)).toBe("minority");
  });

  test("who have not answered may still be either", () => {
    expect(kind(4, 8, 9)).toBe("withheld");
    expect(kind(3, 8, 9)).toBe("minority");
    expect(kind(4, 8, 8)).toBe("withheld");
  });

  test("are not spoken of where fewer than three counts would fit the word", () => {
    for (const headcount of [1, 2, 3, 4]) {
      for (let used = 0; used <= headcount; used++) expect(kind(used, headcount, headcount)).toBe("withheld");
    }
    // Five of nine answered «yes»: only 5 and 6 of six answers are more than half, so either would name the six.
    expect(kind(5, 6, 9)).toBe("withheld");
    expect(kind(5, 7, 9)).toBe("majority");
  });

  test("are not a minority while those without a file may turn it", () => {
    expect(kind(0, 6, 9)).toBe("withheld");
    expect(kind(0, 7, 9)).toBe("minority");
    expect(kind(3, 7, 9)).toBe("withheld");
  });
});

describe("ten people or more", () => {
  test("are coded by the staff list, however few have answered", () => {
    for (const answered of [2, 20, 42])
      expect(codeCount(2, answered, 42, 5)).toEqual({ kind: "at-most", least: 0, most: 4 });
  });
});

test("an organisation of ten or more always has a figure, also where k is more than half of it", () => {
  for (const [headcount, k] of [
    [10, 5],
    [15, 10],
    [10, 100],
    [19, 10],
  ] as const) {
    for (let used = 0; used <= headcount; used++) {
      expect(["exact", "at-most", "at-least"]).toContain(codeCount(used, headcount, headcount, k).kind);
    }
  }
});

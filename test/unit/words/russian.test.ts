import { describe, expect, test } from "vitest";
import {
  duration,
  longDate,
  monthName,
  number,
  percent,
  plural,
  shortDate,
} from "../../../shared/words/russian";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test.each([
  [0, "0 дней"],
  [1, "1 день"],
  [2, "2 дня"],
  [4, "4 дня"],
  [5, "5 дней"],
  [11, "11 дней"],
  [12, "12 дней"],
  [14, "14 дней"],
  [21, "21 день"],
  [22, "22 дня"],
  [100, "100 дней"],
  [101, "101 день"],
  [111, "111 дней"],
  [112, "112 дней"],
  [1_000_001, "1 000 001 день"],
])("%i takes the form «%s»", (count, text) => {
  expect(plain(plural(count, ["день", "дня", "дней"]))).toBe(text);
});

describe("per cent, one decimal, half up", () => {
  test.each([
    [27, 42, "64,3 %"],
    [38, 42, "90,5 %"],
    [27, 31, "87,1 %"],
    [17, 23, "73,9 %"],
    [1287, 2000, "64,4 %"],
    [1285, 2000, "64,3 %"],
    [1, 2000, "0,1 %"],
    [0, 42, "0,0 %"],
    [42, 42, "100,0 %"],
    [1, 3, "33,3 %"],
    [2, 3, "66,7 %"],
  ])("%i of %i is %s", (part, whole, text) => {
    expect(plain(percent(part / whole))).toBe(text);
  });

  test("agrees with whole-number arithmetic for every share of up to 400 people", () => {
    for (let whole = 1; whole <= 400; whole++) {
      for (let part = 0; part <= whole; part++) {
        const tenths = Math.floor((2000 * part + whole) / (2 * whole));
        const expected = `${Math.floor(tenths / 10)},${tenths % 10} %`;
        if (plain(percent(part / whole)) !== expected)
          expect([part, whole, percent(part / whole)]).toBe(expected);
      }
    }
  });
});

test.each([
  [0, "0 мин"],
  [1, "меньше минуты"],
  [59_999, "меньше минуты"],
  [60_000, "1 мин"],
  [3_599_999, "59 мин"],
  [3_600_000, "1 ч 00 мин"],
  [3_900_000, "1 ч 05 мин"],
  [90_000_000, "25 ч 00 мин"],
])("%i ms is «%s»", (ms, text) => {
  expect(plain(duration(ms))).toBe(text);
});

test("numbers are grouped from five digits on and carry a true minus", () => {
  expect([9999, 12_500, 1_234_567, -5].map((value) => plain(number(value)))).toEqual([
    "9999",
    "12 500",
    "1 234 567",
    "−5",
  ]);
});

test("dates are said the Russian way", () => {
  expect(plain(longDate("2026-11-03"))).toBe("3 ноября 2026 г.");
  expect(plain(longDate("2026-11-03", false))).toBe("3 ноября");
  expect(shortDate("2026-11-03")).toBe("03.11.2026");
  expect(monthName("2026-11")).toBe("ноябрь 2026");
});

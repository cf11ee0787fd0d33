import { describe, expect, test } from "vitest";
import type { Cell } from "../../../shared/exchange/table/cell";
import { tableRefusal } from "../../../shared/exchange/table/cell";
import { readDate } from "../../../shared/exchange/table/read-date";
import { readPeriod } from "../../../shared/exchange/table/read-period";

describe("a date is read", () => {
  test.each<[Cell, string]>([
    ["15.03.2025", "2025-03-15"],
    ["5.3.2025 г.", "2025-03-05"],
    ["15.03.25", "2025-03-15"],
    ["15.03.98г", "1998-03-15"],
    ["15/03/2025", "2025-03-15"],
    ["15-03-2025", "2025-03-15"],
    ["15.03.2025 0:00:00", "2025-03-15"],
    ["2025-03-15", "2025-03-15"],
    ["2025-03-15T00:00:00.000Z", "2025-03-15"],
    ["15 марта 2025 г.", "2025-03-15"],
    ["«15»\u00a0Мая\n2025 года", "2025-05-15"],
    ["1 сент. 2024", "2024-09-01"],
    ["29.02.2024", "2024-02-29"],
    [45_731, "2025-03-15"],
    [45_731.75, "2025-03-15"],
  ])("%j is %s", (cell, date) => {
    expect(readDate(cell)).toEqual({ kind: "date", date });
  });

  test.each<[Cell, string]>([
    ["31.02.2025", "no-such-day"],
    ["29.02.2025", "no-such-day"],
    ["15.13.2025", "no-such-day"],
    ["2025-02-30", "no-such-day"],
    ["31 апреля 2025", "no-such-day"],
    ["2024", "no-day"],
    [2024, "no-day"],
    ["2024 г.", "no-day"],
    ["март 2024", "no-day"],
    ["03.2024", "no-day"],
    ["2023/2024 уч. год", "no-day"],
    ["2023-24", "no-day"],
    ["обучается", "not-a-date"],
    ["15 мартобря 2025", "not-a-date"],
    [15.03, "not-a-date"],
    ["весна 2024", "not-a-date"],
  ])("%j is %s", (cell, kind) => {
    expect(readDate(cell)).toMatchObject({ kind });
  });

  test.each<[Cell]>([[null], [""], [" \u00a0"], ["-"], ["—"], ["нет"]])("%j is empty", (cell) => {
    expect(readDate(cell)).toEqual({ kind: "empty" });
  });
});

describe("two dates of one cell are read", () => {
  test.each([
    ["01.03.2025 – 15.03.2025", "2025-03-01", "2025-03-15"],
    ["01.03.2025-15.03.2025 г.", "2025-03-01", "2025-03-15"],
    ["01.03.2025г.-15.03.2025г.", "2025-03-01", "2025-03-15"],
    ["с 01.03 по 15.03.2025", "2025-03-01", "2025-03-15"],
    ["с 01.03.2025г. по 15.03.2025г.", "2025-03-01", "2025-03-15"],
    ["с 01.03.2025\nпо 15.03.2025", "2025-03-01", "2025-03-15"],
    ["01.03.2025\n15.03.2025", "2025-03-01", "2025-03-15"],
    ["2025-03-01 - 2025-03-15", "2025-03-01", "2025-03-15"],
    ["2025-03-01 — 2025-03-15", "2025-03-01", "2025-03-15"],
    ["01.03-15.03.25", "2025-03-01", "2025-03-15"],
    ["01.03.25-15.03.25", "2025-03-01", "2025-03-15"],
    ["1–15 марта 2025 г.", "2025-03-01", "2025-03-15"],
    ["с 1 по 15 марта 2025 года", "2025-03-01", "2025-03-15"],
    ["28 февраля - 15 марта 2025", "2025-02-28", "2025-03-15"],
    ["с 20 декабря 2024 г. по 15 января 2025 г.", "2024-12-20", "2025-01-15"],
    ["20.12 – 15.01.2025", "2024-12-20", "2025-01-15"],
    ["01-03-2025 по 15-03-2025", "2025-03-01", "2025-03-15"],
  ])("%j", (cell, start, end) => {
    expect(readPeriod(cell)).toEqual({ kind: "period", start, end });
  });

  test("one date alone is the end", () => {
    expect(readPeriod("15.03.2025")).toEqual({ kind: "period", start: null, end: "2025-03-15" });
    expect(readPeriod(45_731)).toEqual({ kind: "period", start: null, end: "2025-03-15" });
  });

  test.each([
    ["31.02.2025 – 15.03.2025", "no-such-day"],
    ["01.03.2025 – 31.04.2025", "no-such-day"],
    ["март 2025", "no-day"],
    ["март – апрель 2025", "no-day"],
    ["по мере набора", "not-a-date"],
    ["01.03.2025 – 15.03.2025 – 20.03.2025", "not-a-date"],
    ["—", "empty"],
  ])("%j is %s", (cell, kind) => {
    expect(readPeriod(cell)).toMatchObject({ kind });
  });

  test("an end before a start with its own year is not mended here", () => {
    expect(readPeriod("15.03.2025 – 01.03.2025")).toMatchObject({ start: "2025-03-15", end: "2025-03-01" });
  });
});

describe("a table is refused", () => {
  test("above 2000 rows, with the number of its rows", () => {
    const rows = (count: number) => Array.from({ length: count }, () => ["x"]);
    expect(tableRefusal(rows(2000))).toBeNull();
    expect(tableRefusal(rows(2001))?.replaceAll("\u00a0", " ")).toBe(
      "В таблице 2001 строка, а прочитать можно не больше 2000. Разделите её на части.",
    );
  });

  test("when there is nothing in it", () => {
    expect(tableRefusal([])).toBe("В таблице нет ни одной строки.");
    expect(tableRefusal([[null, " "], []])).toBe("В таблице нет ни одной строки.");
  });
});

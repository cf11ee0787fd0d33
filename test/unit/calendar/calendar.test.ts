import { describe, expect, test } from "vitest";
import { addDays, addMonths, localDateOf, startOfDay, weekday } from "../../../shared/calendar/local-date";
import { LocalDate } from "../../../shared/calendar/local-date-schema";
import {
  contains,
  daysOf,
  halfYearOf,
  monthPeriod,
  schoolYearBehind,
  schoolYearOf,
  weekOf,
} from "../../../shared/calendar/period";
import * as z from "../../../shared/zod";

const isDate = (text: unknown) => z.safeParse(LocalDate, text).success;

describe("a local date", () => {
  test.each(["2026-02-28", "2024-02-29", "2000-02-29", "2026-12-31"])("%s exists", (date) => {
    expect(isDate(date)).toBe(true);
  });

  test.each([
    "2026-02-31",
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-1-1",
    "2026-01-01T00:00",
    " 2026-01-01",
    "",
    "не дата",
    20260101,
    null,
  ])("%s does not", (date) => {
    expect(isDate(date)).toBe(false);
  });

  test("falls where the person is, not where UTC is", () => {
    const at = Date.parse("2026-10-05T21:30:00Z");
    expect(localDateOf(at, 180)).toBe("2026-10-06");
    expect(localDateOf(at, 0)).toBe("2026-10-05");
    expect(localDateOf(Date.parse("2026-10-05T00:30:00Z"), -60)).toBe("2026-10-04");
    expect(startOfDay("2026-10-06", 180)).toBe(Date.parse("2026-10-05T21:00:00Z"));
  });

  test("moves by the calendar", () => {
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(addMonths("2026-01", -13)).toBe("2024-12");
  });

  test("knows Monday from Sunday", () => {
    expect(weekday("2026-10-05")).toBe(0);
    expect(weekday("2026-10-11")).toBe(6);
  });
});

describe("periods", () => {
  test("a week runs from Monday to Sunday, also across a year's end", () => {
    expect(weekOf("2026-10-07")).toEqual({ start: "2026-10-05", end: "2026-10-11" });
    expect(weekOf("2026-10-05")).toEqual(weekOf("2026-10-11"));
    expect(weekOf("2027-01-01")).toEqual({ start: "2026-12-28", end: "2027-01-03" });
  });

  test.each([
    ["2026-02-10", "2026-02-28"],
    ["2024-02-10", "2024-02-29"],
    ["2026-04-30", "2026-04-30"],
    ["2026-12-01", "2026-12-31"],
  ])("the month of %s ends on %s", (date, end) => {
    expect(monthPeriod(date)).toEqual({ start: `${date.slice(0, 7)}-01`, end });
  });

  test.each([
    ["2026-09-01", "2026-09-01", "2027-05-26"],
    ["2027-05-26", "2026-09-01", "2027-05-26"],
    ["2027-05-27", "2027-09-01", "2028-05-26"],
    ["2026-07-15", "2026-09-01", "2027-05-26"],
    ["2027-01-01", "2026-09-01", "2027-05-26"],
  ])("%s belongs to the school year %s … %s", (date, start, end) => {
    expect(schoolYearOf(date)).toEqual({ start, end });
  });

  test.each([
    ["2026-12-31", "2026-09-01", "2026-12-31"],
    ["2027-01-01", "2027-01-01", "2027-05-26"],
    ["2027-06-01", "2027-09-01", "2027-12-31"],
  ])("%s belongs to the half-year %s … %s", (date, start, end) => {
    expect(halfYearOf(date)).toEqual({ start, end });
  });

  test.each([
    ["2027-05-26", "2026-09-01"],
    ["2027-05-27", "2026-09-01"],
    ["2027-06-01", "2026-09-01"],
    ["2027-07-15", "2026-09-01"],
    ["2027-08-31", "2026-09-01"],
    ["2027-09-01", "2027-09-01"],
    ["2028-01-01", "2027-09-01"],
  ])("on %s one looks back on the school year from %s", (date, start) => {
    const end = `${Number(start.slice(0, 4)) + 1}-05-26`;
    expect(schoolYearBehind(date)).toEqual({ start, end });
  });

  test("both ends belong to a period, and its days are all its days", () => {
    const period = { start: "2026-02-27", end: "2026-03-02" };
    expect(daysOf(period)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"]);
    expect(contains(period, "2026-02-27") && contains(period, "2026-03-02")).toBe(true);
    expect(contains(period, "2026-02-26") || contains(period, "2026-03-03")).toBe(false);
  });
});

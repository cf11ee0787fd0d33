import { describe, expect, test } from "vitest";
import { daysOfUse } from "../../../shared/usage/days";
import { clip, summarise } from "../../../shared/usage/summary";
import { at, aVisit, MINUTE } from "../../support/builders";

describe("days of use", () => {
  test("visits that overlap count once", () => {
    const call = aVisit({ startedAt: at("2026-10-05 09:00"), minutes: 40 });
    const page = aVisit({ startedAt: at("2026-10-05 09:30"), minutes: 20, platform: "uchi" });
    const inside = aVisit({ startedAt: at("2026-10-05 09:05"), minutes: 5 });
    for (const visits of [
      [call, page, inside],
      [inside, page, call],
    ]) {
      expect(daysOfUse(visits)).toEqual([{ date: "2026-10-05", ms: 50 * MINUTE, marked: false }]);
    }
  });

  test("visits that touch leave no gap and no overlap", () => {
    const first = aVisit({ minutes: 10 });
    expect(daysOfUse([first, aVisit({ startedAt: first.endedAt, minutes: 5 })])[0]?.ms).toBe(15 * MINUTE);
  });

  test("a visit across midnight is two days, by the offset it was recorded with", () => {
    const startedAt = at("2026-10-05 23:50");
    expect(daysOfUse([aVisit({ startedAt, minutes: 30 })])).toEqual([
      { date: "2026-10-05", ms: 10 * MINUTE, marked: false },
      { date: "2026-10-06", ms: 20 * MINUTE, marked: false },
    ]);
    expect(daysOfUse([aVisit({ startedAt, minutes: 30, offsetMinutes: 0 })])).toHaveLength(1);
  });

  test("a visit that ends at midnight does not touch the next day", () => {
    expect(daysOfUse([aVisit({ startedAt: at("2026-10-05 23:50"), minutes: 10 })])).toHaveLength(1);
  });

  test("a mark claims the day and no time", () => {
    expect(daysOfUse([aVisit({ minutes: 0, source: "manual" })])).toEqual([
      { date: "2026-10-05", ms: 0, marked: true },
    ]);
  });

  test("entries by hand add up, because nobody knows their hour", () => {
    const entry = () => aVisit({ minutes: 30, source: "manual" });
    expect(daysOfUse([entry(), entry()])[0]?.ms).toBe(60 * MINUTE);
  });

  test("no day is longer than a day", () => {
    const entry = () => aVisit({ startedAt: at("2026-10-05 00:00"), minutes: 20 * 60, source: "manual" });
    expect(daysOfUse([entry(), entry()])[0]?.ms).toBe(86_400_000);
  });

  test("days come in order", () => {
    const dates = ["2026-10-07 09:00", "2026-10-05 09:00", "2026-10-06 09:00"];
    const days = daysOfUse(dates.map((date) => aVisit({ startedAt: at(date) })));
    expect(days.map(({ date }) => date)).toEqual(["2026-10-05", "2026-10-06", "2026-10-07"]);
  });
});

describe("a summary", () => {
  const week = { start: "2026-10-05", end: "2026-10-11" };

  test("counts only the part of a visit inside the period", () => {
    const visit = aVisit({ startedAt: at("2026-10-11 23:50"), minutes: 30 });
    expect(summarise([visit], week)).toMatchObject({ days: 1, ms: 10 * MINUTE });
    expect(clip(visit, { start: "2026-10-13", end: "2026-10-14" })).toEqual([]);
  });

  test("keeps a mark on the last day and drops one on the day after", () => {
    const mark = (date: string) => aVisit({ startedAt: at(`${date} 23:59`), minutes: 0, source: "manual" });
    expect(summarise([mark("2026-10-11"), mark("2026-10-12")], week).days).toBe(1);
  });

  test("lists platforms by time, and the total is a union, not their sum", () => {
    const visits = [
      aVisit({ platform: "uchi", minutes: 10 }),
      aVisit({ platform: "resh", minutes: 30 }),
      aVisit({ platform: "sferum", minutes: 0, source: "manual" }),
    ];
    const { platforms, ms, byDay } = summarise(visits, week);
    expect(platforms.map(({ platform }) => platform)).toEqual(["resh", "uchi", "sferum"]);
    expect(ms).toBe(30 * MINUTE);
    expect([...byDay]).toEqual([["2026-10-05", 30 * MINUTE]]);
  });
});

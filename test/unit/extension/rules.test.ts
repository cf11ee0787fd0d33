import { describe, expect, test } from "vitest";
import { firstSettings, type Settings } from "../../../extension/background/log-database";
import { nextMidnight, ruleAt, withoutOldPause } from "../../../extension/background/rules";

const settings: Settings = { ...firstSettings(), recording: "on", ticked: ["resh", "max"] };
/** By the clock on the wall, wherever this runs. */
const wall = (hours: number, minutes = 0, day = 5) => new Date(2026, 9, day, hours, minutes);
const resh = (rule: ReturnType<typeof ruleAt>) => rule.endOf("resh");

test("what is ticked counts, what is not does not", () => {
  const rule = ruleAt(settings, wall(10));
  expect(["resh", "uchi"].map(rule.counts)).toEqual([true, false]);
});

describe("quiet hours", () => {
  const night = { ...settings, quiet: { from: 20 * 60, to: 7 * 60 } };
  const noon = { ...settings, quiet: { from: 12 * 60, to: 13 * 60 } };

  test.each([
    ["before they begin", night, wall(19, 59), true],
    ["when they begin", night, wall(20), false],
    ["after midnight", night, wall(3, 0, 6), false],
    ["when they end", night, wall(7, 0, 6), true],
    ["before a pause at noon", noon, wall(11, 59), true],
    ["in a pause at noon", noon, wall(12, 30), false],
    ["after a pause at noon", noon, wall(13), true],
  ])("%s", (_when, of, now, isOn) => expect(ruleAt(of, now).isOn).toBe(isOn));

  test("end what is open when they begin, however late that is noticed", () => {
    expect(resh(ruleAt(night, wall(20, 0)))).toBe(wall(20).getTime());
    expect(resh(ruleAt(night, wall(3, 0, 6)))).toBe(wall(20).getTime());
    expect(resh(ruleAt(night, wall(8, 0, 6)))).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("«Учебное»", () => {
  const marked = { ...settings, marks: { max: wall(10, 45).getTime() } };

  test("lets a messenger count until it runs out, and ends it then", () => {
    expect(ruleAt(settings, wall(10)).counts("max")).toBe(false);
    expect(ruleAt(marked, wall(10)).counts("max")).toBe(true);
    expect(ruleAt(marked, wall(10, 45)).counts("max")).toBe(false);
    expect(ruleAt(marked, wall(11)).endOf("max")).toBe(wall(10, 45).getTime());
  });

  test("that a clock far ahead has said is nothing once the clock is right", () => {
    const ahead = { ...settings, marks: { max: wall(10, 45).getTime() + 365 * 86_400_000 } };
    expect(ruleAt(ahead, wall(10)).counts("max")).toBe(false);
  });

  test("is nothing without a tick", () => {
    expect(ruleAt({ ...marked, ticked: [] }, wall(10)).counts("max")).toBe(false);
  });
});

describe("a pause", () => {
  const paused: Settings = { ...settings, recording: "paused", pausedUntil: wall(0, 0, 6).getTime() };

  test("until midnight is over at midnight, and not before", () => {
    expect(withoutOldPause(paused, wall(23, 59).getTime()).recording).toBe("paused");
    expect(withoutOldPause(paused, wall(0, 0, 6).getTime())).toMatchObject({
      recording: "on",
      pausedUntil: null,
    });
  });

  test("without an end lasts until the person ends it", () => {
    expect(withoutOldPause({ ...paused, pausedUntil: null }, wall(0, 0, 30).getTime()).recording).toBe(
      "paused",
    );
  });
});

test("the next midnight is the calendar's, also of the last day of a month", () => {
  expect(nextMidnight(wall(23, 59, 31))).toBe(new Date(2026, 10, 1).getTime());
});

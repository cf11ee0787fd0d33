import { expect, test } from "vitest";
import { badgeOf } from "../../../extension/background/badge";

const NOW = new Date(2026, 10, 21, 12);
const daysAgo = (days: number) => NOW.getTime() - days * 86_400_000;
const NOTHING = null;
const on = { recording: "on", mode: "own", owner: null } as const;
const paused = { ...on, recording: "paused" } as const;

test("a log that is recorded and taken says nothing", () => {
  expect(badgeOf(on, NOTHING, NOW)).toEqual({ text: "", title: "Копилка" });
  expect(badgeOf(on, daysAgo(6), NOW).text).toBe("");
});

test("a visit that has waited more than seven days is said with its date", () => {
  const badge = badgeOf(on, daysAgo(8), NOW);
  expect(badge.text).toBe("!");
  expect(badge.title.replaceAll("\u00a0", " ")).toContain("с 13 ноября");
});

test("a pause is said first, the waiting log beside it", () => {
  expect(badgeOf(paused, NOTHING, NOW).text).toBe("II");
  const both = badgeOf(paused, daysAgo(8), NOW);
  expect(both.text).toBe("II");
  expect(both.title).toMatch(/пауза.*ждут передачи/);
});

test("a shared PC that nobody has answered asks whose log it is", () => {
  const asked = { ...on, mode: "shared" } as const;
  expect(badgeOf(asked, NOTHING, NOW)).toEqual({ text: "?", title: "Копилка: чей это журнал?" });
  expect(badgeOf({ ...asked, owner: "anna" }, NOTHING, NOW).text).toBe("");
  expect(badgeOf({ ...asked, recording: "paused" }, NOTHING, NOW).text).toBe("II");
});

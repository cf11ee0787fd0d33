import { describe, expect, test } from "vitest";
import { momentText } from "../../../pwa/app/clock";
import { stampText } from "../../../pwa/app/records/record-words";
import { phaseText, totalText } from "../../../pwa/features/development/list-model";
import { aCourse } from "./course-builder";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("what courses add up to", () => {
  test("names the hours that are known", () => {
    expect(plain(totalText([aCourse({ hours: 72 }), aCourse({ hours: null })]))).toBe("2 курса, 72 ч");
  });

  test("says nothing of hours where none are known", () => {
    expect(plain(totalText([aCourse({ hours: null })]))).toBe("1 курс");
    expect(totalText([])).toBe("пока ни одного");
  });
});

describe("beside its dates a course", () => {
  test.each([
    ["2025-02-01", null, "окончание не указано"],
    ["2025-02-01", "2025-03-10", "идёт"],
    ["2025-03-02", null, "ещё не начался"],
    ["2025-02-01", "2025-02-28", ""],
    [null, null, ""],
  ])("from %s to %s is on 1 March 2025 «%s»", (start, end, text) => {
    expect(phaseText({ start, end }, "2025-03-01")).toBe(text);
  });
});

describe("a moment", () => {
  const at = new Date(2025, 10, 3, 14, 5).getTime();

  test("has its year only where that is not the present one", () => {
    expect(momentText(at, new Date(2025, 0, 1).getTime())).toMatch(/^3 ноября\D+14:05$/);
    expect(momentText(at, new Date(2026, 0, 1).getTime())).toMatch(/^3 ноября 2025\D+14:05$/);
  });

  test("of a stamp has it too, and says when the clock was moved", () => {
    const stamp = `${String(at).padStart(15, "0")}-00000-device`;
    expect(stampText(stamp, new Date(2026, 0, 1).getTime())).toBe(momentText(at, Date.UTC(2026, 5)));
    expect(stampText(stamp, at - 3_600_000)).toContain("часы устройства были переведены");
  });
});

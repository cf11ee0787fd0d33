import { describe, expect, test } from "vitest";
import { addDays } from "../../../shared/calendar/local-date";
import {
  courseStatus,
  coursesOfSchoolYear,
  coursesOfThreeYears,
  courseTotals,
  hadCourse,
  hadSecurityCourse,
  securityCourses,
} from "../../../shared/portfolio/course-status";
import { aCourse } from "./course-builder";

const ended = (end: string | null, rest = {}) => aCourse({ start: null, end, ...rest });

describe("the three-year rule", () => {
  test("counts from the latest course that has ended", () => {
    const last = ended("2025-03-15");
    const status = courseStatus([ended("2022-01-01"), last, ended("2024-06-01")], "2025-03-15");
    expect(status).toEqual({ kind: "current", last, due: "2028-03-15", daysLeft: 1096 });
  });

  test("knows nothing without a finished course", () => {
    const none = { kind: "none", last: null, due: null, daysLeft: null };
    expect(courseStatus([], "2026-11-21")).toEqual(none);
    expect(courseStatus([ended(null), ended("2026-11-22")], "2026-11-21")).toEqual(none);
  });

  test("a course that ends later or nobody knows when puts nothing off", () => {
    const courses = [ended("2023-11-21"), ended("2026-12-01"), ended(null)];
    expect(courseStatus(courses, "2026-11-21").due).toBe("2026-11-21");
  });

  test.each([
    [181, "current"],
    [180, "due-soon"],
    [0, "due-soon"],
    [-1, "overdue"],
  ])("with %i days left it is «%s»", (daysLeft, kind) => {
    const today = addDays("2028-03-15", -daysLeft);
    expect(courseStatus([ended("2025-03-15")], today)).toMatchObject({ kind, daysLeft });
  });

  test("29 February comes round on 28 February", () => {
    expect(courseStatus([ended("2024-02-29")], "2026-01-01").due).toBe("2027-02-28");
  });

  test("information security is looked at by itself", () => {
    const security = ended("2024-05-01", { informationSecurity: true });
    const courses = [ended("2026-05-01"), security];
    expect(courseStatus(securityCourses(courses), "2026-11-21")).toMatchObject({ last: security });
  });
});

describe("totals", () => {
  test("hold what ended in the last three years, to the day", () => {
    const courses = [
      ended("2023-11-20"),
      ended("2023-11-21", { hours: 36 }),
      ended("2026-11-21", { hours: null }),
      ended("2026-11-22"),
    ];
    const within = coursesOfThreeYears(courses, "2026-11-21");
    expect(courseTotals(within)).toEqual({ count: 2, hours: 36, withoutHours: 1 });
  });

  test("hold a course up to its due day and no longer, on every day of five years", () => {
    for (let end = "2022-01-01"; end < "2027-01-01"; end = addDays(end, 1)) {
      const course = ended(end);
      const due = courseStatus([course], end).due ?? "";
      expect(coursesOfThreeYears([course], due), end).toEqual([course]);
      expect(coursesOfThreeYears([course], addDays(due, 1)), end).toEqual([]);
    }
  });

  test("of a school year hold its summer too", () => {
    const courses = ["2025-08-31", "2025-09-01", "2026-06-30", "2026-07-11"].map((end) => ended(end));
    expect(coursesOfSchoolYear(courses, "2026-07-10").map(({ end }) => end)).toEqual([
      "2025-09-01",
      "2026-06-30",
    ]);
  });
});

describe("an answer for monitoring", () => {
  test.each([
    ["2023-11-21", true],
    ["2023-11-20", false],
    ["2026-11-21", true],
    ["2026-11-22", false],
  ])("about a course that ended on %s is %s", (end, answer) => {
    expect(hadCourse([ended(end)], "2026-11-21")).toBe(answer);
  });

  test("says «no data» rather than «no» when nothing is known", () => {
    expect(hadCourse([], "2026-11-21")).toBeNull();
    expect(hadSecurityCourse([], "2026-11-21")).toBeNull();
    expect(hadCourse([ended(null)], "2026-11-21")).toBeNull();
    expect(hadCourse([ended(null), ended("2020-01-01")], "2026-11-21")).toBeNull();
  });

  test("is «no» when the course without an end had not begun", () => {
    expect(hadCourse([ended(null, { start: "2026-11-22" })], "2026-11-21")).toBe(false);
  });

  test("about security counts only the courses that say so", () => {
    const other = ended("2026-01-10");
    expect(hadSecurityCourse([other], "2026-11-21")).toBe(false);
    expect(hadSecurityCourse([other, ended("2020-01-10", { informationSecurity: true })], "2026-11-21")).toBe(
      false,
    );
    expect(hadSecurityCourse([other, ended("2025-01-10", { informationSecurity: true })], "2026-11-21")).toBe(
      true,
    );
  });
});

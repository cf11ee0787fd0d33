import { describe, expect, test } from "vitest";
import { Course, type StoredCourse } from "../../../shared/portfolio/course";
import { kind } from "../../../shared/portfolio/course.kind";
import * as z from "../../../shared/zod";

const course: z.infer<typeof StoredCourse> = {
  programme: "upskilling",
  title: "Курс",
  organisation: "",
  form: null,
  hours: 36,
  start: "2026-03-15",
  end: "2026-03-10",
  documentNumber: "",
  documentDate: null,
  registryNumber: "",
  informationSecurity: false,
};

describe("a stored course is seen", () => {
  test("when two devices have set its two days apart, one after the other", () => {
    expect(z.safeParse(Course, course).success).toBe(false);
    expect(kind.parse(course)).toEqual(course);
  });

  test("when a later version has added a field to it", () => {
    expect(kind.parse({ ...course, price: 100 })).toEqual(course);
  });
});

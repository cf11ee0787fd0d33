import type { LocalDate } from "../calendar/local-date";
import type { TypedCell } from "../exchange/table/cell";
import type { Course } from "./course";
import { COURSE_FIELDS, type CourseField, PROGRAMMES, STUDY_FORMS } from "./course-words";

interface CourseTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly TypedCell[])[];
}

const FIELDS = Object.keys(COURSE_FIELDS) as CourseField[];

/** Courses as a table to write; `findColumns` and `readCourseRows` read the same courses back from it. */
export function courseTable(courses: readonly Course[]): CourseTable {
  return {
    header: FIELDS.map((field) => COURSE_FIELDS[field]),
    rows: courses.map((course) => FIELDS.map((field) => cellOf(course, field))),
  };
}

function cellOf(course: Course, field: CourseField): TypedCell {
  switch (field) {
    case "programme":
      return text(PROGRAMMES[course.programme]);
    case "form":
      return course.form === null ? null : text(STUDY_FORMS[course.form]);
    case "hours":
      return course.hours === null ? null : { type: "number", value: course.hours };
    case "start":
    case "end":
    case "documentDate":
      return date(course[field]);
    case "informationSecurity":
      return text(course.informationSecurity ? "да" : "нет");
    case "title":
    case "organisation":
    case "documentNumber":
    case "registryNumber":
      return text(course[field]);
    default:
      return field satisfies never;
  }
}

function text(value: string): TypedCell {
  return value === "" ? null : { type: "text", value };
}

function date(value: LocalDate | null): TypedCell {
  return value === null ? null : { type: "date", value };
}

import { kindOf } from "../record/kind-of";
import { shortDate } from "../words/russian";
import { type Programme, StoredCourse, type StudyForm } from "./course";
import { COURSE_FIELDS, PROGRAMMES, STUDY_FORMS } from "./course-words";

export const kind = kindOf("course", StoredCourse, {
  one: "Курс",
  title: ({ title }) => (typeof title === "string" && title !== "" ? title : "Курс без названия"),
  labels: COURSE_FIELDS,
  text: courseText,
});

/** A value as its screen shows it. Another version may have written what this one does not know: nothing is shown of it. */
function courseText(field: string, value: unknown): string {
  if (typeof value === "boolean") return value ? "да" : "нет";
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  switch (field) {
    case "programme":
      return PROGRAMMES[value as Programme] ?? value;
    case "form":
      return STUDY_FORMS[value as StudyForm] ?? value;
    case "start":
    case "end":
    case "documentDate":
      return shortDate(value);
    default:
      return value;
  }
}

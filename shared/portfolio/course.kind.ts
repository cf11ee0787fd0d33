import { kindOf } from "../record/kind-of";
import { shortDate } from "../words/russian";
import { Course, type Programme, type StudyForm } from "./course";
import { COURSE_FIELDS, PROGRAMMES, STUDY_FORMS } from "./course-words";

export const kind = kindOf("course", Course, {
  one: "Курс",
  title: ({ title }) => (typeof title === "string" && title !== "" ? title : "Курс без названия"),
  labels: COURSE_FIELDS,
  text: courseText,
});

function courseText(field: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "да" : "нет";
  switch (field) {
    case "programme":
      return PROGRAMMES[value as Programme] ?? String(value);
    case "form":
      return STUDY_FORMS[value as StudyForm] ?? String(value);
    case "start":
    case "end":
    case "documentDate":
      return shortDate(String(value));
    default:
      return String(value);
  }
}

import type { Course, Programme, StudyForm } from "../../../shared/portfolio/course";
import { readHours } from "../../../shared/portfolio/course-cells";
import type { CourseField } from "../../../shared/portfolio/course-words";
import type { FileFacts } from "../../app/files/file-facts";

/** What the form holds: texts as they are typed, and the files beside them. */
export interface CourseForm {
  readonly programme: Programme;
  readonly title: string;
  readonly organisation: string;
  readonly form: string;
  readonly hours: string;
  readonly start: string;
  readonly end: string;
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly registryNumber: string;
  readonly informationSecurity: boolean;
  readonly files: readonly FileFacts[];
  /** The files when the person first changed them: what another tab adds afterwards is not theirs to remove. */
  readonly filesBefore: readonly FileFacts[];
}

export const BLANK: CourseForm = {
  programme: "upskilling",
  title: "",
  organisation: "",
  form: "",
  hours: "",
  start: "",
  end: "",
  documentNumber: "",
  documentDate: "",
  registryNumber: "",
  informationSecurity: false,
  files: [],
  filesBefore: [],
};

export function formOf(course: Course, files: readonly FileFacts[]): CourseForm {
  return {
    ...course,
    form: course.form ?? "",
    hours: course.hours === null ? "" : String(course.hours),
    start: course.start ?? "",
    end: course.end ?? "",
    documentDate: course.documentDate ?? "",
    files,
    filesBefore: files,
  };
}

/** Before the id of the course in the name of a draft that began as its copy. */
export const COPY = "copy-";

/** What a course like this one would have too: not its dates, its document and its files. */
export function copyOf(course: Course): CourseForm {
  const { programme, title, organisation, form, hours, informationSecurity } = formOf(course, []);
  return { ...BLANK, programme, title, organisation, form, hours, informationSecurity };
}

export type CourseErrors = { readonly [F in CourseField]?: string };

export const FIRST_DAY = "1950-01-01";
export const LAST_DAY = "2100-12-31";

/** The course that the form means, and what is wrong with it in the words of its person. */
export function parseForm(form: CourseForm): { course: Course; errors: CourseErrors } {
  const errors: { [F in CourseField]?: string } = {};
  const hours = readHours(form.hours);
  const date = (field: "start" | "end" | "documentDate") => {
    const day = form[field] || null;
    if (day !== null && (day < FIRST_DAY || day > LAST_DAY)) errors[field] = "Проверьте год";
    return day;
  };
  const course: Course = {
    programme: form.programme,
    title: line(form.title),
    organisation: line(form.organisation),
    form: (form.form || null) as StudyForm | null,
    hours: hours.value,
    start: date("start"),
    end: date("end"),
    documentNumber: line(form.documentNumber),
    documentDate: date("documentDate"),
    registryNumber: line(form.registryNumber),
    informationSecurity: form.informationSecurity,
  };
  if (course.title === "") errors.title = "Впишите название курса, как в удостоверении";
  if (hours.error !== undefined || (course.hours !== null && (course.hours < 1 || course.hours > 10_000)))
    errors.hours = "Впишите целое число от 1 до 10\u00a0000, например 72";
  if (course.start !== null && course.end !== null && course.start > course.end)
    errors.end ??= "Конец раньше начала: проверьте обе даты";
  return { course, errors };
}

function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What is typed and differs from what is stored: only this is kept as a draft, and only this is written. */
export function changesOf(typed: Partial<CourseForm>, stored: CourseForm): Partial<CourseForm> {
  const changed = Object.entries(typed).filter(
    ([field, value]) =>
      field !== "filesBefore" && JSON.stringify(value) !== JSON.stringify(stored[field as keyof CourseForm]),
  );
  const own = Object.fromEntries(changed) as Partial<CourseForm>;
  return own.files ? { ...own, filesBefore: typed.filesBefore ?? stored.files } : own;
}

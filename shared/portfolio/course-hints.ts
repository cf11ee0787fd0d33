import type { LocalDate } from "../calendar/local-date";
import type { Course } from "./course";
import type { CourseField } from "./course-words";

/** Usual least academic hours (domain.md §4, section 2). Practice, not quoted to the user as law. */
const USUAL_HOURS = { upskilling: 16, retraining: 250 } as const;

const LOOKS_LIKE_SECURITY = [
  /(?:информационн|цифров|сетев)\p{L}*\s+(?:\p{L}+\s+){0,2}безопасн/u,
  /безопасн\p{L}*\s+(?:[\p{L}-]+\s+){0,3}(?:интернет|сети|информационн|цифров)/u,
  /(?:кибер|интернет-?)\s?безопасн/u,
  /защит\p{L}*\s+(?:\p{L}+\s+){0,2}информаци/u,
  /персональн\p{L}*\s+данн/u,
];

/** Something worth a look, never a reason to refuse. `suggest` is what one click on the hint may write. */
export interface CourseHint {
  readonly code: "few-hours" | "looks-like-security" | "ends-later" | "no-end";
  readonly field: CourseField;
  readonly text: string;
  readonly suggest?: Partial<Course>;
}

type Looked = Pick<Course, "programme" | "title" | "hours" | "end" | "informationSecurity">;

export function courseHints(course: Looked, today: LocalDate): CourseHint[] {
  const hints: CourseHint[] = [];
  if (course.hours !== null && course.hours < USUAL_HOURS[course.programme])
    hints.push({ code: "few-hours", field: "hours", text: FEW_HOURS[course.programme] });
  if (!course.informationSecurity && looksLikeSecurity(course.title))
    hints.push({
      code: "looks-like-security",
      field: "informationSecurity",
      text: "Похоже на курс по информационной безопасности. Отметить?",
      suggest: { informationSecurity: true },
    });
  if (course.end === null) hints.push({ code: "no-end", field: "end", text: NO_END });
  else if (course.end > today) hints.push({ code: "ends-later", field: "end", text: ENDS_LATER });
  return hints;
}

const FEW_HOURS = {
  upskilling: "В программе повышения квалификации обычно не меньше 16 часов: проверьте число.",
  retraining: "В программе переподготовки обычно не меньше 250 часов: проверьте число.",
} as const;
const NO_END = "Пока нет даты окончания, курс не учитывается в сроке «раз в 3 года».";
const ENDS_LATER = "Курс ещё не окончен: в сроке «раз в 3 года» он будет учтён с этого дня.";

/** The title speaks of information security, safety on the internet or personal data. */
export function looksLikeSecurity(title: string): boolean {
  const text = title.toLowerCase().replaceAll("ё", "е");
  return LOOKS_LIKE_SECURITY.some((pattern) => pattern.test(text));
}

import type { LocalDate } from "../../../shared/calendar/local-date";
import type { Course } from "../../../shared/portfolio/course";
import { courseTotals } from "../../../shared/portfolio/course-status";
import { groupBy } from "../../../shared/usage/group-by";
import { longDate, plural, shortDate } from "../../../shared/words/russian";
import type { StoredCourse } from "./kinds";

/** Newest end first; one without an end stands before all: its card is not finished. */
export function inListOrder(courses: readonly StoredCourse[]): StoredCourse[] {
  return [...courses].sort((a, b) => {
    const [ownEnd, otherEnd] = [a.end ?? "9999", b.end ?? "9999"];
    if (ownEnd !== otherEnd) return ownEnd < otherEnd ? 1 : -1;
    return a.id < b.id ? 1 : -1;
  });
}

/** Courses in which every word of the query occurs, whatever the case and «ё». */
export function found(courses: readonly StoredCourse[], query: string): readonly StoredCourse[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return courses;
  return courses.filter(({ title, organisation, documentNumber, registryNumber, end }) => {
    const text = plain([title, organisation, documentNumber, registryNumber, end ?? ""].join(" "));
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}

export interface YearGroup {
  readonly name: string;
  /** «3 курса, 144 ч»: of the whole year, also of rows that are not drawn yet. */
  readonly total: string;
  readonly courses: readonly StoredCourse[];
}

/** The first `limit` courses by the year in which they ended. Requires the order of the list. */
export function byYear(courses: readonly StoredCourse[], limit: number): YearGroup[] {
  const years = groupBy(courses, ({ end }) => end?.slice(0, 4) ?? "");
  let left = limit;
  return [...years].flatMap(([year, own]) => {
    const drawn = own.slice(0, Math.max(0, left));
    left -= drawn.length;
    const name = year === "" ? "Без даты окончания" : `${year}\u00a0год`;
    return drawn.length > 0 ? [{ name, total: totalText(own), courses: drawn }] : [];
  });
}

/** «4 курса, 216 ч», «1 курс» where no hours are known, «пока ни одного». */
export function totalText(courses: readonly Pick<Course, "hours">[]): string {
  const { count, hours } = courseTotals(courses);
  if (count === 0) return "пока ни одного";
  const number = plural(count, ["курс", "курса", "курсов"]);
  return hours === 0 ? number : `${number}, ${plural(hours, ["ч", "ч", "ч"])}`;
}

/** «10 – 24 марта 2025 г.», «28.12.2024 – 15.01.2025», «до 24 марта 2025 г.». */
export function datesText({ start, end }: Pick<Course, "start" | "end">): string {
  if (start === null) return end === null ? "—" : shortDate(end);
  if (end === null) return `с ${shortDate(start)}`;
  if (start === end) return shortDate(end);
  return start.slice(0, 4) === end.slice(0, 4)
    ? `${shortDate(start).slice(0, 5)}\u00a0–\u00a0${shortDate(end)}`
    : `${shortDate(start)} – ${shortDate(end)}`;
}

/** What the dates do not say by themselves; empty for a course that is over. */
export function phaseText({ start, end }: Pick<Course, "start" | "end">, today: LocalDate): string {
  if (start !== null && start > today) return "ещё не начался";
  if (end === null) return start === null ? "" : "окончание не указано";
  return end > today ? "идёт" : "";
}

/** «№ 123 от 3 марта 2025 г.». */
export function documentText({ documentNumber, documentDate }: Course): string {
  const number = documentNumber && !/^\D*№/.test(documentNumber) ? `№ ${documentNumber}` : documentNumber;
  const date = documentDate && `от ${longDate(documentDate)}`;
  return [number, date].filter(Boolean).join(" ");
}

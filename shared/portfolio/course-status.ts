import { DAY_MS, type LocalDate } from "../calendar/local-date";
import { schoolYearBehind } from "../calendar/period";
import type { Course } from "./course";

/** «Не реже 1 раза в 3 года»: how long a finished course holds (domain.md §2, ДПО). */
export const YEARS_BETWEEN_COURSES = 3;
/** Days before the due date from which a reminder is worth its place. */
const SOON_DAYS = 180;

type Dated = Pick<Course, "start" | "end">;
type Security = Pick<Course, "informationSecurity">;

export interface CourseStatus<C> {
  /** `none`: no course has ended yet; `due-soon`: 180 days or fewer are left, the due day included. */
  readonly kind: "none" | "current" | "due-soon" | "overdue";
  readonly last: C | null;
  /** The last day on which the next course still ends in time. */
  readonly due: LocalDate | null;
  /** Days from today to `due`; negative when overdue. */
  readonly daysLeft: number | null;
}

/** Where the three-year rule stands. A course without an end, or with one after `today`, does not count. */
export function courseStatus<C extends Dated>(courses: readonly C[], today: LocalDate): CourseStatus<C> {
  let last: C | null = null;
  for (const course of courses) if (hasEnded(course, today) && (last?.end ?? "") < course.end) last = course;
  if (!last?.end) return { kind: "none", last: null, due: null, daysLeft: null };
  const due = dueAfter(last.end);
  const daysLeft = (Date.parse(due) - Date.parse(today)) / DAY_MS;
  const kind = daysLeft < 0 ? "overdue" : daysLeft <= SOON_DAYS ? "due-soon" : "current";
  return { kind, last, due, daysLeft };
}

/** The courses about information security: give them to `courseStatus` for the second reminder. */
export function securityCourses<C extends Security>(courses: readonly C[]): C[] {
  return courses.filter(({ informationSecurity }) => informationSecurity);
}

/** Courses that still hold on `today`: ended by then, and not longer than three years before. */
export function coursesOfThreeYears<C extends Dated>(courses: readonly C[], today: LocalDate): C[] {
  // It may be a 29 February that never was: that sorts between 28 February and 1 March, where no course ends.
  const since = `${yearsLater(today, -YEARS_BETWEEN_COURSES)}${today.slice(4)}`;
  return courses.filter((course) => hasEnded(course, today) && course.end >= since);
}

/** Courses that ended since the 1 September of the school year looked back on, summer included. */
export function coursesOfSchoolYear<C extends Dated>(courses: readonly C[], today: LocalDate): C[] {
  const { start } = schoolYearBehind(today);
  return courses.filter((course) => hasEnded(course, today) && course.end >= start);
}

/** How many courses and academic hours; `withoutHours` of them say no hours, so the sum may be less than the truth. */
export function courseTotals(courses: readonly Pick<Course, "hours">[]): {
  count: number;
  hours: number;
  withoutHours: number;
} {
  const hours = courses.reduce((sum, course) => sum + (course.hours ?? 0), 0);
  return {
    count: courses.length,
    hours,
    withoutHours: courses.filter((course) => course.hours === null).length,
  };
}

/**
 * For monitoring: did a course end within three years before `asOf`? `null` is «нет данных»: there are no courses at all,
 * or one that may have ended in time has no end, and «нет» would be a guess.
 */
export function hadCourse(courses: readonly Dated[], asOf: LocalDate): boolean | null {
  if (courses.length === 0) return null;
  if (coursesOfThreeYears(courses, asOf).length > 0) return true;
  const mayHaveEnded = courses.some(({ start, end }) => end === null && (start === null || start <= asOf));
  return mayHaveEnded ? null : false;
}

/** The same for information security; other courses without it are a «нет», no courses at all are `null`. */
export function hadSecurityCourse(courses: readonly (Dated & Security)[], asOf: LocalDate): boolean | null {
  if (courses.length === 0) return null;
  const security = securityCourses(courses);
  return security.length === 0 ? false : hadCourse(security, asOf);
}

function hasEnded<C extends Dated>(course: C, today: LocalDate): course is C & { end: LocalDate } {
  return course.end !== null && course.end <= today;
}

/** Three years later by the calendar; 29 February becomes 28 February. */
function dueAfter(end: LocalDate): LocalDate {
  const day = end.slice(4);
  return `${yearsLater(end, YEARS_BETWEEN_COURSES)}${day === "-02-29" ? "-02-28" : day}`;
}

function yearsLater(date: LocalDate, years: number): string {
  return String(Number(date.slice(0, 4)) + years).padStart(4, "0");
}

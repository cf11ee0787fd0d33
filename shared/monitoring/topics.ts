import type { LocalDate } from "../calendar/local-date";
import type { Course } from "../portfolio/course";
import { hadCourse, hadSecurityCourse } from "../portfolio/course-status";
import type { AnswerIndicator, Indicator } from "./campaign";

/** All that an answer needs to know of a course: what is not here cannot leave the device. */
export type CourseDates = Pick<Course, "start" | "end" | "informationSecurity">;

export const COURSE_TOPIC = "course-within-3-years";
export const SECURITY_TOPIC = "information-security-course";

/** What each topic asks of the courses as of a day; null is «нет данных». */
const TOPICS: ReadonlyMap<string, (courses: readonly CourseDates[], asOf: LocalDate) => boolean | null> =
  new Map([
    [COURSE_TOPIC, hadCourse],
    [SECURITY_TOPIC, hadSecurityCourse],
  ]);

/** What the courses answer as of a day; silence says nothing, so without any course it is `no-data`. */
export function answerByCourses(
  indicator: AnswerIndicator,
  courses: readonly CourseDates[],
  asOf: LocalDate,
): "yes" | "no" | "no-data" {
  const had = isYesNo(indicator) ? (TOPICS.get(indicator.topic)?.(courses, asOf) ?? null) : null;
  return had === null ? "no-data" : had ? "yes" : "no";
}

/** Whether this version answers the indicator by the courses; any other question beside use is answered `no-data`. */
export function isAboutCourses(indicator: Indicator): indicator is AnswerIndicator {
  return indicator.measure === "answer" && TOPICS.has(indicator.topic) && isYesNo(indicator);
}

/** «Да» and «нет» and no other band: only such answers make a share. */
export function isYesNo({ bands }: AnswerIndicator): boolean {
  const offered = new Set(bands);
  return offered.size === 2 && offered.has("yes") && offered.has("no");
}

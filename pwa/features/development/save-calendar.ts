import type { LocalDate } from "../../../shared/calendar/local-date";
import type { Course } from "../../../shared/portfolio/course";
import { courseCalendar } from "../../../shared/portfolio/course-calendar";
import { saveFile } from "../../app/save-file";

/** Saves the due days for any calendar; false when there is nothing to remind of. */
export function saveCalendar(courses: readonly Course[], today: LocalDate, owner: string): boolean {
  const text = courseCalendar(courses, { today, at: Date.now(), owner });
  if (text === null) return false;
  saveFile("kopilka-kursy.ics", new Blob([text], { type: "text/calendar;charset=utf-8" }));
  return true;
}

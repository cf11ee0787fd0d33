import type { LocalDate } from "../../../shared/calendar/local-date";
import type { Course } from "../../../shared/portfolio/course";
import { courseCalendar, type DueEvent } from "../../../shared/portfolio/course-calendar";
import { saveFile } from "../../app/save-file";

/** Saves the due days for any calendar and says what will ring; null when there is nothing to remind of. */
export function saveCalendar(courses: readonly Course[], today: LocalDate, owner: string): string | null {
  const calendar = courseCalendar(courses, { today, at: Date.now(), owner });
  if (calendar === null) return null;
  saveFile("kopilka-kursy.ics", new Blob([calendar.file], { type: "text/calendar;charset=utf-8" }));
  return savedText(calendar.events);
}

const ABOUT = { course: "о курсах", "security-course": "о курсах по информационной безопасности" } as const;

/** Only what will really ring: for a near day the farther reminders have passed already. */
export function savedText(events: readonly DueEvent[]): string {
  const ringing = events.filter(({ alarms }) => alarms.length > 0);
  const [first, second] = ringing.map(({ alarms }) => daysText(alarms));
  if (first === undefined)
    return "Файл сохранён. Откройте его: срок появится в календаре, но напоминать заранее уже поздно.";
  const isSame = ringing.length === events.length && (second === undefined || second === first);
  const when = isSame
    ? first
    : ringing.map(({ key, alarms }) => `${ABOUT[key]} ${daysText(alarms)}`).join(", ");
  return `Файл сохранён. Откройте его: календарь напомнит ${when}.`;
}

/** «за 90, 30, 7 дней и за день». */
function daysText(alarms: readonly number[]): string {
  const far = alarms.filter((days) => days > 1);
  return [far.length > 0 && `за ${far.join(", ")}\u00a0дней`, alarms.includes(1) && "за день"]
    .filter(Boolean)
    .join(" и ");
}

import { addDays, type LocalDate } from "../calendar/local-date";
import { shortDate } from "../words/russian";
import type { Course } from "./course";
import { courseStatus, securityCourses } from "./course-status";
import { escapeText, foldLines } from "./ical-text";

interface Moment {
  readonly today: LocalDate;
  /** When the file is made, UTC ms. */
  readonly at: number;
  /** Any text that stays the same for this portfolio: an event that is imported again replaces its former self. */
  readonly owner: string;
}

type Dated = Pick<Course, "title" | "start" | "end" | "informationSecurity">;

/** 9:00 on the 90th and on the 30th day before: an all-day event begins at midnight, when nobody should be woken. */
const ALARMS = ["-P89DT15H", "-P29DT15H"];

/**
 * An iCalendar file (RFC 5545) with the days by which the next courses are due, as all-day events with reminders. `null`
 * when there is nothing to remind of: no finished course, or only days that have passed.
 */
export function courseCalendar(courses: readonly Dated[], moment: Moment): string | null {
  const events = [
    ...dueEvent(courses, moment, {
      key: "course",
      summary: "Срок курсов повышения квалификации",
      about: "Последний курс окончен",
    }),
    ...dueEvent(securityCourses(courses), moment, {
      key: "security-course",
      summary: "Срок курсов по информационной безопасности",
      about: "Последний курс по информационной безопасности окончен",
    }),
  ];
  if (events.length === 0) return null;
  return foldLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Kopilka//Courses//RU",
    "CALSCALE:GREGORIAN",
    ...events,
    "END:VCALENDAR",
  ]);
}

interface Words {
  readonly key: string;
  readonly summary: string;
  readonly about: string;
}

function dueEvent(courses: readonly Dated[], { today, at, owner }: Moment, words: Words): string[] {
  const { last, due } = courseStatus(courses, today);
  if (!last?.end || !due || due < today) return [];
  const description = `${words.about} ${shortDate(last.end)}: «${last.title}». Курсы проходят не реже 1 раза в 3 года, следующий стоит закончить до этого дня.`;
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(owner)}-${words.key}@kopilka`,
    `DTSTAMP:${basic(new Date(at).toISOString().slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${basic(due)}`,
    `DTEND;VALUE=DATE:${basic(addDays(due, 1))}`,
    `SUMMARY:${escapeText(words.summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    "TRANSP:TRANSPARENT",
    ...ALARMS.flatMap((trigger) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escapeText(words.summary)}`,
      `TRIGGER:${trigger}`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
}

/** `2026-11-03T08:15:00` → `20261103T081500`. */
function basic(iso: string): string {
  return iso.replace(/[-:]/g, "");
}

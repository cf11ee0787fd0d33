import { addDays, type LocalDate } from "../calendar/local-date";
import { derivedId } from "../record/derived-id";
import { shortDate } from "../words/russian";
import type { Course } from "./course";
import { courseStatus, securityCourses } from "./course-status";
import { escapeText, foldLines } from "./ical-text";

interface Moment {
  readonly today: LocalDate;
  /** When the file is made, UTC ms. */
  readonly at: number;
  /** The portfolio's id: an event that is imported again replaces its former self. It is not in the file itself. */
  readonly owner: string;
}

type Dated = Pick<Course, "title" | "start" | "end" | "informationSecurity">;

const ALARM_DAYS = [90, 30, 7, 1] as const;

export interface DueEvent {
  readonly key: "course" | "security-course";
  /** Days before the due day on which the calendar will ring, the farthest first. */
  readonly alarms: readonly number[];
}

export interface CourseCalendar {
  readonly file: string;
  readonly events: readonly DueEvent[];
}

/**
 * An iCalendar file (RFC 5545) with the days by which the next courses are due, as all-day events with reminders. `null`
 * when there is nothing to remind of: no finished course, or only days that have passed.
 */
export function courseCalendar(courses: readonly Dated[], moment: Moment): CourseCalendar | null {
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
  const file = foldLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Kopilka//Courses//RU",
    "CALSCALE:GREGORIAN",
    ...events.flatMap(({ lines }) => lines),
    "END:VCALENDAR",
  ]);
  return { file, events };
}

interface Words {
  readonly key: DueEvent["key"];
  readonly summary: string;
  readonly about: string;
}

function dueEvent(courses: readonly Dated[], { today, at, owner }: Moment, words: Words) {
  const { last, due } = courseStatus(courses, today);
  if (!last?.end || !due || due < today) return [];
  const description = `${words.about} ${shortDate(last.end)}: «${last.title}». Курсы проходят не реже 1 раза в 3 года, следующий стоит закончить до этого дня.`;
  // What would ring today may be over by the time the file is opened: only later days are promised.
  const alarms = ALARM_DAYS.filter((days) => addDays(due, -days) > today);
  const lines = [
    "BEGIN:VEVENT",
    // A calendar is shared with others, the portfolio's id is not.
    `UID:${derivedId("calendar", owner)}-${words.key}@kopilka`,
    `DTSTAMP:${basic(new Date(at).toISOString().slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${basic(due)}`,
    `DTEND;VALUE=DATE:${basic(addDays(due, 1))}`,
    `SUMMARY:${escapeText(words.summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    "TRANSP:TRANSPARENT",
    ...alarms.flatMap((days) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escapeText(words.summary)}`,
      `TRIGGER:${triggerAt(days)}`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
  return [{ key: words.key, alarms, lines }];
}

/** 9:00 so many days before: an all-day event begins at midnight, when nobody should be woken. */
function triggerAt(days: number): string {
  return days === 1 ? "-PT15H" : `-P${days - 1}DT15H`;
}

/** `2026-11-03T08:15:00` → `20261103T081500`. */
function basic(iso: string): string {
  return iso.replace(/[-:]/g, "");
}

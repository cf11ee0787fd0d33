import type { LocalDate } from "../../../shared/calendar/local-date";
import { kind } from "../../../shared/portfolio/course.kind";
import { type CourseStatus, courseStatus, securityCourses } from "../../../shared/portfolio/course-status";
import { longDate } from "../../../shared/words/russian";
import { today } from "../../app/clock";
import { useSession } from "../../app/session";

/** Where the three-year rule stands: a term near or over asks for a course, otherwise a quiet line says until when. */
export function CourseReminder() {
  const { portfolio } = useSession();
  const courses = portfolio.records.live(kind).value;
  if (!courses) return null;
  const date = today();
  const status = courseStatus(courses, date);
  const lines = [
    line(status, "Курсы повышения квалификации", date),
    line(courseStatus(securityCourses(courses), date), "Курсы по информационной безопасности", date),
  ].filter((text) => text !== null);
  // Whoever has no course on record is left in peace.
  if (lines.length === 0) {
    return status.due && <p class="soft">Курсы: действуют до {longDate(status.due)}</p>;
  }
  return (
    <div class="note warn" role="status">
      <div class="stack-s">
        {lines.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <a class="button" href="#/development">
        К курсам
      </a>
    </div>
  );
}

function line({ kind: state, due }: CourseStatus<unknown>, name: string, date: LocalDate): string | null {
  if (due === null) return null;
  // The date ends in «г.», and its dot ends the sentence too.
  if (state === "overdue") return `${name}: срок прошёл ${longDate(due)}`;
  if (state !== "due-soon") return null;
  return due === date ? `${name}: сегодня последний день.` : `${name}: пройти до ${longDate(due)}`;
}

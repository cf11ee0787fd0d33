import type { LocalDate } from "../../../shared/calendar/local-date";
import { kind } from "../../../shared/portfolio/course.kind";
import { type CourseStatus, courseStatus, securityCourses } from "../../../shared/portfolio/course-status";
import { longDate } from "../../../shared/words/russian";
import { today } from "../../app/clock";
import { useSession } from "../../app/session";

/** Says that a term of the three-year rule is near or over; whoever has no course on record is left in peace. */
export function CourseReminder() {
  const { portfolio } = useSession();
  const courses = portfolio.records.live(kind).value;
  if (!courses) return null;
  const date = today();
  const lines = [
    line(courseStatus(courses, date), "Курсы повышения квалификации", date),
    line(courseStatus(securityCourses(courses), date), "Курсы по информационной безопасности", date),
  ].filter((text) => text !== null);
  if (lines.length === 0) return null;
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
  if (state === "overdue") return `${name}: срок прошёл ${longDate(due)}.`;
  if (state !== "due-soon") return null;
  return due === date ? `${name}: сегодня последний день.` : `${name}: пройти до ${longDate(due)}.`;
}

import type { LocalDate } from "../../../shared/calendar/local-date";
import {
  courseStatus,
  coursesOfSchoolYear,
  coursesOfThreeYears,
  courseTotals,
  securityCourses,
} from "../../../shared/portfolio/course-status";
import { longDate, plural } from "../../../shared/words/russian";
import type { StoredCourse } from "./kinds";
import { totalText } from "./list-model";
import { statusText } from "./status-words";

interface Props {
  courses: readonly StoredCourse[];
  today: LocalDate;
}

/** Where the three-year rule stands, of all courses and of those about information security, and what adds up. */
export function StatusCards({ courses, today }: Props) {
  return (
    <div class="status-cards">
      <StatusCard title="Курсы раз в 3 года" courses={courses} today={today} />
      <StatusCard title="Информационная безопасность" courses={securityCourses(courses)} today={today} />
      <Totals courses={courses} today={today} />
    </div>
  );
}

function StatusCard({ title, courses, today }: Props & { title: string }) {
  const status = courseStatus(courses, today);
  const { tag, tone, head, rest } = statusText(status, today);
  return (
    <section class="card status-card" aria-label={title}>
      <h2>{title}</h2>
      <p class="status-head">{head}</p>
      <p>
        <span class={`tag ${tone}`}>{tag}</span> {rest}
      </p>
      {status.last?.end && (
        <p class="soft small status-last">
          Последний: «{status.last.title}», {longDate(status.last.end)}
        </p>
      )}
    </section>
  );
}

function Totals({ courses, today }: Props) {
  const ofThreeYears = coursesOfThreeYears(courses, today);
  const { withoutHours } = courseTotals(ofThreeYears);
  return (
    <section class="card status-card" aria-label="Сколько пройдено">
      <h2>Сколько пройдено</h2>
      <p class="status-head">За 3 года: {totalText(ofThreeYears)}</p>
      <p>За учебный год: {totalText(coursesOfSchoolYear(courses, today))}</p>
      {withoutHours > 0 && (
        <p class="soft small">
          Без числа часов: {plural(withoutHours, ["курс", "курса", "курсов"])}, в сумму они не вошли.
        </p>
      )}
    </section>
  );
}

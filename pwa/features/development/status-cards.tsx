import type { ComponentChildren } from "preact";
import type { LocalDate } from "../../../shared/calendar/local-date";
import { looksLikeSecurity } from "../../../shared/portfolio/course-hints";
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
  const security = securityCourses(courses);
  const likely = security.length === 0 && courses.find(({ title }) => looksLikeSecurity(title));
  return (
    <div class="status-cards">
      <StatusCard title="Курсы раз в 3 года" courses={courses} today={today} />
      <StatusCard title="Информационная безопасность" courses={security} today={today}>
        {likely && (
          <p class="small">
            Похоже, подходит «{likely.title}». <a href={`#/development/${likely.id}`}>Открыть и отметить</a>
          </p>
        )}
      </StatusCard>
      <Totals courses={courses} today={today} />
    </div>
  );
}

interface CardProps extends Props {
  title: string;
  children?: ComponentChildren;
}

function StatusCard({ title, courses, today, children }: CardProps) {
  const status = courseStatus(courses, today);
  const { tag, tone, head, rest } = statusText(status, courses, today);
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
      {children}
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

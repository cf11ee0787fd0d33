import { DAY_MS, type LocalDate } from "../../../shared/calendar/local-date";
import type { Course } from "../../../shared/portfolio/course";
import type { CourseStatus } from "../../../shared/portfolio/course-status";
import { longDate, plural } from "../../../shared/words/russian";

type Known = Pick<Course, "title" | "end">;

export interface StatusText {
  readonly tag: string;
  readonly tone: "" | "good" | "warn" | "bad";
  readonly head: string;
  readonly rest: string;
}

/** A status of `courses` in words: nobody has to read it off a colour. */
export function statusText(
  { kind, due }: CourseStatus<unknown>,
  courses: readonly Known[],
  today: LocalDate,
): StatusText {
  if (kind === "none" || due === null) return uncountedText(courses);
  if (kind === "overdue") {
    return {
      tag: "срок прошёл",
      tone: "bad",
      head: `Срок прошёл ${dayText(due)}`,
      rest: `С тех пор ${spanText(due, today)}.`,
    };
  }
  const isSoon = kind === "due-soon";
  return {
    tag: isSoon ? "срок подходит" : "в порядке",
    tone: isSoon ? "warn" : "good",
    head: `Действует до ${dayText(due)}`,
    rest: due === today ? "Сегодня последний день." : `Осталось ${spanText(today, due)}.`,
  };
}

/** Courses that stand in the list but do not count yet are not «нет записей». */
function uncountedText(courses: readonly Known[]): StatusText {
  const head = "Срок не посчитать";
  const undated = courses.filter(({ end }) => end === null);
  if (undated[0]) {
    const whose =
      undated.length === 1
        ? `курса «${undated[0].title}»`
        : plural(undated.length, ["курса", "курсов", "курсов"]);
    return { tag: "нет даты", tone: "warn", head, rest: `У ${whose} не указано окончание.` };
  }
  const [first] = [...courses].sort((a, b) => ((a.end ?? "") < (b.end ?? "") ? -1 : 1));
  if (first?.end) {
    const rest = `Курс «${first.title}» закончится ${dayText(first.end)}: тогда здесь появится срок следующего.`;
    return { tag: "ещё не окончен", tone: "", head, rest };
  }
  return {
    tag: "нет записей",
    tone: "",
    head: "Пока не записано",
    rest: "Запишите последний такой курс: здесь появится срок следующего.",
  };
}

/** On one line: a date that is cut in two is read twice. */
function dayText(date: LocalDate): string {
  return longDate(date).replaceAll(" ", "\u00a0");
}

/** «112 дней», «1 год 4 месяца»: days only where they still matter. */
export function spanText(from: LocalDate, to: LocalDate): string {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  const months = wholeMonths(from, to);
  if (months < 4) return plural(days, ["день", "дня", "дней"]);
  const years = Math.floor(months / 12);
  return [
    years > 0 && plural(years, ["год", "года", "лет"]),
    months % 12 > 0 && plural(months % 12, ["месяц", "месяца", "месяцев"]),
  ]
    .filter(Boolean)
    .join(" ");
}

function wholeMonths(from: LocalDate, to: LocalDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

import { addMonths, monthOf } from "../../../shared/calendar/local-date";
import { monthPeriod, type Period, schoolYearBehind, weekOf } from "../../../shared/calendar/period";
import { today } from "../../app/clock";

export const RANGES = [
  { id: "week", title: "Эта неделя" },
  { id: "month", title: "Этот месяц" },
  { id: "last-month", title: "Прошлый месяц" },
  { id: "year", title: "Учебный год" },
  { id: "all", title: "Всё время" },
] as const;

export type Range = (typeof RANGES)[number]["id"];

export function rangePeriod(range: Range): Period {
  const date = today();
  switch (range) {
    case "week":
      return weekOf(date);
    case "month":
      return monthPeriod(date);
    case "last-month":
      return monthPeriod(`${addMonths(monthOf(date), -1)}-01`);
    case "year":
      return { start: schoolYearBehind(date).start, end: date };
    case "all":
      return { start: "2000-01-01", end: "2999-12-31" };
    default:
      return range satisfies never;
  }
}

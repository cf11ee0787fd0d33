import { addDays, type LocalDate, monthOf, weekday } from "./local-date";

/** Both days included. */
export interface Period {
  readonly start: LocalDate;
  readonly end: LocalDate;
}

export function contains(period: Period, date: LocalDate): boolean {
  return period.start <= date && date <= period.end;
}

/** Monday to Sunday around `date`. */
export function weekOf(date: LocalDate): Period {
  const start = addDays(date, -weekday(date));
  return { start, end: addDays(start, 6) };
}

/** First to last day of the month of `date`. */
export function monthPeriod(date: LocalDate): Period {
  const start = `${monthOf(date)}-01`;
  const end = addDays(`${monthOf(addDays(start, 31))}-01`, -1);
  return { start, end };
}

/** Every day of the period, in order. */
export function daysOf(period: Period): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = period.start; day <= period.end; day = addDays(day, 1)) days.push(day);
  return days;
}

/** 1 September to 26 May: the school year in which `date` falls; a summer day belongs to the coming year. */
export function schoolYearOf(date: LocalDate): Period {
  const year = Number(date.slice(0, 4));
  const first = date.slice(5) >= "05-27" ? year : year - 1;
  return { start: `${first}-09-01`, end: `${first + 1}-05-26` };
}

/** The school year that is looked back on: in summer the one that has just ended. */
export function schoolYearBehind(date: LocalDate): Period {
  const year = schoolYearOf(date);
  return year.start <= date ? year : schoolYearOf(`${Number(year.start.slice(0, 4)) - 1}-09-01`);
}

/** The reporting half of the school year: to 31 December, or from 1 January. */
export function halfYearOf(date: LocalDate): Period {
  const { start, end } = schoolYearOf(date);
  const first = start.slice(0, 4);
  return date > `${first}-12-31`
    ? { start: `${Number(first) + 1}-01-01`, end }
    : { start, end: `${first}-12-31` };
}

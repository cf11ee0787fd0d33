import { localDateOf, monthOf } from "../calendar/local-date";
import * as z from "../zod";
import { Uuid, Visit } from "./visit";
import { durationMs } from "./visit-length";

/** No visit lasts so long. It bounds the days that one row of a hostile file can spread over. ms. */
const LONGEST_VISIT_MS = 31 * 86_400_000;

/** `YYYY-MM`. */
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/**
 * Visits of one month, as one row: a year is read in twelve steps, and a month can be sealed as a whole. A visit is
 * there once and not among the removed.
 */
export const MonthSegment = z
  .strictObject({
    /** Of the local day on which the visits began. */
    month: Month,
    visits: z.array(Visit),
    /** Ids that were deleted here: a visit handed over again does not come back. */
    removed: z.array(Uuid),
  })
  .check(
    z.refine(({ month, visits }) => visits.every((visit) => startsIn(month, visit)), {
      path: ["visits"],
      error: "not of this month, or of no possible length",
    }),
    z.refine(({ visits, removed }) => areDistinct([...visits.map(({ id }) => id), ...removed]), {
      path: ["removed"],
      error: "an id given twice",
    }),
  );
export type MonthSegment = z.infer<typeof MonthSegment>;

function startsIn(month: string, visit: Visit): boolean {
  const length = durationMs(visit);
  // Asked also of a visit that its own schema refuses: at the ends of time the calendar would throw.
  const isInCalendar = Math.abs(visit.startedAt + visit.offsetMinutes * 60_000) <= 8_640_000_000_000_000;
  return (
    length >= 0 &&
    length <= LONGEST_VISIT_MS &&
    isInCalendar &&
    monthOf(localDateOf(visit.startedAt, visit.offsetMinutes)) === month
  );
}

function areDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

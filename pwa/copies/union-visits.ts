import type { MonthSegment } from "../../shared/usage/month-segment";
import type { Visit } from "../../shared/usage/visit";
import { inOrder } from "../store/visit-store";

/**
 * The months of two devices as one set of visits: whatever was deleted on either is deleted. Only the months that
 * thereby change here are returned. Order and repetition change nothing.
 */
export function monthsToWrite(here: readonly MonthSegment[], there: readonly MonthSegment[]): MonthSegment[] {
  const all = [...here, ...there];
  const gone = new Set(all.flatMap(({ removed }) => removed));
  const months = monthOfEach(all);
  const before = new Map(here.map((segment) => [segment.month, segment]));
  return [...new Set(all.map(({ month }) => month))].flatMap((month) => {
    const own = all.filter((segment) => segment.month === month);
    const visits = new Map<string, Visit>();
    for (const visit of own.flatMap((segment) => segment.visits)) {
      const known = visits.get(visit.id);
      if (gone.has(visit.id) || months.get(visit.id) !== month) continue;
      visits.set(visit.id, known ? chosen(known, visit) : visit);
    }
    const after: MonthSegment = {
      month,
      visits: [...visits.values()].sort(inOrder),
      removed: [...new Set(own.flatMap(({ removed }) => removed))].sort(),
    };
    return JSON.stringify(before.get(month)) === JSON.stringify(after) ? [] : [after];
  });
}

/** A visit never changes, so one id in two months is nobody's honest work. The earlier month has it, on every device. */
function monthOfEach(segments: readonly MonthSegment[]): Map<string, string> {
  const months = new Map<string, string>();
  for (const { month, visits } of segments) {
    for (const { id } of visits) {
      const known = months.get(id);
      if (known === undefined || month < known) months.set(id, month);
    }
  }
  return months;
}

/** Nor are two visits under one id: any rule will do that all devices share. */
function chosen(a: Visit, b: Visit): Visit {
  return textOf(a) >= textOf(b) ? a : b;
}

function textOf(visit: Visit): string {
  return JSON.stringify(Object.entries(visit).sort(([a], [b]) => (a < b ? -1 : 1)));
}

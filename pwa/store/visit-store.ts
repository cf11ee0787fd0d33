import { DAY_MS, localDateOf, monthOf } from "../../shared/calendar/local-date";
import type { Period } from "../../shared/calendar/period";
import { groupBy } from "../../shared/usage/group-by";
import type { MonthSegment } from "../../shared/usage/month-segment";
import type { Visit } from "../../shared/usage/visit";
import { durationMs } from "../../shared/usage/visit-length";
import type { Gate } from "./gate";

const LONGEST_VISIT_MS = 31 * DAY_MS;
/** The last day of the year 9999: a later month has no name of four digits. */
const LAST_MS = Date.UTC(9999, 11, 31);

/** The only door to the visits of a portfolio. Adding is a union by id: twice is once, and the deleted stay deleted. */
export class VisitStore {
  private readonly gate: Gate;

  constructor(gate: Gate) {
    this.gate = gate;
  }

  /** Those of them that `add` would store. */
  async unknown(visits: readonly Visit[]): Promise<Visit[]> {
    const fresh: Visit[] = [];
    for (const [month, incoming] of byMonth(visits)) fresh.push(...freshIn(await this.row(month), incoming));
    return fresh;
  }

  /** Returns how many were new. One that is no possible visit is passed over: no copy could hold it. */
  async add(visits: readonly Visit[]): Promise<number> {
    const months = byMonth(visits);
    if (months.size === 0) return 0;
    return this.gate.write(async () => {
      let added = 0;
      for (const [month, incoming] of months) {
        const row = await this.row(month);
        const fresh = freshIn(row, incoming);
        if (fresh.length === 0) continue;
        added += fresh.length;
        const all = [...row.visits, ...fresh].sort(inOrder);
        await this.gate.db.months.put({ ...row, visits: all });
      }
      return added;
    });
  }

  async remove(visit: Visit): Promise<void> {
    const month = monthOfVisit(visit);
    await this.gate.write(async () => {
      const row = await this.row(month);
      const visits = row.visits.filter(({ id }) => id !== visit.id);
      await this.gate.db.months.put({
        ...row,
        visits,
        removed: [...new Set([...row.removed, visit.id])].sort(),
      });
    });
  }

  /** Visits that may touch the period, in order: also those of the month before that run over midnight. */
  async between(period: Period): Promise<Visit[]> {
    const before = localDateOf(Date.parse(`${period.start}T00:00:00Z`) - 1, 0);
    const rows = await this.gate.db.months
      .where("month")
      .between(monthOf(before), monthOf(period.end), true, true)
      .toArray();
    return rows.flatMap(({ visits }) => visits);
  }

  /** First month, `YYYY-MM`, in which the extension saw something. */
  async observedFrom(): Promise<string | null> {
    return (await this.gate.db.months.orderBy("month").filter(hasLogged).first())?.month ?? null;
  }

  private async row(month: string): Promise<MonthSegment> {
    return (await this.gate.db.months.get(month)) ?? { month, visits: [], removed: [] };
  }
}

/** The possible ones of them. */
function byMonth(visits: readonly Visit[]): Map<string, Visit[]> {
  return groupBy(visits.filter(isPossible), monthOfVisit);
}

/** Each once: those that the month does not hold, and that were not deleted from it. */
function freshIn({ visits, removed }: MonthSegment, incoming: readonly Visit[]): Visit[] {
  const known = new Set([...visits.map(({ id }) => id), ...removed]);
  return [...new Map(incoming.map((visit) => [visit.id, visit])).values()].filter(({ id }) => !known.has(id));
}

function monthOfVisit({ startedAt, offsetMinutes }: Visit): string {
  return monthOf(localDateOf(startedAt, offsetMinutes));
}

/** What `MonthSegment` admits, without loading its schema for the first screen. */
function isPossible(visit: Visit): boolean {
  const length = durationMs(visit);
  return length >= 0 && length <= LONGEST_VISIT_MS && visit.startedAt < LAST_MS;
}

/** By time, then by id: the same visits make the same row on every device. */
export function inOrder(a: Visit, b: Visit): number {
  return a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1);
}

function hasLogged({ visits }: MonthSegment): boolean {
  return visits.some(({ source }) => source === "extension");
}

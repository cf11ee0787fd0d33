import type { Change } from "../../shared/record/change";
import { groupBy } from "../../shared/usage/group-by";
import type { PortfolioDatabase } from "../store/database";

/** Changes that are in memory at once. */
export const BATCH = 500;

/** Later than every stamp, which begins with a digit. */
const END = "\uffff";

/**
 * The whole logs of the next records after `record`, by id; none at the end. Begin with an empty id, go on with the last
 * one given.
 */
export async function logsAfter(db: PortfolioDatabase, record: string): Promise<Map<string, Change[]>> {
  const rows = await db.changes.where(":id").above([record, END]).limit(BATCH).toArray();
  const logs = groupBy(rows, (change) => change.record);
  const last = rows.at(-1)?.record;
  if (rows.length < BATCH || last === undefined) return logs;
  // The batch may have cut the last log in two: it comes whole with the next batch, or alone when it fills this one.
  if (logs.size > 1) logs.delete(last);
  else logs.set(last, (await logsBetween(db, last, last)).get(last) ?? []);
  return logs;
}

/** The logs of all records whose ids lie between two, both included. */
export async function logsBetween(
  db: PortfolioDatabase,
  first: string,
  last: string,
): Promise<Map<string, Change[]>> {
  const rows = await db.changes.where(":id").between([first, ""], [last, END]).toArray();
  return groupBy(rows, (change) => change.record);
}

/** Every log of the portfolio, some hundreds of changes at a time. */
export async function eachLogs(
  db: PortfolioDatabase,
  take: (logs: ReadonlyMap<string, readonly Change[]>) => Promise<void> | void,
): Promise<void> {
  for (let after = ""; ; ) {
    const logs = await logsAfter(db, after);
    const last = [...logs.keys()].at(-1);
    if (last === undefined) return;
    await take(logs);
    after = last;
  }
}

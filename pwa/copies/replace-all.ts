import { fold } from "../../shared/record/fold";
import { movedClock } from "../../shared/record/stamp";
import { CURSOR } from "../app/extension/hand-over";
import type { Portfolio } from "../store/portfolio";
import { CLOCK } from "../store/record-store";
import type { Incoming } from "./incoming";

/** Inside a write: what is here becomes what came in, exactly. Drafts and facts of this device stay. */
export async function replaceAll(portfolio: Portfolio, { logs, months }: Incoming): Promise<void> {
  const { db } = portfolio.gate;
  const all = [...logs.values()];
  await Promise.all([db.records.clear(), db.changes.clear(), db.months.clear()]);
  await db.changes.bulkAdd(all.flat());
  await db.records.bulkAdd(all.map(fold));
  await db.months.bulkAdd([...months]);
  await followClock(portfolio, logs);
  // Visits that are no longer here may still be in the extension: handing over again stores nothing twice.
  await portfolio.clearLocal(CURSOR);
}

/** Inside a write: the next stamp made here is later than all that came in, but for those of a wrong clock. */
export async function followClock(portfolio: Portfolio, logs: Incoming["logs"]): Promise<void> {
  const now = Date.now();
  const known = await portfolio.local(CLOCK);
  let clock = typeof known === "string" ? known : null;
  for (const log of logs.values()) for (const { stamp } of log) clock = movedClock(clock, stamp, now);
  if (clock !== null) await portfolio.setLocal(CLOCK, clock);
}

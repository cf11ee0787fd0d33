import { fold } from "../../shared/record/fold";
import { mergedLog } from "../../shared/record/merge";
import { movedClock } from "../../shared/record/stamp";
import { CURSOR } from "../app/extension/hand-over";
import type { Portfolio } from "../store/portfolio";
import { CLOCK } from "../store/record-store";
import type { Incoming } from "./incoming";

/**
 * What a person has been and has handed in is not undone by going back: without it the same person would count twice,
 * or the next file as an older one.
 */
const KEPT_KINDS = ["secret", "receipt"];

/** Inside a write: what is here becomes what came in, exactly. Drafts and facts of this device stay. */
export async function replaceAll(portfolio: Portfolio, { logs: incoming, months }: Incoming): Promise<void> {
  const { db } = portfolio.gate;
  const logs = await withKept(portfolio, incoming);
  const all = [...logs.values()];
  await Promise.all([db.records.clear(), db.changes.clear(), db.months.clear()]);
  await db.changes.bulkAdd(all.flat());
  await db.records.bulkAdd(all.map(fold));
  await db.months.bulkAdd([...months]);
  await followClock(portfolio, logs);
  // Visits that are no longer here may still be in the extension: handing over again stores nothing twice.
  await portfolio.clearLocal(CURSOR);
}

async function withKept({ gate: { db } }: Portfolio, logs: Incoming["logs"]): Promise<Incoming["logs"]> {
  const kept = await db.records.where("kind").anyOf(KEPT_KINDS).primaryKeys();
  const all = new Map(logs);
  for (const id of kept) {
    const own = await db.changes.where("[record+stamp]").between([id, ""], [id, "\uffff"]).toArray();
    all.set(id, mergedLog(own, logs.get(id) ?? []));
  }
  return all;
}

/** Inside a write: the next stamp made here is later than all that came in, but for those of a wrong clock. */
export async function followClock(portfolio: Portfolio, logs: Incoming["logs"]): Promise<void> {
  const now = Date.now();
  const known = await portfolio.local(CLOCK);
  let clock = typeof known === "string" ? known : null;
  for (const log of logs.values()) for (const { stamp } of log) clock = movedClock(clock, stamp, now);
  if (clock !== null) await portfolio.setLocal(CLOCK, clock);
}

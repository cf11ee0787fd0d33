import { fold } from "../../shared/record/fold";
import { mergedLog } from "../../shared/record/merge";
import { CURSOR } from "../app/extension/hand-over";
import type { Portfolio } from "../store/portfolio";
import type { Incoming } from "./incoming";

/**
 * What a person has been and has handed in is not undone by going back: without it the same person would count twice,
 * or the next file as an older one. Nor is what a methodist has shown, with all that it was shown of: a result that
 * forgot an earlier one could tell what one person has answered.
 */
const KEPT_KINDS = ["secret", "receipt", "campaign", "received", "release"];

/**
 * Inside a write: what is here becomes what came in, but for what is kept in any case. Drafts and facts of this device
 * stay. True when all that is here now came in.
 */
export async function replaceAll(
  portfolio: Portfolio,
  { logs: incoming, months }: Incoming,
): Promise<boolean> {
  const { db } = portfolio.gate;
  const logs = await withKept(portfolio, incoming);
  const all = [...logs.values()];
  const changes = all.flat();
  await Promise.all([db.records.clear(), db.changes.clear(), db.months.clear()]);
  await db.changes.bulkAdd(changes);
  await db.records.bulkAdd(all.map(fold));
  await db.months.bulkAdd([...months]);
  await portfolio.records.follow(changes);
  // Visits that are no longer here may still be in the extension: handing over again stores nothing twice.
  await portfolio.clearLocal(CURSOR);
  return changes.length === [...incoming.values()].reduce((sum, log) => sum + log.length, 0);
}

async function withKept({ gate, records }: Portfolio, logs: Incoming["logs"]): Promise<Incoming["logs"]> {
  const kept = await gate.db.records.where("kind").anyOf(KEPT_KINDS).primaryKeys();
  const all = new Map(logs);
  for (const id of kept) all.set(id, mergedLog(await records.log(id), logs.get(id) ?? []));
  return all;
}

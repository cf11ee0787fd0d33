import { type LocalDate, localDateOf } from "../../shared/calendar/local-date";
import type { Change } from "../../shared/record/change";
import { compacted } from "../../shared/record/compact";
import { sameValue } from "../../shared/record/heads";
import { offsetAt } from "../app/clock";
import type { Portfolio } from "../store/portfolio";
import { compactRecord } from "./compact-record";
import { dontCountThisWrite } from "./last-copy";
import { eachLogs, logsBetween } from "./logs";
import { oneAtATime } from "./one-at-a-time";
import { removeOrphans } from "./remove-orphans";
import { sweepFiles } from "./sweep-files";

const KEPT_ON = "copies.keptHouseOn";

/**
 * Once a day: lets go of history that its promises no longer need, of what has lain in the trash for long, and of files
 * that nothing names. Returns in how many records something was let go; null when this was done today already.
 */
export async function keepHouse(portfolio: Portfolio, now = Date.now()): Promise<number | null> {
  return oneAtATime(portfolio, async () => {
    const day = localDateOf(now, offsetAt(now));
    const last = await portfolio.local(KEPT_ON);
    if (last === day) return null;
    const records = typeof last === "string" ? await letGo(portfolio, believed(now, last)) : 0;
    await sweepFiles(portfolio);
    await portfolio.setLocal(KEPT_ON, day);
    return records;
  });
}

/**
 * As of the day when this was done before, and never later than now: a clock that is a year ahead for one start would
 * empty the trash, and the next start no longer believes it (ADR 7).
 */
function believed(now: number, last: LocalDate): number {
  return Math.min(now, Date.parse(`${last}T00:00:00Z`));
}

async function letGo(portfolio: Portfolio, asOf: number): Promise<number> {
  return (await compactAll(portfolio, asOf)) + (await removeOrphans(portfolio));
}

/** Batch by batch, each in a write of its own: nobody waits long for it. */
async function compactAll(portfolio: Portfolio, now: number): Promise<number> {
  let records = 0;
  await eachLogs(portfolio.gate.db, async (logs) => {
    const ids = [...logs].filter(([, log]) => isShorter(log, now)).map(([id]) => id);
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return;
    const chosen = new Set(ids);
    await portfolio.gate.write(async () => {
      // Read again: something may have been written since.
      for (const [id, log] of await logsBetween(portfolio.gate.db, first, last)) {
        if (chosen.has(id)) await compactRecord(portfolio, log, now);
      }
      await dontCountThisWrite(portfolio);
    });
    records += ids.length;
  });
  return records;
}

function isShorter(log: readonly Change[], now: number): boolean {
  return !sameValue(compacted(log, now), log);
}

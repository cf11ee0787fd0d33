import type { Change } from "../../shared/record/change";
import { changesToWrite } from "../../shared/record/compare";
import { fold } from "../../shared/record/fold";
import { mergedLog } from "../../shared/record/merge";
import type { StoredRecord } from "../../shared/record/record";
import type { MonthSegment } from "../../shared/usage/month-segment";
import type { OpenedBackup } from "../backup/opened-backup";
import type { Portfolio } from "../store/portfolio";
import { type Answer, answered, Refused } from "./answer";
import { bringFiles } from "./bring-files";
import { guarded, type Plan } from "./guarded";
import { type Incoming, readIncoming } from "./incoming";
import { logsBetween } from "./logs";
import { oneAtATime } from "./one-at-a-time";
import { areTaken, isOfAnotherKind, knownIds, rememberIds } from "./portfolio-ids";
import { isOwn, otherPortfolioText } from "./restore-copy";
import { monthsToWrite } from "./union-visits";

/** Records whose logs are compared at once. */
const RECORDS_AT_ONCE = 500;

interface Options {
  /** The person has said that this other portfolio is theirs too. */
  readonly confirmedOther?: boolean;
}

interface Rows {
  readonly changes: readonly Change[];
  readonly records: readonly StoredRecord[];
  readonly months: readonly MonthSegment[];
}

/**
 * Adds what another device has: all changes, all visits, whatever was deleted on either. `brought` is false when all of
 * it is here already. Merging both ways makes both devices equal.
 */
export async function mergeCopy(
  portfolio: Portfolio,
  copy: OpenedBackup,
  { confirmedOther = false }: Options = {},
): Promise<Answer<{ readonly brought: boolean }>> {
  return answered(() =>
    oneAtATime(portfolio, async () => {
      if (!confirmedOther && !(await isOwn(portfolio, copy))) throw new Refused(otherPortfolioText(copy));
      const incoming = await readIncoming(copy);
      const brought = await guarded(portfolio, {
        reason: "merge",
        before: () => bringFiles(portfolio, copy),
        plan: () => planOf(portfolio, incoming, copy),
      });
      // A file may be missing here although every record is known.
      if (!brought) await bringFiles(portfolio, copy);
      return { brought };
    }),
  );
}

async function planOf(portfolio: Portfolio, incoming: Incoming, copy: OpenedBackup): Promise<Plan | null> {
  const { db } = portfolio.gate;
  const { portfolios } = copy.manifest;
  const { rows, revision, known, isMixed } = await db.transaction(
    "r",
    [db.records, db.changes, db.months, db.local],
    async () => ({
      rows: await rowsOf(portfolio, incoming),
      revision: await portfolio.gate.revision(),
      known: await knownIds(portfolio),
      isMixed: await areTaken(portfolio, portfolios),
    }),
  );
  // The ids are remembered as records: under one that is another record's already, its log would get two kinds.
  const isMixedThere = [portfolio.row.id, ...portfolios].some((id) =>
    isOfAnotherKind(incoming.logs.get(id)?.[0]),
  );
  if (isMixed || isMixedThere) throw new Refused(TWO_KINDS);
  const { changes, records, months } = rows;
  const isKnown = portfolios.every((id) => known.includes(id));
  if (isKnown && changes.length + months.length === 0) return null;
  return {
    revision,
    apply: async () => {
      await db.changes.bulkPut([...changes]);
      await db.records.bulkPut([...records]);
      await db.months.bulkPut([...months]);
      await portfolio.records.follow([...incoming.logs.values()].flat());
      await rememberIds(portfolio, portfolios);
    },
  };
}

/** What has to be written for the store to become the union of both. */
async function rowsOf({ gate: { db } }: Portfolio, { logs, months }: Incoming): Promise<Rows> {
  const changes: Change[] = [];
  const records: StoredRecord[] = [];
  const ids = [...logs.keys()].sort();
  for (let at = 0; at < ids.length; at += RECORDS_AT_ONCE) {
    const some = ids.slice(at, at + RECORDS_AT_ONCE);
    const known = await logsBetween(db, some[0] ?? "", some.at(-1) ?? "");
    for (const id of some) {
      const [here, there] = [known.get(id) ?? [], logs.get(id) ?? []];
      if (here[0] && here[0].kind !== there[0]?.kind) throw new Refused(TWO_KINDS);
      const fresh = changesToWrite(here, there);
      if (fresh.length === 0) continue;
      changes.push(...fresh);
      records.push(fold(mergedLog(here, there)));
    }
  }
  return { changes, records, months: monthsToWrite(await db.months.toArray(), months) };
}

const TWO_KINDS =
  "В копии одна из записей другого рода, чем здесь: «Копилка» такого не пишет, копия повреждена или подделана. Ничего не изменено.";

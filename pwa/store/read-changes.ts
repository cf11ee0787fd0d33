import type { Change } from "../../shared/record/change";
import type { PortfolioDatabase } from "./database";

/** How many changes are read at a time while the newest of some kinds are looked for. */
const PORTION = 200;

/** All changes of a record, the oldest first. */
export async function logOf({ changes }: PortfolioDatabase, id: string): Promise<Change[]> {
  return changes.where("[record+stamp]").between([id, ""], [id, "\uffff"]).toArray();
}

/**
 * The `count` newest changes of some kinds, the newest first. By the keys alone, so that a log of ten thousand records is
 * not read for its last fifty lines.
 */
export async function newestChanges(
  { changes }: PortfolioDatabase,
  kinds: ReadonlySet<string>,
  count: number,
): Promise<Change[]> {
  const keys = await changes.toCollection().primaryKeys();
  keys.sort(([, a], [, b]) => (a < b ? 1 : -1));
  const found: Change[] = [];
  for (let from = 0; from < keys.length && found.length < count; from += PORTION) {
    const some = await changes.bulkGet(keys.slice(from, from + PORTION));
    for (const change of some) if (change && kinds.has(change.kind)) found.push(change);
  }
  return found.slice(0, count);
}

/** Ids of the records of some kinds that name this one as their `parent`, removed ones too. */
export async function partsOf(
  { records }: PortfolioDatabase,
  parent: string,
  kinds: ReadonlySet<string>,
): Promise<string[]> {
  return records
    .where("kind")
    .anyOf([...kinds])
    .filter(({ fields }) => fields["parent"] === parent)
    .primaryKeys();
}

import { kind } from "../../shared/portfolio/portfolio-id.kind";
import type { Portfolio } from "../store/portfolio";

/** As many as a copy may name. */
const MOST_IDS = 100;

/** Ids of all portfolios that are known to be this person's; the open one comes first. */
export async function knownIds({ row, records }: Portfolio): Promise<string[]> {
  const known = (await records.list(kind)).map(({ id }) => id).sort();
  return [...new Set([row.id, ...known])].slice(0, MOST_IDS);
}

/**
 * Remembers the open portfolio's id and others as this person's, for every device that is merged or restored later. One
 * that is another record's is passed over: no log may get two kinds.
 */
export async function rememberIds(portfolio: Portfolio, others: readonly string[] = []): Promise<void> {
  const { row, records } = portfolio;
  const known = new Set((await records.list(kind)).map(({ id }) => id));
  const unknown = new Set([row.id, ...others].filter((id) => !known.has(id)));
  for (const id of unknown) {
    if (!(await areTaken(portfolio, [id]))) await records.put(kind, id, { mine: true });
  }
}

/** One of these ids is that of a record which is no portfolio's id. */
export async function areTaken({ gate: { db } }: Portfolio, ids: readonly string[]): Promise<boolean> {
  return (await db.records.bulkGet([...ids])).some(isOfAnotherKind);
}

export function isOfAnotherKind(one: { readonly kind: string } | undefined): boolean {
  return one !== undefined && one.kind !== kind.name;
}

/** No record and no visit, now or earlier: nothing but drafts, which go along wherever the portfolio does. */
export async function isEmpty({ gate: { db } }: Portfolio): Promise<boolean> {
  const records = await db.records.where("kind").notEqual(kind.name).count();
  return records === 0 && (await db.months.count()) === 0;
}

/** The end of an id, short enough to be read out; its beginning is only the time of its making. */
export function codeOf(id: string): string {
  return id.slice(-6).toUpperCase();
}

import { Dexie, type Table, type Transaction } from "dexie";
import type { PortfolioDatabase } from "./database";
import { problemOf, StoreFailure } from "./failure";

const REVISION = "revision";

/**
 * Every write of a portfolio passes here: one transaction over all that a reader could see together, all or nothing, and
 * nobody writes in between. Hash, parse and compress before: a transaction ends while it waits for anything else.
 */
export class Gate {
  readonly db: PortfolioDatabase;
  /** Waits until the open lists show all that was written. */
  listsCaughtUp: () => Promise<void> = async () => undefined;
  private readonly writes = new WeakSet<IDBTransaction>();

  constructor(db: PortfolioDatabase) {
    this.db = db;
  }

  /**
   * What is written inside a write belongs to it: one save is one change, whatever it is made of. When the outermost is
   * done, every open list of this tab shows it. `also` names tables that it needs beside those of every write.
   */
  async write<T>(work: () => Promise<T>, also: readonly Table[] = []): Promise<T> {
    const { records, changes, months, local } = this.db;
    const around = currentTransaction();
    const isInside = around !== null && this.writes.has(around.idbtrans);
    if (around && !isInside) throw new Error("a write inside another transaction would not be counted");
    try {
      const result = await this.db.transaction(
        "rw",
        [records, changes, months, local, ...also],
        async ({ idbtrans }) => {
          this.writes.add(idbtrans);
          const made = await work();
          if (!isInside) await local.put({ key: REVISION, value: (await this.revision()) + 1 });
          return made;
        },
      );
      if (!isInside) await this.listsCaughtUp();
      return result;
    } catch (error) {
      const problem = problemOf(error);
      throw problem ? new StoreFailure(problem, error) : error;
    }
  }

  /** Counts the writes, one within another as one: two readings that agree have nothing between them. */
  async revision(): Promise<number> {
    const value = (await this.db.local.get(REVISION))?.value;
    return typeof value === "number" ? value : 0;
  }
}

/** Dexie's types promise one always. */
function currentTransaction(): Transaction | null {
  return Dexie.currentTransaction;
}

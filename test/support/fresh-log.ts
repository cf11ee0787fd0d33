import { afterEach, beforeEach } from "vitest";
import { countWaiting, waitingSince } from "../../extension/background/log";
import { type LogDatabase, openLog } from "../../extension/background/log-database";

export const NOON = Date.UTC(2026, 10, 2, 12);
export const MINUTE = 60_000;
export const ANNA = { portfolio: "01900000-0000-7000-8000-00000000a11a", title: "Анна" };
export const BORIS = { portfolio: "01900000-0000-7000-8000-0000000b0b15", title: "Борис" };

/** What waits for an owner: how many, and since when. */
export async function readWaiting(db: LogDatabase, owner: string | null) {
  return { count: await countWaiting(db, owner), since: await waitingSince(db, owner) };
}

/** A log of its own for every test of the file, in the browser's real database. */
export function useFreshLog(take: (db: LogDatabase) => void): void {
  let db: LogDatabase;
  let name: string;
  beforeEach(async () => {
    name = `log-${crypto.randomUUID()}`;
    db = await openLog(name);
    take(db);
  });
  afterEach(() => {
    db.close();
    indexedDB.deleteDatabase(name);
  });
}

import type { ClosedVisit, OpenVisit } from "../../shared/usage/reconcile";
import type { Visit } from "../../shared/usage/visit";
import type { LogDatabase, Settings, VisitRow } from "./log-database";

/** How long a visit is kept after a portfolio has said that it stored it: a second chance, then it is gone. */
export const KEPT_AFTER_ACKNOWLEDGEMENT_MS = 7 * 86_400_000;

export async function readSettings(db: LogDatabase): Promise<Settings> {
  const settings = await db.get("settings", "settings");
  if (!settings) throw new Error("the log has no settings");
  return settings;
}

export async function changeSettings(
  db: LogDatabase,
  change: (before: Settings) => Settings,
): Promise<Settings> {
  const tx = db.transaction("settings", "readwrite");
  const before = await tx.store.get("settings");
  if (!before) throw new Error("the log has no settings");
  const after = change(before);
  await tx.store.put(after, "settings");
  await tx.done;
  return after;
}

export async function readOpen(db: LogDatabase): Promise<OpenVisit[]> {
  return db.getAll("open");
}

/**
 * Stores one look: what stays open and what has closed, stamped for the present owner, in one transaction. Whenever
 * the worker dies, a visit is either open or closed, never both or neither.
 */
export async function saveLook(
  db: LogDatabase,
  look: { readonly open: readonly OpenVisit[]; readonly closed: readonly ClosedVisit[] },
  change: (before: Settings) => Settings = (before) => before,
): Promise<void> {
  const tx = db.transaction(["open", "visits", "settings"], "readwrite");
  const settings = await tx.objectStore("settings").get("settings");
  if (!settings) throw new Error("the log has no settings");
  const { device, owner } = settings;
  const stamp = { source: "extension", device, owner } as const;
  const after = change(settings);
  await Promise.all([
    tx.objectStore("open").clear(),
    ...look.open.map(async (visit) => tx.objectStore("open").put(visit)),
    ...look.closed.map(async (visit) => {
      // The store gives the position.
      return tx.objectStore("visits").add({ ...visit, ...stamp, waitingSince: visit.endedAt } as VisitRow);
    }),
    ...(after === settings ? [] : [tx.objectStore("settings").put(after, "settings")]),
    tx.done,
  ]);
}

/** Visits of one owner that ended at or after `at`. */
export async function visitsEndedSince(db: LogDatabase, at: number, owner: string | null): Promise<Visit[]> {
  const rows = await db.getAllFromIndex("visits", "endedAt", IDBKeyRange.lowerBound(at));
  return rows.filter((row) => row.owner === owner).map(visitOf);
}

export interface Waiting {
  readonly count: number;
  /** End of the oldest visit that no portfolio has acknowledged. */
  readonly since: number | null;
}

export async function readWaiting(db: LogDatabase): Promise<Waiting> {
  const index = db.transaction("visits").store.index("waitingSince");
  const oldest = await index.openKeyCursor();
  return { count: await index.count(), since: oldest?.key ?? null };
}

/** Removes what was acknowledged long enough ago. */
export async function sweep(db: LogDatabase, now: number): Promise<void> {
  const tx = db.transaction("visits", "readwrite");
  const old = IDBKeyRange.upperBound(now - KEPT_AFTER_ACKNOWLEDGEMENT_MS);
  for (const key of await tx.store.index("acknowledgedAt").getAllKeys(old)) await tx.store.delete(key);
  await tx.done;
}

/** The visit without what only this store needs. */
export function visitOf(row: VisitRow): Visit {
  const { position: _position, waitingSince: _waiting, acknowledgedAt: _acknowledged, ...visit } = row;
  return visit;
}

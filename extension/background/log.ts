import { type ClosedVisit, closeAll, type OpenVisit } from "../../shared/usage/reconcile";
import type { Visit } from "../../shared/usage/visit";
import { type LogDatabase, NOBODY, type Settings, type VisitRow } from "./log-database";
import { isMarkable, withoutOldPause } from "./rules";

/** How long a visit is kept after a portfolio has said that it stored it: a second chance, then it is gone. */
export const KEPT_AFTER_ACKNOWLEDGEMENT_MS = 7 * 86_400_000;

export async function readSettings(db: LogDatabase): Promise<Settings> {
  const settings = await db.get("settings", "settings");
  if (!settings) throw new Error("the log has no settings");
  return withoutOldPause(settings, Date.now());
}

export async function changeSettings(
  db: LogDatabase,
  change: (before: Settings) => Settings,
): Promise<Settings> {
  const tx = db.transaction("settings", "readwrite");
  const before = await tx.store.get("settings");
  if (!before) throw new Error("the log has no settings");
  const after = change(withoutOldPause(before, Date.now()));
  if (after !== before) await tx.store.put(after, "settings");
  await tx.done;
  return after;
}

export async function readOpen(db: LogDatabase): Promise<OpenVisit[]> {
  return db.getAll("open");
}

/**
 * Stores one look: what stays open and what has closed, stamped for its owner, in one transaction with what changes in
 * the settings. Whenever the worker dies, a visit is either open or closed, never both or neither. When the log gets
 * an owner, it gets what was nobody's: in the same step, so that no portfolio has visits that is not paired.
 */
export async function saveLook(
  db: LogDatabase,
  look: { readonly open: readonly OpenVisit[]; readonly closed: readonly ClosedVisit[] },
  change: (before: Settings) => Settings = (before) => before,
): Promise<void> {
  const tx = db.transaction(["open", "visits", "settings"], "readwrite");
  const [open, visits] = [tx.objectStore("open"), tx.objectStore("visits")];
  const settings = await tx.objectStore("settings").get("settings");
  if (!settings) throw new Error("the log has no settings");
  const after = change(withoutOldPause(settings, Date.now()));
  const owner = settings.owner ?? after.owner;
  const isClaimed = settings.owner === null && owner !== null;
  const nobodys = isClaimed ? await visits.index("waiting").getAll(positionsAfter(NOBODY, 0)) : [];
  const stamp = { source: "extension", device: settings.device, owner, waitingFor: owner ?? NOBODY } as const;
  await Promise.all([
    open.clear(),
    ...look.open.map(async (visit) => open.put(visit)),
    // The store gives the position.
    ...look.closed.map(async (visit) => visits.add({ ...visit, ...stamp, ...markOf(visit) } as VisitRow)),
    ...nobodys.map(async (row) => visits.put({ ...row, owner, waitingFor: owner ?? NOBODY })),
    ...(after === settings ? [] : [tx.objectStore("settings").put(after, "settings")]),
    tx.done,
  ]);
}

/** A platform that counts only while it is marked was marked, else there would be no visit. */
function markOf({ platform }: ClosedVisit): Pick<Visit, "marked"> {
  return isMarkable(platform) ? { marked: true } : {};
}

/** The browser is closing and leaves no time for a look: what is open was in use until now. */
export async function touchOpen(db: LogDatabase, at: number, gapMs: number): Promise<void> {
  const tx = db.transaction("open", "readwrite");
  for (const visit of await tx.store.getAll()) {
    const isWatched = at >= visit.lastSeen && at - visit.lastSeen <= gapMs;
    if (isWatched) void tx.store.put({ ...visit, lastSeen: at });
  }
  await tx.done;
}

/** Ends what is open, and changes the settings in the same transaction. */
export async function endAll(
  db: LogDatabase,
  at: number,
  change?: (before: Settings) => Settings,
): Promise<void> {
  await saveLook(db, { open: [], closed: closeAll(await readOpen(db), at) }, change);
}

/** Visits of one owner that ended at or after `at`. */
export async function visitsEndedSince(db: LogDatabase, at: number, owner: string | null): Promise<Visit[]> {
  const rows = await db.getAllFromIndex("visits", "endedAt", IDBKeyRange.lowerBound(at));
  return rows.filter((row) => row.owner === owner).map(visitOf);
}

export interface Waiting {
  readonly count: number;
  /** End of the oldest visit that was not acknowledged. */
  readonly since: number | null;
}

/**
 * What waits for the present owner, or for the first one. Visits of another portfolio stay stored and are not counted:
 * the person in front can do nothing about them, and the portfolio may be gone for good (ADR 3).
 */
export async function readWaiting(db: LogDatabase, owner: string | null): Promise<Waiting> {
  const index = db.transaction("visits").store.index("waiting");
  const range = positionsAfter(owner ?? NOBODY, 0);
  const oldest = await index.openCursor(range);
  return { count: await index.count(range), since: oldest?.value.endedAt ?? null };
}

/** One owner's positions above `after`, in an index by owner and position. */
export function positionsAfter(owner: string, after: number): IDBKeyRange {
  // An array sorts after every number, so [owner, []] is the end of this owner's positions.
  return IDBKeyRange.bound([owner, after], [owner, []], true);
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
  const { position: _position, waitingFor: _waiting, acknowledgedAt: _acknowledged, ...visit } = row;
  return visit;
}

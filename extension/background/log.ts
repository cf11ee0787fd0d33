import { type ClosedVisit, closeAll, type OpenVisit } from "../../shared/usage/reconcile";
import type { Visit } from "../../shared/usage/visit";
import { isPlain, type LogDatabase, NOBODY, ROOM, type Settings, type VisitRow } from "./log-database";
import { markOf, withoutOldPause } from "./rules";
import { pairingOf, settle } from "./shared-pc";
import { endSitting } from "./sitting";

/** How long a visit is kept after a portfolio has said that it stored it: a second chance, then it is gone. */
export const KEPT_AFTER_ACKNOWLEDGEMENT_MS = 7 * 86_400_000;

/** How long a classroom's log keeps what no teacher has taken. */
export const KEPT_IN_CLASSROOM_MS = 60 * 86_400_000;

export async function readSettings(db: LogDatabase): Promise<Settings> {
  return asOfNow(await db.get("settings", "settings"));
}

function asOfNow(stored: Settings | undefined): Settings {
  if (!stored) throw new Error("the log has no settings");
  return withoutOldPause(stored, Date.now());
}

export async function changeSettings(
  db: LogDatabase,
  change: (before: Settings) => Settings,
): Promise<Settings> {
  const tx = db.transaction("settings", "readwrite");
  const before = await tx.store.get("settings");
  const after = change(asOfNow(before));
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
 * an owner, it gets what was nobody's: in the same step, so that no portfolio has visits that is not paired. On a shared
 * PC what has closed is sealed before, and waits in memory while it has no owner.
 */
export async function saveLook(
  db: LogDatabase,
  look: {
    readonly open: readonly OpenVisit[];
    readonly closed: readonly ClosedVisit[];
    /** Where this turn has read them already. */
    readonly settings?: Settings;
  },
  change: (before: Settings) => Settings = (before) => before,
): Promise<void> {
  const settings = look.settings ?? (await readSettings(db));
  const after = change(settings);
  const owner = settings.owner ?? after.owner;
  const isShared = settings.mode === "shared";
  const settled = isShared ? await settle(look.closed, settings, pairingOf(after, owner)) : null;
  const isRoom = settings.mode === "classroom";
  const isClaimed = settings.mode === "own" && settings.owner === null && owner !== null;
  const tx = db.transaction(["open", "visits", "settings"], "readwrite");
  const [open, visits] = [tx.objectStore("open"), tx.objectStore("visits")];
  const nobodys = isClaimed ? await visits.index("waiting").getAll(positionsAfter(NOBODY, 0)) : [];
  const claimed = nobodys
    .filter(isPlain)
    .map((row) => ({ ...visitOf(row), owner, waitingFor: owner ?? NOBODY }));
  const whose = isRoom ? { owner: null, waitingFor: ROOM } : { owner, waitingFor: owner ?? NOBODY };
  const stamp = { source: "extension", device: settings.device, ...whose } as const;
  const rows = [
    ...(settled ? [] : look.closed).map((visit) => ({ ...visit, ...stamp, ...markOf(visit) })),
    ...(settled?.sealed ?? []).map((sealed) => ({
      id: crypto.randomUUID(),
      owner,
      waitingFor: owner,
      sealed,
    })),
  ];
  // What is offered again after a worker has died may be there already.
  const known = await Promise.all(rows.map(async ({ id }) => visits.index("id").getKey(id)));
  const added = [...claimed, ...rows.filter((_, index) => known[index] === undefined)];
  await Promise.all([
    open.clear(),
    ...look.open.map(async (visit) => open.put(visit)),
    ...nobodys.map(async ({ position }) => visits.delete(position)),
    // The store gives the position, also to what is claimed: a cursor may have gone past the old one.
    ...added.map(async (row) => visits.add(row as VisitRow)),
    ...(after === settings ? [] : [tx.objectStore("settings").put(after, "settings")]),
    tx.done,
  ]);
  await settled?.done();
  // The next person at a shared PC neither sees nor gets what this one has left.
  const isLeft = settings.owner !== null && after.owner !== settings.owner;
  if (isShared && (isLeft || after.mode !== settings.mode)) await endSitting();
}

/** The browser is closing and leaves no time for a look: what is still open was in use until now. */
export function touchOpen(db: LogDatabase, open: readonly OpenVisit[], at: number, gapMs: number): void {
  const watched = open.filter(({ lastSeen }) => at >= lastSeen && at - lastSeen <= gapMs);
  if (watched.length === 0) return;
  const tx = db.transaction("open", "readwrite");
  for (const { id } of watched)
    void tx.store.get(id).then(async (visit) => visit && tx.store.put({ ...visit, lastSeen: at }));
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
  return rows.filter(isPlain).flatMap((row) => (row.owner === owner ? [visitOf(row)] : []));
}

/**
 * End of the oldest visit that waits for the present owner, or for the first one; null when none does. Visits of another
 * portfolio stay stored and do not count: the person in front can do nothing about them, and the portfolio may be gone
 * for good (ADR 3).
 */
export async function waitingSince(db: LogDatabase, owner: string | null): Promise<number | null> {
  const index = db.transaction("visits").store.index("waiting");
  const oldest = (await index.openCursor(positionsAfter(owner ?? NOBODY, 0)))?.value;
  return oldest && isPlain(oldest) ? oldest.endedAt : null;
}

/** How many wait. It takes the longer the more there are, so no event asks for it. */
export async function countWaiting(db: LogDatabase, owner: string | null): Promise<number> {
  return db.countFromIndex("visits", "waiting", positionsAfter(owner ?? NOBODY, 0));
}

/** One owner's positions above `after`, in an index by owner and position. */
export function positionsAfter(owner: string, after: number): IDBKeyRange {
  // An array sorts after every number, so [owner, []] is the end of this owner's positions.
  return IDBKeyRange.bound([owner, after], [owner, []], true);
}

/** Removes what was acknowledged long enough ago, and what nobody has taken out of a classroom's log. */
export async function sweep(db: LogDatabase, now: number): Promise<void> {
  const tx = db.transaction("visits", "readwrite");
  const old = IDBKeyRange.upperBound(now - KEPT_AFTER_ACKNOWLEDGEMENT_MS);
  for (const key of await tx.store.index("acknowledgedAt").getAllKeys(old)) await tx.store.delete(key);
  for (const row of await tx.store.index("waiting").getAll(positionsAfter(ROOM, 0)))
    if (isPlain(row) && row.endedAt < now - KEPT_IN_CLASSROOM_MS) await tx.store.delete(row.position);
  await tx.done;
}

/** The visit without what only this store needs. */
export function visitOf(row: VisitRow): Visit {
  const { position: _position, waitingFor: _waiting, acknowledgedAt: _acknowledged, ...visit } = row;
  return visit;
}

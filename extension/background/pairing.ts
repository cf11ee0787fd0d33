import type { Portfolio } from "../../shared/bridge/protocol";
import { closeAll } from "../../shared/usage/reconcile";
import { changeSettings, readOpen, readSettings, saveLook } from "./log";
import type { LogDatabase, Settings } from "./log-database";

/** A request that nobody answered is forgotten: the app asks again whenever it opens. */
const REQUEST_LIFE_MS = 86_400_000;
/** However many portfolios a page invents, the popup stays readable. */
const MOST_REQUESTS = 4;

/**
 * A portfolio says that it is there. Unless the log is kept for it now, it becomes a request that waits for a click in
 * the popup; so does a paired one that is not the present owner, because switching is the same click.
 */
export async function hello(db: LogDatabase, who: Portfolio, now: number): Promise<{ paired: boolean }> {
  const settings = await changeSettings(db, (before) => {
    const pairings = before.pairings.map((pairing) =>
      pairing.portfolio === who.portfolio ? { ...pairing, title: who.title } : pairing,
    );
    const others = liveRequests(before, now).filter((request) => request.portfolio !== who.portfolio);
    const requests = before.owner === who.portfolio ? others : [...others, { ...who, askedAt: now }];
    return { ...before, pairings, requests: requests.slice(-MOST_REQUESTS) };
  });
  return { paired: settings.pairings.some((pairing) => pairing.portfolio === who.portfolio) };
}

export function liveRequests(settings: Settings, now: number): readonly Settings["requests"][number][] {
  return settings.requests.filter((request) => Math.abs(now - request.askedAt) < REQUEST_LIFE_MS);
}

/**
 * The person has clicked: from now on the log is kept for this portfolio. Visits that go on end for the owner they
 * began under. Visits recorded while there was no owner come to this one. False when it has not asked.
 */
export async function pair(db: LogDatabase, portfolio: string, now: number): Promise<boolean> {
  const settings = await readSettings(db);
  const request = liveRequests(settings, now).find((one) => one.portfolio === portfolio);
  if (!request) return false;
  await saveLook(db, { open: [], closed: closeAll(await readOpen(db), now) });
  if (settings.owner === null) await claimOwnerless(db, portfolio);
  await changeSettings(db, (before) => {
    const known = before.pairings.find((pairing) => pairing.portfolio === portfolio);
    const pairing = { portfolio, title: request.title, pairedAt: known?.pairedAt ?? now };
    return {
      ...before,
      owner: portfolio,
      pairings: [...before.pairings.filter((one) => one.portfolio !== portfolio), pairing],
      requests: before.requests.filter((one) => one.portfolio !== portfolio),
    };
  });
  return true;
}

/** The present owner gets nothing more; what was recorded for it stays its own until it is paired again. */
export async function unpair(db: LogDatabase, now: number): Promise<void> {
  await saveLook(db, { open: [], closed: closeAll(await readOpen(db), now) }, (before) => ({
    ...before,
    owner: null,
    pairings: before.pairings.filter((pairing) => pairing.portfolio !== before.owner),
  }));
}

async function claimOwnerless(db: LogDatabase, owner: string): Promise<void> {
  const tx = db.transaction("visits", "readwrite");
  for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
    if (cursor.value.owner === null) await cursor.update({ ...cursor.value, owner });
  }
  await tx.done;
}

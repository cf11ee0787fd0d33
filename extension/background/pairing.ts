import type { Portfolio } from "../../shared/bridge/own-calls";
import type { Answer } from "../../shared/bridge/protocol";
import { changeSettings, endAll, readSettings } from "./log";
import type { LogDatabase, Settings } from "./log-database";
import { pairingOf } from "./shared-pc";

/** A request that nobody answered is forgotten: the app asks again whenever it opens. */
const REQUEST_LIFE_MS = 86_400_000;
/** A request this young is not worth writing again. */
const REQUEST_FRESH_MS = 3_600_000;
/** However many portfolios a page invents, the popup stays readable. */
const MOST_REQUESTS = 4;

/**
 * A portfolio says that it is there. Unless the log is kept for it now, it becomes a request that waits for a click in
 * the popup; so does a paired one that is not the present owner, because switching is the same click.
 */
export async function hello(
  db: LogDatabase,
  who: Portfolio,
  now: number,
): Promise<Pick<Answer<"hello">, "paired" | "wantsKey" | "sealsTo">> {
  const settings = await changeSettings(db, (before) => {
    if (isKnown(before, who, now)) return before;
    const pairings = before.pairings.map((pairing) =>
      pairing.portfolio === who.portfolio ? { ...pairing, title: who.title } : pairing,
    );
    const others = liveRequests(before, now).filter((request) => request.portfolio !== who.portfolio);
    const requests = before.owner === who.portfolio ? others : [...others, { ...who, askedAt: now }];
    return { ...before, pairings, requests: requests.slice(-MOST_REQUESTS) };
  });
  const pairing = pairingOf(settings, who.portfolio);
  if (settings.mode !== "shared" || !pairing) return { paired: pairing !== undefined };
  const { publicKey } = pairing;
  return { paired: true, ...(publicKey ? { sealsTo: publicKey } : { wantsKey: true }) };
}

/** A page asks every few seconds until it is paired; what is there already is not written again. */
function isKnown({ owner, pairings, requests }: Settings, who: Portfolio, now: number): boolean {
  const named = [...pairings, ...requests].filter((one) => one.portfolio === who.portfolio);
  if (named.some((one) => one.title !== who.title)) return false;
  const request = requests.find((one) => one.portfolio === who.portfolio);
  return request ? Math.abs(now - request.askedAt) < REQUEST_FRESH_MS : owner === who.portfolio;
}

export function liveRequests(settings: Settings, now: number): readonly Settings["requests"][number][] {
  return settings.requests.filter((request) => Math.abs(now - request.askedAt) < REQUEST_LIFE_MS);
}

/**
 * The person has clicked: from now on the log is kept for this portfolio. Visits that go on end for the owner they
 * began under; what was recorded while there was no owner comes to this one. False when it has not asked.
 */
export async function pair(db: LogDatabase, portfolio: string, now: number): Promise<boolean> {
  const request = liveRequests(await readSettings(db), now).find((one) => one.portfolio === portfolio);
  if (!request) return false;
  await endAll(db, now, (before) => {
    const known = before.pairings.find((pairing) => pairing.portfolio === portfolio);
    const pairing = { ...known, portfolio, title: request.title, pairedAt: known?.pairedAt ?? now };
    return {
      ...before,
      owner: portfolio,
      pairings: [...before.pairings.filter((one) => one.portfolio !== portfolio), pairing],
      requests: before.requests.filter((one) => one.portfolio !== portfolio),
    };
  });
  return true;
}

/** A paired portfolio gives the key to which a shared PC seals; false when it is not paired. */
export async function takeKey(db: LogDatabase, portfolio: string, publicKey: string): Promise<boolean> {
  const after = await changeSettings(db, (before) => ({
    ...before,
    pairings: before.pairings.map((one) => (one.portfolio === portfolio ? { ...one, publicKey } : one)),
  }));
  return pairingOf(after, portfolio) !== undefined;
}

/** The present owner gets nothing more; what was recorded for it stays its own until it is paired again. */
export async function unpair(db: LogDatabase, now: number): Promise<void> {
  await endAll(db, now, (before) => ({
    ...before,
    owner: null,
    pairings: before.pairings.filter((pairing) => pairing.portfolio !== before.owner),
  }));
}

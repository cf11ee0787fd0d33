import { absenceAfter } from "../../shared/usage/absence";
import type { ClosedVisit, Observation } from "../../shared/usage/reconcile";

const KEY = "sitting";
/**
 * What is known of whoever sits at a shared PC now. It lives in the browser's memory only: nothing of it is on the disk,
 * and it is gone when the browser closes.
 */
export interface Sitting {
  /** What has not been given to anybody yet: nobody has said whose it is, or there is no key to seal it to. */
  readonly held: readonly ClosedVisit[];
  /** What has been sealed since this person sat down: for «Сегодня». */
  readonly sealed: readonly ClosedVisit[];
  /** Since when nobody has touched anything, UTC ms; null while somebody does. */
  readonly awaySince: number | null;
}

const NONE: Sitting = { held: [], sealed: [], awaySince: null };
let known: Sitting | undefined;

export async function readSitting(): Promise<Sitting> {
  known ??= ((await chrome.storage.session.get(KEY))[KEY] as Sitting | undefined) ?? NONE;
  return known;
}

export async function changeSitting(change: Partial<Sitting>): Promise<void> {
  known = { ...(await readSitting()), ...change };
  await chrome.storage.session.set({ [KEY]: known });
}

/** Somebody else may sit here now. */
export async function endSitting(): Promise<void> {
  known = NONE;
  await chrome.storage.session.remove(KEY);
}

/** Whether this look finds that the person who sat here has gone; keeps in mind since when nobody is there. */
export async function noticeAbsence(seen: Observation): Promise<boolean> {
  const { awaySince } = await readSitting();
  const next = absenceAfter(awaySince, seen);
  if (next.awaySince !== awaySince) await changeSitting({ awaySince: next.awaySince });
  return next.isGone;
}

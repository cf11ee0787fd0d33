import { v7 } from "uuid";
import { reconcile } from "../../shared/usage/reconcile";
import { badgeOf, showBadge } from "./badge";
import { isNewSession, markSession } from "./browser-session";
import { keepCheckpoint } from "./checkpoint";
import { endAll, readOpen, readSettings, readWaiting, saveLook } from "./log";
import type { LogDatabase, Settings } from "./log-database";
import { observe } from "./observe";

/** Looks at the browser once and brings the log up to it. Safe to call at any time, any number of times. */
export async function look(db: LogDatabase): Promise<void> {
  await endLastSession(db);
  const settings = await readSettings(db);
  await keepCheckpoint(settings.recording === "on" && (await record(db, settings)));
  await showBadge(badgeOf(settings.recording, await readWaiting(db, settings.owner), new Date()));
}

/** True while the browser must be looked at again even if no event comes. */
async function record(db: LogDatabase, settings: Settings): Promise<boolean> {
  const before = await readOpen(db);
  const seen = await observe(settings.ticked);
  const next = reconcile(before, seen, () => v7());
  if (before.length + next.open.length > 0) await saveLook(db, next);
  return next.open.length > 0 || seen.mayReturn;
}

/** What the browser took down with it ended when it was last seen, however soon the browser came back. */
async function endLastSession(db: LogDatabase): Promise<void> {
  if (!(await isNewSession())) return;
  // A clock before `lastSeen` makes every visit end there.
  await endAll(db, 0);
  await markSession();
}

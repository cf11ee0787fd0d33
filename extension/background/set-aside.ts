import type { Status } from "../../shared/bridge/own-calls";
import { LOG_NAME, type LogDatabase, openLog, type Settings } from "./log-database";
import { isSettings } from "./settings-schema";

/** In `storage.local`, which is another file of the profile than the database. */
interface Kept {
  /** The database that is in use now. */
  readonly log?: string;
  /** What the person had chosen when it was last written. */
  readonly settings?: Settings;
  readonly setAside?: Status["setAside"];
}

/**
 * Opens the log. One that cannot be opened, or holds nonsense, is left where it is and a fresh one begins under another
 * name, with what the person had chosen: recording goes on, and the popup tells.
 */
export async function openSoundLog(): Promise<LogDatabase> {
  const kept = await readKept();
  const name = kept.log ?? LOG_NAME;
  const db = await openLog(name).catch((error: unknown) => (reportError(error), null));
  const settings = await db?.get("settings", "settings").catch(() => null);
  if (db && isSettings(settings)) {
    // The browser throws a broken database away by itself: then this one is new, and what is kept beside it is not.
    const isNew = kept.settings !== undefined && kept.settings.log !== settings.log;
    if (isNew) await begin(db, kept, { name, lost: true });
    return db;
  }
  db?.close();
  const next = `${LOG_NAME}-${Date.now()}`;
  const fresh = await openLog(next);
  await begin(fresh, { ...kept, log: next }, { name, lost: false });
  return fresh;
}

async function begin(
  db: LogDatabase,
  kept: Kept,
  { name, lost }: { readonly name: string; readonly lost: boolean },
): Promise<void> {
  const { log } = (await db.get("settings", "settings")) ?? { log: crypto.randomUUID() };
  // Another log: a cursor into the old one starts over.
  if (isSettings(kept.settings)) await db.put("settings", { ...kept.settings, log }, "settings");
  const settings = await db.get("settings", "settings");
  const setAside = [...(kept.setAside ?? []), { name, at: Date.now(), lost }];
  await chrome.storage.local.set({ ...kept, settings, setAside });
}

let last = "";

/** A second home for what the person has chosen, for the day on which the database is gone. */
export async function keepSettings(settings: Settings): Promise<void> {
  const now = JSON.stringify(settings);
  if (now !== last) await chrome.storage.local.set({ settings });
  last = now;
}

export async function readSetAside(): Promise<Status["setAside"]> {
  return (await readKept()).setAside ?? [];
}

export async function removeSetAside(name: string): Promise<void> {
  const { log = LOG_NAME, setAside = [] } = await readKept();
  if (!setAside.some((one) => one.name === name)) return;
  if (name !== log) indexedDB.deleteDatabase(name);
  await chrome.storage.local.set({ setAside: setAside.filter((one) => one.name !== name) });
}

async function readKept(): Promise<Kept> {
  return chrome.storage.local.get(["log", "settings", "setAside"]);
}

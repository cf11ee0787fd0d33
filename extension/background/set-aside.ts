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

let open: Promise<LogDatabase> | null = null;
/** Of the log that this worker has had open. */
let sound: string | null = null;

/**
 * The log, open. A full disk makes the browser close it under the worker: then it is opened anew at the next need, and is
 * not taken for a broken one.
 */
export async function currentLog(): Promise<LogDatabase> {
  open ??= sound === null ? openSoundLog() : openLog(sound, reopenLog);
  const opening = open;
  try {
    const db = await opening;
    sound = db.name;
    return db;
  } catch (error) {
    if (open === opening) open = null;
    throw error;
  }
}

/** The browser has closed it, or it has refused an operation as a closed one does. */
export function reopenLog(): void {
  open = null;
}

/**
 * Opens the log. One that cannot be opened, or holds nonsense, is left where it is and a fresh one begins under another
 * name, with what the person had chosen: recording goes on, and the popup tells.
 */
async function openSoundLog(): Promise<LogDatabase> {
  const kept = await readKept();
  const name = kept.log ?? LOG_NAME;
  const db = await openLog(name, reopenLog).catch((error: unknown) => (reportError(error), null));
  const settings = await db?.get("settings", "settings").catch(() => null);
  if (db && isSettings(settings)) {
    // The browser throws a broken database away by itself: then this one is new, and what is kept beside it is not.
    const isNew = isSettings(kept.settings) && kept.settings.log !== settings.log;
    if (isNew) await begin(db, kept, { name, lost: true });
    return db;
  }
  db?.close();
  const next = `${LOG_NAME}-${Date.now()}`;
  const fresh = await openLog(next, reopenLog);
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

/** What the person had chosen when the log last gave an answer. */
export async function keptSettings(): Promise<Settings | null> {
  const { settings } = await readKept();
  return isSettings(settings) ? settings : null;
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

/** A second copy that is broken, or cannot be read, must not take the log with it. */
async function readKept(): Promise<Kept> {
  const kept: Partial<Kept> = await chrome.storage.local
    .get(["log", "settings", "setAside"])
    .catch(() => ({}));
  const { log, settings, setAside } = kept;
  return {
    ...(typeof log === "string" ? { log } : {}),
    ...(settings ? { settings } : {}),
    ...(Array.isArray(setAside) ? { setAside } : {}),
  };
}

/** «Удалить всё»: before the log itself, or a worker that dies in between would bring it back from here. */
export async function forgetKept(): Promise<void> {
  last = "";
  await chrome.storage.local.remove("settings");
}

import { bridgeNeeds, builtInUrl } from "../app-address";
import { returnScripting } from "../host-permissions";
import { giveBack } from "./give-back";
import { changeSettings, readSettings } from "./log";
import type { LogDatabase } from "./log-database";

const BRIDGE = "bridge";

/**
 * From now on the app is at this address, and the bridge with it. The permissions have been asked for before: false when
 * they were not given.
 */
export async function setAddress(db: LogDatabase, url: string): Promise<boolean> {
  if (!(await isAllowed(url))) return false;
  const { address: before } = await readSettings(db);
  await register(url);
  await changeSettings(db, (settings) => ({ ...settings, address: url }));
  if (before !== null) await giveBack(db, bridgeNeeds(before).origins);
  return true;
}

/** As before it was named, also for the browser. */
export async function removeAddress(db: LogDatabase): Promise<void> {
  const { address } = await readSettings(db);
  if (address === null) return;
  await unregister();
  await changeSettings(db, (settings) => ({ ...settings, address: null }));
  await returnScripting();
  await giveBack(db, bridgeNeeds(address).origins);
}

/**
 * When the worker begins, and whenever a permission is gone: an update of the extension takes registered scripts away,
 * the person takes permissions away, and neither asks.
 */
export async function keepAddress(db: LogDatabase): Promise<void> {
  const { address } = await readSettings(db);
  if (address === null) return;
  if (!(await isAllowed(address))) return removeAddress(db);
  if (!(await isRegistered(address))) await register(address);
}

/** Whose pages are the app: what the build says, and the person's own address while the browser lets the bridge be there. */
export async function appOrigins(db: LogDatabase): Promise<string[]> {
  const { address } = await readSettings(db);
  const isLive = address !== null && (await isAllowed(address)) && (await isRegistered(address));
  return [builtInUrl, isLive ? address : null]
    .filter((url) => url !== null)
    .map((url) => new URL(url).origin);
}

async function isAllowed(url: string): Promise<boolean> {
  return chrome.permissions.contains(bridgeNeeds(url));
}

async function isRegistered(url: string): Promise<boolean> {
  const [script] = await chrome.scripting.getRegisteredContentScripts({ ids: [BRIDGE] });
  return script?.matches?.includes(bridgeNeeds(url).origins[0]) ?? false;
}

async function register(url: string): Promise<void> {
  await unregister();
  const script = { id: BRIDGE, js: ["extension/bridge.iife.js"], matches: bridgeNeeds(url).origins };
  await chrome.scripting.registerContentScripts([
    { ...script, runAt: "document_start", persistAcrossSessions: true },
  ]);
}

async function unregister(): Promise<void> {
  // Without the permission there is no such interface, and nothing is injected either.
  if (!(await chrome.permissions.contains({ permissions: ["scripting"] }))) return;
  const scripts = await chrome.scripting.getRegisteredContentScripts({ ids: [BRIDGE] });
  if (scripts.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [BRIDGE] });
}

import { allHostPatterns } from "../shared/catalog/host-patterns";
import { type OwnPlatform, ownPattern } from "../shared/catalog/own-platform";
import type { PlatformId } from "../shared/catalog/platform";
import { type SchoolPlatform, schoolPatterns } from "../shared/catalog/school-platform";
import { observable, type Site } from "../shared/catalog/sites";

/** What the browser must have allowed for a platform to be seen. */
interface Wanted {
  readonly platform: PlatformId;
  readonly origins: readonly string[];
}

interface Chosen {
  readonly ticked: readonly PlatformId[];
  readonly own: readonly OwnPlatform[];
  readonly school: readonly SchoolPlatform[];
}

/** Asks the browser for exactly these hosts. Only inside a click; false when the person said no. */
export async function requestHosts(
  origins: readonly string[],
  permissions: "scripting"[] = [],
): Promise<boolean> {
  return chrome.permissions.request({ origins: [...origins], permissions });
}

/** Gives hosts back, but not those that are still needed or that this build cannot do without. */
export async function returnHosts(origins: readonly string[], needed: readonly string[]): Promise<void> {
  // Only what was asked for: the browser refuses the whole list for one pattern that is not there.
  const granted = new Set((await chrome.permissions.getAll()).origins);
  // Firefox says null of what the manifest does not have.
  const { host_permissions: required, content_scripts: scripts } = chrome.runtime.getManifest();
  const injected = scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  const kept = new Set([...needed, ...(required ?? []), ...injected]);
  const returned = origins.filter((pattern) => granted.has(pattern) && !kept.has(pattern));
  if (returned.length > 0) await chrome.permissions.remove({ origins: returned });
}

/** Every host that was granted and can be given back: after it nothing is visible. */
export async function returnAllHosts(): Promise<void> {
  await returnHosts((await chrome.permissions.getAll()).origins ?? [], []);
}

/** Gives back what only the bridge at an address of the person's own needs. */
export async function returnScripting(): Promise<void> {
  const { permissions: required = [] } = chrome.runtime.getManifest();
  if (!required.includes("scripting")) await chrome.permissions.remove({ permissions: ["scripting"] });
}

/** What the person has chosen, with the hosts that it needs. */
export function wantedOf({ ticked, own, school }: Chosen): Wanted[] {
  return [
    ...observable.filter(({ id }) => ticked.includes(id)).map(wantedSite),
    ...own.map((one) => ({ platform: one.id, origins: [ownPattern(one)] })),
    ...school.map((one) => ({ platform: one.id, origins: schoolPatterns([one]) })),
  ];
}

/** Chosen platforms that the browser no longer lets us see. */
export async function withdrawnOf(wanted: readonly Wanted[]): Promise<PlatformId[]> {
  if (await hasHosts(wanted)) return [];
  const has = await Promise.all(wanted.map(async (one) => hasHosts([one])));
  return wanted.filter((_, index) => !has[index]).map(({ platform }) => platform);
}

async function hasHosts(wanted: readonly Wanted[]): Promise<boolean> {
  return chrome.permissions.contains({ origins: wanted.flatMap(({ origins }) => origins) });
}

function wantedSite(site: Site): Wanted {
  return { platform: site.id, origins: patternsOf([site]) };
}

/** What can be asked for of these: http only where the manifest names the host, which no newer catalog can change. */
export function patternsOf(asked: readonly Site[]): string[] {
  const { optional_host_permissions: declared = [] } = chrome.runtime.getManifest();
  const isDeclared = new Set<string>(declared);
  return allHostPatterns(asked).filter((pattern) => pattern.startsWith("https:") || isDeclared.has(pattern));
}

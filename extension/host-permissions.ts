import { findPlatform } from "../shared/catalog/catalog";
import { allHostPatterns } from "../shared/catalog/host-patterns";
import { type Platform, type PlatformId } from "../shared/catalog/platform";

/** Asks the browser for exactly these hosts. Only inside a click; false when the person said no. */
export async function requestHosts(platforms: readonly Platform[]): Promise<boolean> {
  return chrome.permissions.request({ origins: allHostPatterns(platforms) });
}

/** Gives hosts back, but not those that another ticked platform needs or that this build cannot do without. */
export async function returnHosts(unticked: readonly Platform[], kept: readonly Platform[]): Promise<void> {
  const needed = new Set(allHostPatterns(kept));
  // Only what was asked for: the browser refuses the whole list for one pattern that is not there.
  const granted = new Set((await chrome.permissions.getAll()).origins);
  const origins = allHostPatterns(unticked).filter((pattern) => granted.has(pattern) && !needed.has(pattern));
  if (origins.length > 0) await chrome.permissions.remove({ origins });
}

/** Ticked platforms that the browser no longer lets us see. */
export async function withdrawnOf(ticked: readonly PlatformId[]): Promise<PlatformId[]> {
  const platforms = ticked.flatMap((id) => findPlatform(id) ?? []);
  if (await hasHosts(platforms)) return [];
  const has = await Promise.all(platforms.map((platform) => hasHosts([platform])));
  return platforms.filter((_, index) => !has[index]).map((platform) => platform.id);
}

async function hasHosts(platforms: readonly Platform[]): Promise<boolean> {
  return chrome.permissions.contains({ origins: allHostPatterns(platforms) });
}

import { allHostPatterns } from "../shared/catalog/host-patterns";
import type { PlatformId } from "../shared/catalog/platform";
import { type Site, sites } from "../shared/catalog/sites";

/** Asks the browser for exactly these hosts. Only inside a click; false when the person said no. */
export async function requestHosts(platforms: readonly Site[]): Promise<boolean> {
  return chrome.permissions.request({ origins: allHostPatterns(platforms) });
}

/** Gives hosts back, but not those that another ticked platform needs or that this build cannot do without. */
export async function returnHosts(unticked: readonly Site[], kept: readonly Site[]): Promise<void> {
  const needed = new Set(allHostPatterns(kept));
  // Only what was asked for: the browser refuses the whole list for one pattern that is not there.
  const granted = new Set((await chrome.permissions.getAll()).origins);
  const origins = allHostPatterns(unticked).filter((pattern) => granted.has(pattern) && !needed.has(pattern));
  if (origins.length > 0) await chrome.permissions.remove({ origins });
}

/** Ticked platforms that the browser no longer lets us see. */
export async function withdrawnOf(ticked: readonly PlatformId[]): Promise<PlatformId[]> {
  const platforms = sites.filter(({ id }) => ticked.includes(id));
  if (await hasHosts(platforms)) return [];
  const has = await Promise.all(platforms.map((platform) => hasHosts([platform])));
  return platforms.filter((_, index) => !has[index]).map((platform) => platform.id);
}

async function hasHosts(platforms: readonly Site[]): Promise<boolean> {
  return chrome.permissions.contains({ origins: allHostPatterns(platforms) });
}

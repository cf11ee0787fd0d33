import { matcherOf } from "../../shared/catalog/match";
import type { PlatformId } from "../../shared/catalog/platform";
import { sites } from "../../shared/catalog/sites";
import type { Observation } from "../../shared/usage/reconcile";

const IDLE_AFTER_S = 300;

// The whole catalog, not only what is ticked: a host belongs to its own platform, not to a ticked neighbour above it.
const platformAt = matcherOf(sites);

export function watchIdle(): void {
  chrome.idle.setDetectionInterval(IDLE_AFTER_S);
}

/** One look at the browser. Events only say when to look: their values are stale or wrong often enough (docs/adr). */
export async function observe(ticked: readonly PlatformId[]): Promise<Observation> {
  const [front, audible, presence] = await Promise.all([
    frontTab(),
    chrome.tabs.query({ audible: true }),
    chrome.idle.queryState(IDLE_AFTER_S),
  ]);
  const platformOf = (tab: chrome.tabs.Tab) => tickedPlatform(tab, ticked);
  const heard = audible.filter((tab) => !tab.mutedInfo?.muted).map(platformOf);
  const now = new Date();
  return {
    at: now.getTime(),
    offsetMinutes: -now.getTimezoneOffset(),
    front: front ? platformOf(front) : null,
    heard: [...new Set(heard)].filter((platform) => platform !== null),
    presence,
    idleAfterMs: IDLE_AFTER_S * 1000,
  };
}

async function frontTab(): Promise<chrome.tabs.Tab | undefined> {
  // Rejects when there is no window at all: macOS, or the last one has just closed.
  const window = await chrome.windows.getLastFocused().catch(() => undefined);
  if (!window?.focused || window.incognito || window.id === undefined) return undefined;
  const [tab] = await chrome.tabs.query({ active: true, windowId: window.id });
  return tab;
}

/** The address is read here and goes no further. Without the person's permission for the host there is none to read. */
function tickedPlatform(tab: chrome.tabs.Tab, ticked: readonly PlatformId[]): PlatformId | null {
  if (tab.incognito || !tab.url || !/^https?:/.test(tab.url)) return null;
  const { hostname, pathname, search } = new URL(tab.url);
  const platform = platformAt({ host: hostname, path: pathname + search });
  return platform !== null && ticked.includes(platform) ? platform : null;
}

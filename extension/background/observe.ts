import { matcherOf } from "../../shared/catalog/match";
import type { PlatformId } from "../../shared/catalog/platform";
import { sites } from "../../shared/catalog/sites";
import type { Observation } from "../../shared/usage/reconcile";
import { isPopupOpen } from "./own-popup";

const IDLE_AFTER_S = 300;

// The whole catalog, not only what is ticked: a host belongs to its own platform, not to a ticked neighbour above it.
const platformAt = matcherOf(sites);

export function watchIdle(): void {
  chrome.idle.setDetectionInterval(IDLE_AFTER_S);
}

export interface Look extends Observation {
  /** A ticked platform waits behind another program. Coming back to it may happen without any event (ADR 1). */
  readonly mayReturn: boolean;
}

/** One look at the browser. Events only say when to look: their values are stale or wrong often enough (ADR 1). */
export async function observe(ticked: readonly PlatformId[]): Promise<Look> {
  const [top, audible, presence] = await Promise.all([
    topTab(),
    chrome.tabs.query({ audible: true }),
    chrome.idle.queryState(IDLE_AFTER_S),
  ]);
  const platformOf = (tab: chrome.tabs.Tab) => tickedPlatform(tab, ticked);
  const heard = audible.filter((tab) => !tab.mutedInfo?.muted).map(platformOf);
  const platform = top ? platformOf(top.tab) : null;
  const isInFront = top?.isInFront ?? false;
  const now = new Date();
  return {
    at: now.getTime(),
    offsetMinutes: -now.getTimezoneOffset(),
    front: isInFront ? platform : null,
    heard: [...new Set(heard)].filter((one) => one !== null),
    presence,
    idleAfterMs: IDLE_AFTER_S * 1000,
    mayReturn: !isInFront && platform !== null && presence === "active",
  };
}

/** The active tab of the window that had the focus last, and whether it is in front of the person now. */
async function topTab(): Promise<{ tab: chrome.tabs.Tab; isInFront: boolean } | null> {
  // Rejects when there is no window at all: macOS, or the last one has just closed.
  const window = await chrome.windows.getLastFocused().catch(() => null);
  if (!window || window.incognito || window.id === undefined) return null;
  const [tab] = await chrome.tabs.query({ active: true, windowId: window.id });
  return tab ? { tab, isInFront: window.focused || (await isPopupOpen()) } : null;
}

/** The address is read here and goes no further. Without the person's permission for the host there is none to read. */
function tickedPlatform(tab: chrome.tabs.Tab, ticked: readonly PlatformId[]): PlatformId | null {
  if (tab.incognito || !tab.url || !/^https?:/.test(tab.url)) return null;
  const { hostname, pathname, search } = new URL(tab.url);
  const platform = platformAt({ host: hostname, path: pathname + search });
  return platform !== null && ticked.includes(platform) ? platform : null;
}

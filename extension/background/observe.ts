import { findPlatform } from "../../shared/catalog/catalog";
import type { PlatformId } from "../../shared/catalog/platform";
import type { Observation, OpenVisit } from "../../shared/usage/reconcile";
import type { Sight } from "../../shared/usage/sight";
import type { Settings } from "./log-database";
import { matcherWith, type Named } from "./own-platforms";
import { isPopupOpen } from "./own-popup";
import type { Rule } from "./rules";

/** Only on X11 does the focus come back from another program without any event. */
async function isFocusSilent(): Promise<boolean> {
  return (await chrome.runtime.getPlatformInfo()).os === "linux";
}

let watchedMinutes = 0;

/** Has the browser tell by itself when nobody is there. */
export function watchIdle({ idleAfterMinutes }: Settings): void {
  if (watchedMinutes !== idleAfterMinutes) chrome.idle.setDetectionInterval(idleAfterMinutes * 60);
  watchedMinutes = idleAfterMinutes;
}

export interface Look extends Observation {
  /** A ticked platform waits behind another program. Coming back to it may happen without any event (ADR 1). */
  readonly mayReturn: boolean;
}

/** One look at the browser. Events only say when to look: their values are stale or wrong often enough (ADR 1). */
export async function observe(
  settings: Settings,
  rule: Rule,
  open: readonly OpenVisit[],
  sight: Sight,
): Promise<Look> {
  const { idleAfterMinutes, lessonUntil } = settings;
  const [top, audible, presence, meetings] = await Promise.all([
    topTabs(),
    chrome.tabs.query({ audible: true }),
    chrome.idle.queryState(idleAfterMinutes * 60),
    meetingTabs(open),
  ]);
  const platformsOf = (tabs: readonly chrome.tabs.Tab[]) => platformsIn(tabs, settings).filter(rule.counts);
  const platforms = platformsOf(top.tabs);
  return {
    ...nothing(new Date(), sight),
    front: top.isInFront ? platforms : [],
    heard: platformsOf(audible.filter((tab) => !tab.mutedInfo?.muted)),
    meetings: platformsOf(meetings).filter(isMeeting),
    presence,
    idleAfterMs: idleAfterMinutes * 60_000,
    lessonUntil,
    mayReturn: !top.isInFront && platforms.length > 0 && presence === "active" && (await isFocusSilent()),
  };
}

/** Instead of a look, while nothing may be looked at: whatever was open is over. */
export function nothing(now: Date, sight: Sight): Look {
  return {
    at: now.getTime(),
    offsetMinutes: -now.getTimezoneOffset(),
    front: [],
    heard: [],
    meetings: [],
    presence: "active",
    idleAfterMs: 0,
    lessonUntil: 0,
    sight,
    mayReturn: false,
  };
}

/** What the window that had the focus last shows, and whether that is in front of the person now. */
async function topTabs(): Promise<{ tabs: readonly chrome.tabs.Tab[]; isInFront: boolean }> {
  // Rejects when there is no window at all: macOS, or the last one has just closed.
  const window = await chrome.windows.getLastFocused().catch(() => null);
  if (!window || window.incognito || window.id === undefined) return { tabs: [], isInFront: false };
  const [tab] = await chrome.tabs.query({ active: true, windowId: window.id });
  if (!tab) return { tabs: [], isInFront: false };
  return { tabs: [tab, ...(await besides(tab))], isInFront: window.focused || (await isPopupOpen()) };
}

/** The other half of a split view: two pages side by side in one window, of which one is «active». */
async function besides({ id, splitViewId = -1 }: chrome.tabs.Tab): Promise<chrome.tabs.Tab[]> {
  if (splitViewId === -1) return [];
  return (await chrome.tabs.query({ splitViewId })).filter((tab) => tab.id !== id);
}

/** Only while a meeting goes on is it worth asking for every tab. */
async function meetingTabs(open: readonly OpenVisit[]): Promise<chrome.tabs.Tab[]> {
  return open.some(({ platform }) => isMeeting(platform)) ? chrome.tabs.query({}) : [];
}

function isMeeting(platform: PlatformId): boolean {
  return findPlatform(platform)?.meeting ?? false;
}

/** Platforms that have a tab anywhere, of those that the browser lets us see. */
export async function openPlatforms(settings: Settings): Promise<PlatformId[]> {
  return platformsIn(await chrome.tabs.query({}), settings);
}

function platformsIn(tabs: readonly chrome.tabs.Tab[], named: Named): PlatformId[] {
  const match = matcherWith(named);
  return [...new Set(tabs.map((tab) => platformOf(tab, match)).filter((platform) => platform !== null))];
}

/** The address is read here and goes no further. Without the person's permission for the host there is none to read. */
function platformOf(tab: chrome.tabs.Tab, match: ReturnType<typeof matcherWith>): PlatformId | null {
  if (tab.incognito || !tab.url || !/^https?:/.test(tab.url)) return null;
  const { hostname, pathname, search } = new URL(tab.url);
  return match({ host: hostname, path: pathname + search });
}

import type { Status } from "../../shared/bridge/own-calls";
import { localDateOf, startOfDay } from "../../shared/calendar/local-date";
import type { PlatformId } from "../../shared/catalog/platform";
import { summarise } from "../../shared/usage/summary";
import type { Visit } from "../../shared/usage/visit";
import { appUrl } from "../app-address";
import { countWaiting, readOpen, visitsEndedSince, waitingSince } from "./log";
import type { LogDatabase, Settings } from "./log-database";
import { nameOf } from "./own-platforms";
import { liveRequests } from "./pairing";
import { isMarkable, isMarked } from "./rules";
import { pairingOf } from "./shared-pc";
import type { Sitting } from "./sitting";

/** What the own pages show. Today's use is the present owner's: a shared PC does not tell one of the other. */
export async function statusOf(
  db: LogDatabase,
  settings: Settings,
  now: Date,
  world: {
    readonly withdrawn: readonly PlatformId[];
    readonly open: readonly PlatformId[];
    readonly sitting: Sitting;
    readonly isDiskRefusing: boolean;
    readonly setAside: Status["setAside"];
    readonly isCatalogOffered: boolean;
  },
): Promise<Status> {
  const owner = pairingOf(settings, settings.owner);
  const named = (platform: PlatformId) => ({ platform, name: nameOf(platform, settings) });
  const requests = liveRequests(settings, now.getTime());
  return {
    recording: settings.recording,
    pausedUntil: settings.recording === "paused" ? settings.pausedUntil : null,
    lessonUntil: settings.lessonUntil > now.getTime() ? settings.lessonUntil : null,
    ticked: [...settings.ticked, ...settings.school.map(({ id }) => id)],
    withdrawn: world.withdrawn.map(named),
    today: await today(db, settings, now, world.sitting),
    markable: markable(settings, world.open, now.getTime()),
    mode: settings.mode,
    resets: settings.resets,
    people: settings.pairings.map(({ portfolio, title }) => ({ portfolio, title })),
    isKeyMissing: settings.mode === "shared" && owner !== undefined && !owner.publicKey,
    isDiskRefusing: world.isDiskRefusing,
    setAside: world.setAside,
    isCatalogOffered: world.isCatalogOffered,
    owner: owner ? { portfolio: owner.portfolio, title: owner.title } : null,
    requests: requests.map(({ portfolio, title }) => ({ portfolio, title })),
    waiting: await countWaiting(db, settings.owner),
    waitingSince: await waitingSince(db, settings.owner),
    appUrl: appUrl(settings.address, settings.policy),
  };
}

function markable(settings: Settings, open: readonly PlatformId[], now: number): Status["markable"] {
  const { ticked, marks } = settings;
  return ticked.filter(isMarkable).flatMap((platform) => {
    const mark = marks[platform] ?? 0;
    const until = isMarked(mark, now) ? mark : null;
    return until !== null || open.includes(platform)
      ? [{ platform, name: nameOf(platform, settings), until }]
      : [];
  });
}

async function today(
  db: LogDatabase,
  settings: Settings,
  now: Date,
  { held, sealed }: Sitting,
): Promise<Status["today"]> {
  const offsetMinutes = -now.getTimezoneOffset();
  const date = localDateOf(now.getTime(), offsetMinutes);
  const { device, owner } = settings;
  const open = await readOpen(db);
  const going = open.map((visit) => ({ ...visit, endedAt: visit.lastSeen }));
  // On a shared PC only the person in front is told, and only of this sitting.
  const ofNow = [...held, ...sealed, ...going].map(({ id, platform, startedAt, endedAt }): Visit => {
    return { id, platform, startedAt, endedAt, offsetMinutes, source: "extension", device, owner };
  });
  const closed = await visitsEndedSince(db, startOfDay(date, offsetMinutes), owner);
  const { platforms } = summarise([...closed, ...ofNow], { start: date, end: date });
  return platforms.map(({ platform, ms }) => ({
    platform,
    name: nameOf(platform, settings),
    ms,
    isOpen: open.some((visit) => visit.platform === platform),
  }));
}

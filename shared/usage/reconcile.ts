import type { PlatformId } from "../catalog/platform";
import { type Sight, seenUntil } from "./sight";

/** Sound alone keeps a visit open at most this long after the person was last seen at the computer. */
export const SOUND_CAP_MS = 3 * 3_600_000;
/** A meeting goes on through silences up to this long: people listen, think, write. */
export const MEETING_QUIET_MS = 5 * 60_000;

/** Later than any clock. */
export const UNBOUND = Number.MAX_SAFE_INTEGER;

/** A visit that is going on. Times are UTC ms. */
export interface OpenVisit {
  readonly id: string;
  readonly platform: PlatformId;
  readonly startedAt: number;
  readonly offsetMinutes: number;
  /** Last look that found it in use. */
  readonly lastSeen: number;
  /** Last look that found an active person, in front of it or of another page while it could be heard. */
  readonly attendedAt: number;
  /** Whether the last look heard it. */
  readonly heard: boolean;
  /** Until when it is known to have made sound; null before it did. */
  readonly heardUntil: number | null;
  /** How long what the last look found can hold it open, without another look; `UNBOUND` while it tells when it ends. */
  readonly holdsUntil: number;
}

export interface ClosedVisit {
  readonly id: string;
  readonly platform: PlatformId;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly offsetMinutes: number;
}

/** One look at the browser. */
export interface Observation {
  /** UTC ms. */
  readonly at: number;
  readonly offsetMinutes: number;
  /** Platforms of the active tab of the focused window, and of the tab that shares a split view with it. */
  readonly front: readonly PlatformId[];
  /** Platforms with a tab that makes sound, in front or not. */
  readonly heard: readonly PlatformId[];
  /** Platforms made for meetings that have a tab anywhere. */
  readonly meetings: readonly PlatformId[];
  readonly presence: "active" | "idle" | "locked";
  /** After how long without input `presence` becomes idle, ms. */
  readonly idleAfterMs: number;
  /** Until when a lesson goes on, or went on: a still page on the board is no sign that nobody is there. 0 for none. */
  readonly lessonUntil: number;
  readonly sight: Sight;
}

export interface Reconciled {
  readonly open: readonly OpenVisit[];
  readonly closed: readonly ClosedVisit[];
}

/**
 * What the open visits become after one more look. Calling it twice with the same look changes nothing, so every
 * browser event may call it. A visit ends: where it was last seen for sure when the watch over it broke; when the
 * person went idle, back-dated; at once on lock, on leaving, when sound stops, unless it is a meeting: then after five
 * minutes of silence; at the cap when only sound kept it open and nobody was there. A change of the UTC offset cuts it.
 */
export function reconcile(before: readonly OpenVisit[], seen: Observation, newId: () => string): Reconciled {
  const open: OpenVisit[] = [];
  const closed: ClosedVisit[] = [];

  for (const visit of before) {
    const sure = seenUntil(seen.sight, visit.lastSeen, seen.at);
    const next = after(visit, seen);
    if (sure !== null) closed.push(close(visit, sure));
    else if (!next || visit.holdsUntil < seen.at) closed.push(close(visit, endOf(visit, seen)));
    else if (visit.offsetMinutes === seen.offsetMinutes) open.push(next);
    else {
      closed.push(close(visit, seen.at));
      open.push({ ...next, id: newId(), startedAt: seen.at, offsetMinutes: seen.offsetMinutes });
    }
  }

  for (const platform of new Set([...seen.front, ...seen.heard])) {
    // Sound alone may begin a visit only while someone is there to have started it.
    if (!isSomebodyThere(seen) || open.some((visit) => visit.platform === platform)) continue;
    open.push(begin(platform, seen, newId()));
  }
  return { open, closed: closed.filter(isSome) };
}

/** Ends every open visit just after a look: pause, a change of owner. At the last look by a clock before it. */
export function closeAll(open: readonly OpenVisit[], at: number): ClosedVisit[] {
  return open.map((visit) => close(visit, Math.max(visit.lastSeen, at))).filter(isSome);
}

function isSomebodyThere({ presence, at, lessonUntil }: Observation): boolean {
  return presence === "active" || (presence === "idle" && at < lessonUntil);
}

function begin(platform: PlatformId, seen: Observation, id: string): OpenVisit {
  const { at, offsetMinutes } = seen;
  const nothing = { attendedAt: at, heard: false, heardUntil: null, holdsUntil: 0 };
  const visit = { id, platform, startedAt: at, offsetMinutes, lastSeen: at, ...nothing };
  return after(visit, seen) ?? visit;
}

/** The visit as it goes on; null when nothing holds it. */
function after(visit: OpenVisit, seen: Observation): OpenVisit | null {
  if (seen.presence === "locked") return null;
  const heard = seen.heard.includes(visit.platform);
  const next = {
    ...visit,
    lastSeen: seen.at,
    attendedAt: isSomebodyThere(seen) ? seen.at : visit.attendedAt,
    heard,
    // Sound that the last look heard has lasted until this one: when it stops, the browser tells.
    heardUntil: heard || visit.heard ? seen.at : visit.heardUntil,
  };
  const holdsUntil = holds(next, seen);
  return holdsUntil > seen.at ? { ...next, holdsUntil } : null;
}

/** Whatever holds it longest: a person, a lesson, sound, the silence of a meeting. 0 for nothing. */
function holds(visit: OpenVisit, seen: Observation): number {
  const bySound = isSomebodyThere(seen) ? UNBOUND : visit.attendedAt + SOUND_CAP_MS;
  const isInFront = seen.front.includes(visit.platform);
  return Math.max(
    isInFront ? (seen.presence === "active" ? UNBOUND : seen.lessonUntil) : 0,
    visit.heard ? bySound : Math.min(bySound, quietEndOf(visit, seen)),
  );
}

function quietEndOf({ platform, heardUntil: until }: OpenVisit, { meetings }: Observation): number {
  return until !== null && meetings.includes(platform) ? until + MEETING_QUIET_MS : 0;
}

function endOf(visit: OpenVisit, seen: Observation): number {
  // Only someone in front may have gone without a word: «idle» tells of some time ago, «locked» of now.
  if (visit.heard || visit.holdsUntil < UNBOUND || seen.presence !== "idle") return seen.at;
  const lastInput = seen.at - seen.idleAfterMs;
  return Math.min(seen.at, Math.max(visit.startedAt, lastInput, quietEndOf(visit, seen), seen.lessonUntil));
}

/** However late it is noticed, a visit does not outlast what held it. */
function close(visit: OpenVisit, at: number): ClosedVisit {
  const { id, platform, startedAt, offsetMinutes, holdsUntil } = visit;
  return { id, platform, startedAt, endedAt: Math.min(at, holdsUntil), offsetMinutes };
}

function isSome(visit: ClosedVisit): boolean {
  return visit.endedAt > visit.startedAt;
}

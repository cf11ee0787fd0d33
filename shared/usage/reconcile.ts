import type { PlatformId } from "../catalog/platform";

/** A gap longer than this between two looks means sleep, a crash or a dead worker: nothing is known about it. */
export const GAP_MS = 90_000;
/** Sound alone keeps a visit open at most this long after the person was last seen at the computer. */
export const SOUND_CAP_MS = 3 * 3_600_000;

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
  /** Platform of the active tab of the focused window. */
  readonly front: PlatformId | null;
  /** Platforms with a tab that makes sound, in front or not. */
  readonly heard: readonly PlatformId[];
  readonly presence: "active" | "idle" | "locked";
  /** After how long without input `presence` becomes idle, ms. */
  readonly idleAfterMs: number;
}

export interface Reconciled {
  readonly open: readonly OpenVisit[];
  readonly closed: readonly ClosedVisit[];
}

/**
 * What the open visits become after one more look. Calling it twice with the same look changes nothing, so every
 * browser event may call it. A visit ends: at `lastSeen` after a gap or a clock set back; when the person went idle,
 * back-dated; at once on lock, on leaving, when sound stops; at the cap when only sound kept it open and nobody was there.
 */
export function reconcile(before: readonly OpenVisit[], seen: Observation, newId: () => string): Reconciled {
  const open: OpenVisit[] = [];
  const closed: ClosedVisit[] = [];
  const attended = seen.presence === "active" ? seen.front : null;
  const heard = new Set(seen.presence === "locked" ? [] : seen.heard);

  for (const visit of before) {
    const isAttended = visit.platform === attended;
    const isHeard = heard.has(visit.platform);
    const soundEnds = visit.attendedAt + SOUND_CAP_MS;
    if (seen.at < visit.lastSeen || seen.at - visit.lastSeen > GAP_MS) {
      closed.push(close(visit, visit.lastSeen));
    } else if (isAttended || (isHeard && (seen.presence === "active" || seen.at <= soundEnds))) {
      const attendedAt = seen.presence === "active" ? seen.at : visit.attendedAt;
      open.push({ ...visit, lastSeen: seen.at, attendedAt, heard: isHeard });
    } else {
      closed.push(close(visit, endOf(visit, seen, isHeard ? soundEnds : seen.at)));
    }
  }

  for (const platform of new Set([...(attended ? [attended] : []), ...heard])) {
    if (open.some((visit) => visit.platform === platform)) continue;
    // Sound alone may begin a visit only while someone is there to have started it.
    if (platform !== attended && seen.presence !== "active") continue;
    open.push({
      id: newId(),
      platform,
      startedAt: seen.at,
      offsetMinutes: seen.offsetMinutes,
      lastSeen: seen.at,
      attendedAt: seen.at,
      heard: heard.has(platform),
    });
  }
  return { open, closed: closed.filter((visit) => visit.endedAt > visit.startedAt) };
}

/** Ends every open visit now: pause, a change of owner, a platform unticked. */
export function closeAll(open: readonly OpenVisit[], at: number): ClosedVisit[] {
  return open
    .map((visit) => close(visit, at < visit.lastSeen || at - visit.lastSeen > GAP_MS ? visit.lastSeen : at))
    .filter((visit) => visit.endedAt > visit.startedAt);
}

function endOf(visit: OpenVisit, seen: Observation, at: number): number {
  // «Locked» straight from use ends now; «idle» says that nobody has been there for a while, unless it was listened to.
  if (seen.presence !== "idle" || visit.heard) return Math.min(at, seen.at);
  return Math.max(visit.startedAt, seen.at - seen.idleAfterMs);
}

function close(visit: OpenVisit, endedAt: number): ClosedVisit {
  const { id, platform, startedAt, offsetMinutes } = visit;
  return { id, platform, startedAt, endedAt, offsetMinutes };
}

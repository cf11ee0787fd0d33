import { MEETING_QUIET_MS, type Observation, type OpenVisit, reconcile } from "../../shared/usage/reconcile";

export const START = Date.parse("2026-10-05T06:00:00Z");
export const HOUR = 3600;
export const GAP_MS = 45_000;
export const QUIET = MEETING_QUIET_MS / 1000;
/** Nobody felt the clock: two looks are one watch if they are near enough. */
export const UNKNOWN = { lostAt: null, evenSince: null, gapMs: GAP_MS };

/** Seconds since the start of the story, and what is seen then. */
export type Look = { s: number } & Partial<Observation>;

/** Plays looks one after another; visits come back as [platform, from, to] in seconds. */
export function play(...looks: Look[]) {
  let open: readonly OpenVisit[] = [];
  let ids = 0;
  const closed: [string, number, number][] = [];
  for (const { s, ...rest } of looks) {
    const step = reconcile(open, { ...nothing, at: START + s * 1000, ...rest }, () => `v${++ids}`);
    open = step.open;
    for (const { platform, startedAt, endedAt } of step.closed) {
      closed.push([platform, (startedAt - START) / 1000, (endedAt - START) / 1000]);
    }
  }
  return { closed, open };
}

export const nothing: Omit<Observation, "at"> = {
  offsetMinutes: 180,
  front: [],
  heard: [],
  meetings: [],
  presence: "active",
  idleAfterMs: 60_000,
  lessonUntil: 0,
  // Between checkpoints a worker that is awake feels every second; these stories have no breaks unless they say so.
  sight: { ...UNKNOWN, evenSince: START },
};
export const resh = { front: ["resh"] };

/** The same look again and again, as the checkpoint alarm does. */
export function every30s(from: number, to: number, look: Partial<Observation>): Look[] {
  return Array.from({ length: Math.floor((to - from) / 30) + 1 }, (_, i) => ({ s: from + i * 30, ...look }));
}

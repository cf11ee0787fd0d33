import type { Visit } from "./visit";

/** The day is claimed, no duration is. */
export function isMark(visit: Visit): boolean {
  return visit.endedAt === visit.startedAt;
}

/** ms */
export function durationMs(visit: Visit): number {
  return visit.endedAt - visit.startedAt;
}

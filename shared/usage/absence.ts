import type { Observation } from "./reconcile";

/** So long without keyboard and mouse, and whoever comes back may be somebody else. */
export const ABSENCE_MS = 15 * 60_000;

/**
 * Whether the person who sat at a shared PC has gone, and since when nobody is there (UTC ms; null while somebody is). A
 * locked screen is an absence at once; a still one after a quarter of an hour, unless a lesson goes on: then the board is
 * where the person is.
 */
export function absenceAfter(
  awaySince: number | null,
  { presence, at, idleAfterMs, lessonUntil }: Observation,
): { readonly isGone: boolean; readonly awaySince: number | null } {
  if (presence === "locked") return { isGone: true, awaySince: null };
  if (presence === "idle" && at < lessonUntil) return { isGone: false, awaySince: null };
  const since = awaySince ?? (presence === "idle" ? at - idleAfterMs : at);
  const isGone = at - since >= ABSENCE_MS;
  return { isGone, awaySince: presence === "idle" && !isGone ? since : null };
}

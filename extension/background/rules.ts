import { findPlatform } from "../../shared/catalog/catalog";
import type { PlatformId } from "../../shared/catalog/platform";
import { observable } from "../../shared/catalog/sites";
import { bellAfter, LESSON_MINUTES } from "../../shared/usage/lessons";
import type { Settings } from "./log-database";

/** How long «Идёт урок» and «Учебное» last where no bell is known. */
export const LESSON_MS = LESSON_MINUTES * 60_000;

/** What the person has said about what counts, at one moment. */
export interface Rule {
  /** Whether anything is looked at now. */
  readonly isOn: boolean;
  readonly counts: (platform: PlatformId) => boolean;
  /** When what is open had to end by the clock, UTC ms; later than any clock when it had not. */
  readonly endOf: (platform: PlatformId) => number;
}

export function ruleAt(settings: Settings, now: Date): Rule {
  const { recording, quiet, marks } = settings;
  const named = [...settings.own, ...settings.school].map(({ id }) => id);
  const living = observable.filter(({ id }) => settings.ticked.includes(id)).map(({ id }) => id);
  const chosen = new Set([...living, ...named]);
  const quietSince = quiet ? lastTime(quiet.from, now) : 0;
  const isQuiet = quiet !== null && lastTime(quiet.to, now) < quietSince;
  const at = now.getTime();
  return {
    isOn: recording === "on" && !isQuiet,
    counts: (platform) =>
      chosen.has(platform) && (!isMarkable(platform) || isMarked(marks[platform] ?? 0, at)),
    endOf: (platform) => {
      const mark = isMarkable(platform) ? (marks[platform] ?? 0) : Number.POSITIVE_INFINITY;
      return Math.min(mark, isQuiet ? quietSince : Number.POSITIVE_INFINITY);
    },
  };
}

/** Longer than a lesson ahead it was said by a clock that was wrong. */
export function isMarked(until: number, at: number): boolean {
  return until > at && until - at <= LESSON_MS;
}

/** Work and private use share its address: it counts while the person says «Учебное». */
export function isMarkable(platform: PlatformId): boolean {
  return findPlatform(platform)?.countsOnlyWhenMarked ?? false;
}

/** Until the bell of the lesson that goes on by the bells of this school, else for 45 minutes. UTC ms. */
export function lessonEnd({ bells }: Settings, now: Date): number {
  const bell = bells && bellAfter(now.getHours() * 60 + now.getMinutes(), bells);
  if (!bell) return now.getTime() + LESSON_MS;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate(), 0, bell).getTime();
}

/** A visit there is one that was marked, else there would be none. */
export function markOf({ platform }: { readonly platform: PlatformId }): { marked?: true } {
  return isMarkable(platform) ? { marked: true } : {};
}

/** A pause that has run out is over, though nobody has written it down. */
export function withoutOldPause(settings: Settings, now: number): Settings {
  const { recording, pausedUntil } = settings;
  if (recording !== "paused" || pausedUntil === null || now < pausedUntil) return settings;
  return { ...settings, recording: "on", pausedUntil: null };
}

/** The next local midnight, UTC ms. A day of 23 or 25 hours ends when its clock says so. */
export function nextMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}

/** When the clock on the wall last showed `minutes` after midnight, UTC ms. */
function lastTime(minutes: number, now: Date): number {
  const onDay = (day: number) =>
    new Date(now.getFullYear(), now.getMonth(), day, Math.floor(minutes / 60), minutes % 60).getTime();
  const today = onDay(now.getDate());
  return today <= now.getTime() ? today : onDay(now.getDate() - 1);
}

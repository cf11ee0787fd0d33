import * as fc from "fast-check";
import { GAP_MS, type Observation } from "../../shared/usage/reconcile";

/** Second by second: what the person and the pages really do. */
export interface Second {
  readonly front: string | null;
  readonly heard: readonly string[];
  readonly person: "there" | "away" | "locked" | "asleep";
  /** Seconds since the person left; 0 when not away. */
  readonly awayFor: number;
}

export const IDLE_AFTER_S = 60;
const PLATFORMS = ["resh", "uchi", "sferum"];

const stretch = fc.record({
  seconds: fc.integer({ min: 1, max: 200 }),
  front: fc.option(fc.constantFrom(...PLATFORMS)),
  heard: fc.subarray(PLATFORMS),
  person: fc.constantFrom("there", "there", "there", "away", "locked", "asleep"),
});

/**
 * An hour or less at a computer. Nobody changes the page while away, a computer sleeps long enough to be noticed, and
 * sound does not change in the minute before the browser says «idle»: that minute counts whole or not at all.
 */
export const world: fc.Arbitrary<Second[]> = fc
  .array(stretch, { minLength: 1, maxLength: 18 })
  .map((stretches) => {
    const seconds: Second[] = [];
    for (const { seconds: length, front, heard, person } of stretches) {
      const least = person === "asleep" ? GAP_MS / 1000 + 1 : 1;
      for (let count = Math.max(length, least); count > 0; count--) {
        const last = seconds.at(-1);
        const awayFor = person === "away" ? (last?.person === "away" ? last.awayFor + 1 : 0) : 0;
        const isSettling = person === "away" && awayFor > 0 && awayFor <= IDLE_AFTER_S;
        seconds.push({
          front: person === "away" && last ? last.front : front,
          heard: isSettling && last ? last.heard : heard,
          person,
          awayFor,
        });
      }
    }
    return seconds;
  });

/** What the browser says at that second; null while nothing runs. */
export function look({ front, heard, person, awayFor }: Second, at: number): Observation | null {
  if (person === "asleep") return null;
  const presence = person === "locked" ? "locked" : awayFor >= IDLE_AFTER_S ? "idle" : "active";
  return { at, offsetMinutes: 180, front, heard, presence, idleAfterMs: IDLE_AFTER_S * 1000 };
}

/**
 * The truth, by the plain words of the rule: a page is in use while somebody is before it, and while it is heard, if
 * it was in use already or somebody is there. Result: platform → seconds in use.
 */
export function truth(seconds: readonly Second[]): Map<string, Set<number>> {
  const used = new Map(PLATFORMS.map((platform) => [platform, new Set<number>()]));
  for (const [s, now] of seconds.entries()) {
    if (now.person === "locked" || now.person === "asleep") continue;
    const isNoticed = now.awayFor >= IDLE_AFTER_S;
    const isGone = now.person === "away" && awayLength(seconds, s) > IDLE_AFTER_S;
    for (const [platform, own] of used) {
      const isAttended = now.front === platform && !isGone;
      const isHeard = now.heard.includes(platform) && (own.has(s - 1) || !isNoticed);
      if (isAttended || isHeard) own.add(s);
    }
  }
  return used;
}

function awayLength(seconds: readonly Second[], s: number): number {
  let end = s;
  while (seconds[end]?.person === "away") end++;
  return end - s + (seconds[s]?.awayFor ?? 0);
}

/** Runs of seconds as [from, to]. */
export function runsOf(seconds: ReadonlySet<number>): [number, number][] {
  const runs: [number, number][] = [];
  for (const s of [...seconds].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === s) last[1] = s + 1;
    else runs.push([s, s + 1]);
  }
  return runs;
}

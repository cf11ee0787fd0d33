import * as fc from "fast-check";
import { MEETING_QUIET_MS, type Observation } from "../../shared/usage/reconcile";
import type { Sight } from "../../shared/usage/sight";

/** Second by second: what the person and the pages really do. */
export interface Second {
  readonly front: readonly string[];
  readonly heard: readonly string[];
  /** Whether the page of the meeting is there at all. */
  readonly isMeetingOpen: boolean;
  readonly person: "there" | "away" | "locked" | "asleep";
  /** Seconds since the person left; 0 when not away. */
  readonly awayFor: number;
  /** The first second for which «Идёт урок» no longer holds. */
  readonly lessonEnds: number;
  /** Minutes east of UTC. */
  readonly offset: number;
  /** How far the clock is set from the true one, ms. */
  readonly clock: number;
  /** The worker dies at the beginning of this second. */
  readonly isKilled: boolean;
}

export const IDLE_AFTER_S = 60;
export const GAP_MS = 45_000;
const QUIET_S = MEETING_QUIET_MS / 1000;
const MEETING = "sferum";
const PLATFORMS = ["resh", "uchi", MEETING];
const LESSON_S = 400;

const seldom = <T>(never: T, ...some: T[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(never) }, ...some.map((one) => fc.constant(one)));

const stretch = fc.record({
  seconds: fc.integer({ min: 1, max: 400 }),
  front: fc.subarray(PLATFORMS, { maxLength: 2 }),
  heard: fc.subarray(PLATFORMS),
  isMeetingOpen: fc.boolean(),
  person: fc.constantFrom("there", "there", "there", "away", "locked", "asleep"),
  beginsLesson: seldom(false, true),
  isKilled: seldom(false, true),
  offset: seldom(180, 240),
  setClock: seldom(0, -3_600_000, 3_600_000, 7000),
});

/**
 * An hour or two at a computer. Nobody changes the page while away or begins a lesson, a computer sleeps long enough to
 * be felt, and sound and meeting do not change in the minute before the browser says «idle»: that minute counts whole
 * or not at all. A worker that dies is awake again before the computer sleeps or its clock is set.
 */
export const world: fc.Arbitrary<Second[]> = fc
  .array(stretch, { minLength: 1, maxLength: 18 })
  .map((stretches) => {
    const seconds: Second[] = [];
    let [lessonEnds, clock] = [0, 0];
    for (const { seconds: length, person, beginsLesson, isKilled, setClock, offset, ...pages } of stretches) {
      const isThere = person === "there";
      if (isThere && beginsLesson) lessonEnds = seconds.length + LESSON_S;
      if (isThere) clock += setClock;
      const isAwake = seconds.at(-1)?.person !== "asleep";
      const isDying = isThere && isAwake && isKilled && setClock === 0;
      const least = person === "asleep" ? 10 : isDying ? 31 : 1;
      const total = Math.max(length, least);
      for (let count = 0; count < total; count++) {
        const last = seconds.at(-1);
        const awayFor = person === "away" ? (last?.person === "away" ? last.awayFor + 1 : 0) : 0;
        const isSettling = person === "away" && awayFor > 0 && awayFor <= IDLE_AFTER_S;
        const heard = isSettling && last ? last.heard : pages.heard;
        const isOpen =
          isSettling && last ? last.isMeetingOpen : pages.isMeetingOpen || heard.includes(MEETING);
        const front = person === "away" && last ? last.front : pages.front;
        seconds.push({
          front,
          heard,
          isMeetingOpen: isOpen || front.includes(MEETING),
          person,
          awayFor,
          lessonEnds,
          offset: isThere || !last ? offset : last.offset,
          clock,
          isKilled: isDying && count === 0,
        });
      }
    }
    return seconds;
  });

/** What the browser says at that second, by its own clock. */
export function look(second: Second, s: number, sight: Sight, start: number): Observation {
  const { front, heard, isMeetingOpen, person, awayFor, lessonEnds, offset, clock } = second;
  return {
    at: start + s * 1000 + clock,
    offsetMinutes: offset,
    front,
    heard,
    meetings: isMeetingOpen ? [MEETING] : [],
    presence: person === "locked" ? "locked" : awayFor >= IDLE_AFTER_S ? "idle" : "active",
    idleAfterMs: IDLE_AFTER_S * 1000,
    lessonUntil: start + lessonEnds * 1000 + clock,
    sight,
  };
}

/**
 * The truth, by the plain words of the rule: a page is in use while somebody is before it, or a lesson is; while it is
 * heard, if it was in use already or somebody is there; and a meeting for five minutes after its last sound. Result:
 * platform → seconds in use. A break in the watch ends every use: sound and silence from before it carry nothing on.
 */
export function truth(seconds: readonly Second[]): Map<string, Set<number>> {
  const used = new Map(PLATFORMS.map((platform) => [platform, new Set<number>()]));
  const lastSound = new Map<string, number>();
  for (const [s, now] of seconds.entries()) {
    if (isBreak(seconds, s)) lastSound.clear();
    if (now.person === "locked" || now.person === "asleep") continue;
    const isGone = now.person === "away" && awayLength(seconds, s) > IDLE_AFTER_S && s >= now.lessonEnds;
    const isNoticed = now.awayFor >= IDLE_AFTER_S && s >= now.lessonEnds;
    for (const [platform, own] of used) {
      const goesOn = own.has(s - 1) && !isBreak(seconds, s);
      if (!goesOn) lastSound.delete(platform);
      const isHeard = now.heard.includes(platform) && (goesOn || !isNoticed);
      const silentFor = s - (lastSound.get(platform) ?? Number.NEGATIVE_INFINITY) - 1;
      const isQuiet = platform === MEETING && goesOn && now.isMeetingOpen && silentFor < QUIET_S;
      if ((now.front.includes(platform) && !isGone) || isHeard || isQuiet) own.add(s);
      if (isHeard) lastSound.set(platform, s);
    }
  }
  return used;
}

/** Between this second and the one before, nothing is known. */
export function isBreak(seconds: readonly Second[], s: number): boolean {
  const [before, now] = [seconds[s - 1], seconds[s]];
  if (!before || !now) return false;
  return before.clock !== now.clock || (before.person === "asleep") !== (now.person === "asleep");
}

function awayLength(seconds: readonly Second[], s: number): number {
  let end = s;
  while (seconds[end]?.person === "away") end++;
  return end - s + (seconds[s]?.awayFor ?? 0);
}

/** Runs of seconds as [from, to]; a run does not cross a break. */
export function runsOf(used: ReadonlySet<number>, seconds: readonly Second[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const s of [...used].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === s && !isBreak(seconds, s)) last[1] = s + 1;
    else runs.push([s, s + 1]);
  }
  return runs;
}

import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ClosedVisit,
  closeAll,
  type Observation,
  type OpenVisit,
  reconcile,
} from "../../shared/usage/reconcile";
import type { Sight } from "../../shared/usage/sight";
import {
  GAP_MS,
  IDLE_AFTER_S,
  isBreak,
  look,
  runsOf,
  type Second,
  truth,
  world,
} from "../support/browser-world";

const START = Date.parse("2026-10-05T06:00:00Z");
const UNKNOWN: Sight = { lostAt: null, evenSince: null, gapMs: GAP_MS };

function play(looks: readonly Observation[]) {
  let open: readonly OpenVisit[] = [];
  let ids = 0;
  const closed: ClosedVisit[] = [];
  for (const seen of looks) {
    const step = reconcile(open, seen, () => `v${++ids}`);
    open = step.open;
    closed.push(...step.closed);
  }
  return { open, closed };
}

/** Plays a world as the worker does: at every event, every 30 s, and where its pulse has felt a break. */
function record(seconds: readonly Second[], lag: number) {
  let open: readonly OpenVisit[] = [];
  let evenSince: number | null = null;
  let ids = 0;
  const clocks = new Map<string, number>();
  const closed: ClosedVisit[] = [];
  for (const [s, second] of seconds.entries()) {
    if (second.isKilled) evenSince = null;
    if (second.person === "asleep") continue;
    const now = START + s * 1000 + second.clock;
    const awake = s - 1 - asleepBefore(seconds, s);
    const before = seconds[awake];
    const isFelt = before !== undefined && evenSince !== null && isBreakBefore(seconds, s);
    if (!isFelt && !isEvent(seconds, s)) continue;
    // The last beat was up to a second before the break.
    const lostAt = isFelt ? START + (awake + 1) * 1000 + before.clock - lag : null;
    if (isFelt || evenSince === null) evenSince = now;
    const step = reconcile(open, look(second, s, { lostAt, evenSince, gapMs: GAP_MS }, START), () => {
      clocks.set(`v${++ids}`, second.clock);
      return `v${ids}`;
    });
    open = step.open;
    closed.push(...step.closed);
    if (open.length === 0) evenSince = null;
  }
  const last = seconds.at(-1);
  const end = START + seconds.length * 1000 + (last?.clock ?? 0);
  const ended = last?.person === "asleep" ? [] : closeAll(open, end);
  // Back to true seconds, by the clock that each visit began under.
  return [...closed, ...ended].map((visit) => {
    const trueSecond = (at: number) => (at - START - (clocks.get(visit.id) ?? 0)) / 1000;
    return { ...visit, from: trueSecond(visit.startedAt), to: trueSecond(visit.endedAt) };
  });
}

function asleepBefore(seconds: readonly Second[], s: number): number {
  let count = 0;
  while (seconds[s - 1 - count]?.person === "asleep") count++;
  return count;
}

function isBreakBefore(seconds: readonly Second[], s: number): boolean {
  return asleepBefore(seconds, s) > 0 || isBreak(seconds, s);
}

/** A change of anything that the browser tells of, or the checkpoint. */
function isEvent(seconds: readonly Second[], s: number): boolean {
  const still = { awayFor: 0, lessonEnds: 0, offset: 0, isKilled: false };
  const [before, now] = [seconds[s - 1], seconds[s]];
  const isChange = JSON.stringify({ ...before, ...still }) !== JSON.stringify({ ...now, ...still });
  const isLesson = before?.lessonEnds !== now?.lessonEnds;
  return s % 30 === 0 || now?.awayFor === IDLE_AFTER_S || isChange || isLesson;
}

/** What was cut only because the time zone changed. */
function joined(
  visits: readonly { from: number; to: number }[],
  seconds: readonly Second[],
): [number, number][] {
  const runs: [number, number][] = [];
  for (const { from, to } of [...visits].sort((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    if (last && last[1] === from && !isBreak(seconds, from)) last[1] = to;
    else runs.push([from, to]);
  }
  return runs;
}

test("recorded time is the true time, to the second, whatever a person, the pages, the computer and its clock do", () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 0, max: 999 }), (seconds, lag) => {
      fc.pre(seconds.at(-1)?.person !== "asleep");
      const recorded = record(seconds, lag);
      for (const [platform, used] of truth(seconds)) {
        const got = joined(
          recorded.filter((visit) => visit.platform === platform),
          seconds,
        );
        const wanted = runsOf(used, seconds);
        expect(got.map((run) => run.map(Math.ceil))).toEqual(wanted);
        for (const [index, [from, to]] of got.entries()) {
          expect(Math.abs(to - from - ((wanted[index]?.[1] ?? 0) - (wanted[index]?.[0] ?? 0)))).toBeLessThan(
            1,
          );
        }
      }
    }),
    { numRuns: 1000 },
  );
});

const observation = fc.record({
  step: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(0, 1, GAP_MS, GAP_MS + 1)),
  front: fc.subarray(["resh", "uchi"]),
  heard: fc.array(fc.constantFrom("resh", "uchi", "sferum"), { maxLength: 4 }),
  meetings: fc.subarray(["sferum"]),
  lessonUntil: fc.constantFrom(0, START + 60_000, START + 3_600_000),
  offsetMinutes: fc.constantFrom(180, 180, 180, 240),
  sight: fc.constant(UNKNOWN),
  presence: fc.constantFrom("active", "active", "idle", "locked"),
  idleAfterMs: fc.constantFrom(15_000, 60_000, 900_000),
});

/** Any looks at all, by a clock that runs forward. */
const looks = fc.array(observation, { maxLength: 40 }).map((steps) => {
  let at = START;
  return steps.map(({ step, ...rest }): Observation => ({ ...rest, at: (at += step) }));
});

test("the same look twice changes nothing", () => {
  fc.assert(
    fc.property(looks, (all) => {
      const last = all.at(-1);
      fc.pre(last !== undefined);
      const { open } = play(all);
      expect(reconcile(open, last, () => "again")).toEqual({ open, closed: [] });
    }),
  );
});

test("two visits of one platform never overlap while the clock runs forward, and none is empty", () => {
  fc.assert(
    fc.property(looks, (all) => {
      const { closed, open } = play(all);
      for (const platform of ["resh", "uchi", "sferum"]) {
        expect(open.filter((visit) => visit.platform === platform).length).toBeLessThan(2);
        let reached = Number.NEGATIVE_INFINITY;
        const own = closed.filter((visit) => visit.platform === platform);
        for (const { startedAt, endedAt } of own.sort((a, b) => a.startedAt - b.startedAt)) {
          expect(startedAt).toBeGreaterThanOrEqual(reached);
          expect(endedAt).toBeGreaterThan(startedAt);
          reached = endedAt;
        }
      }
    }),
  );
});

test("no visit is longer than what was looked at: it begins at a look that saw it and crosses no gap", () => {
  fc.assert(
    fc.property(looks, (all) => {
      for (const { platform, startedAt, endedAt } of play(all).closed) {
        const inside = all.filter(({ at }) => at >= startedAt && at < endedAt);
        expect(
          inside.some(
            ({ at, front, heard, meetings }) =>
              at === startedAt && [...front, ...heard, ...meetings].includes(platform),
          ),
        ).toBe(true);
        const times = [...inside.map(({ at }) => at), endedAt];
        for (const [index, at] of times.entries())
          expect((times[index + 1] ?? at) - at).toBeLessThanOrEqual(GAP_MS);
        expect(endedAt).toBeLessThanOrEqual(all.at(-1)?.at ?? 0);
      }
    }),
  );
});

test("whatever the clock does, every visit has an end after its start and an id of its own", () => {
  const jumps = fc.array(fc.record({ jump: fc.integer({ min: -200_000, max: 200_000 }), observation }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(jumps, (steps) => {
      let at = START;
      const all = steps.map(({ jump, observation: { step, ...rest } }): Observation => {
        at += jump + step;
        return { ...rest, at };
      });
      const { open, closed } = play(all);
      const ids = [...open, ...closed].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { startedAt, endedAt } of closed) expect(endedAt).toBeGreaterThan(startedAt);
    }),
  );
});

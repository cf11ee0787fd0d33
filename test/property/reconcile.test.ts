import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ClosedVisit,
  closeAll,
  GAP_MS,
  type Observation,
  type OpenVisit,
  reconcile,
} from "../../shared/usage/reconcile";
import { look, runsOf, truth, world } from "../support/browser-world";

const START = Date.parse("2026-10-05T06:00:00Z");

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

test("recorded time is the true time, second by second, whatever a person and the pages do", () => {
  fc.assert(
    fc.property(world, (seconds) => {
      const looks = seconds.flatMap((second, s) => {
        const before = seconds[s - 1];
        const isChange =
          !before || JSON.stringify({ ...before, awayFor: 0 }) !== JSON.stringify({ ...second, awayFor: 0 });
        const isTick = s % 30 === 0 || second.awayFor === 60;
        // The browser says goodbye before the computer sleeps.
        const seen =
          second.person === "asleep" && before
            ? look(before, START + s * 1000)
            : look(second, START + s * 1000);
        return seen && (isChange || (isTick && second.person !== "asleep")) ? [seen] : [];
      });
      const { open, closed } = play(looks);
      const ended = [...closed, ...closeAll(open, START + seconds.length * 1000)];
      for (const [platform, used] of truth(seconds)) {
        const recorded = ended
          .filter((visit) => visit.platform === platform)
          .map(({ startedAt, endedAt }) => [(startedAt - START) / 1000, (endedAt - START) / 1000]);
        expect(recorded).toEqual(runsOf(used));
      }
    }),
    { numRuns: 1000 },
  );
});

const observation = fc.record({
  step: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(0, 1, GAP_MS, GAP_MS + 1)),
  front: fc.option(fc.constantFrom("resh", "uchi")),
  heard: fc.array(fc.constantFrom("resh", "uchi", "sferum"), { maxLength: 4 }),
  presence: fc.constantFrom("active", "active", "idle", "locked"),
  idleAfterMs: fc.constantFrom(15_000, 60_000, 900_000),
});

/** Any looks at all, by a clock that runs forward. */
const looks = fc.array(observation, { maxLength: 40 }).map((steps) => {
  let at = START;
  return steps.map(({ step, ...rest }): Observation => ({ ...rest, offsetMinutes: 180, at: (at += step) }));
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
          inside.some(({ at, front, heard }) => at === startedAt && [front, ...heard].includes(platform)),
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
        return { ...rest, offsetMinutes: 180, at };
      });
      const { open, closed } = play(all);
      const ids = [...open, ...closed].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { startedAt, endedAt } of closed) expect(endedAt).toBeGreaterThan(startedAt);
    }),
  );
});

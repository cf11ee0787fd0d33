import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "../../shared/record/change";
import { compacted } from "../../shared/record/compact";
import { fold } from "../../shared/record/fold";
import { differencesOf, historyOf } from "../../shared/record/history";
import { mergedLog } from "../../shared/record/merge";
import { exchangeAll, play, yearsOfCommands } from "../support/replica-world";
import { DAY, same } from "../support/replicas";

/** A log of any past, at least one change. */
const log = fc
  .tuple(fc.integer({ min: 2, max: 4 }), yearsOfCommands)
  .map(([replicas, all]) => {
    const game = play(replicas, all);
    exchangeAll(game);
    return { now: game.world.now, log: game.replicas[0]?.log ?? [] };
  })
  .filter((one) => one.log.length > 0);

/** Which changes a copy has: any part, in any order, some of them twice. */
const part = fc.array(fc.nat({ max: 60 }), { maxLength: 40, size: "max" });

/** What became of a copy: compacted at some time, or one of its changes made again by a clone of the device. */
const fate = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.record({ compactedAfter: fc.integer({ min: 0, max: 500 }) }),
  fc.record({
    cloned: fc.nat({ max: 20 }),
    seen: fc.constantFrom("x", "y"),
    value: fc.constantFrom<unknown>("clone", 0, { q: 2, p: 1 }, null),
  }),
);

const copies = fc
  .tuple(log, fc.array(fc.tuple(part, fate), { minLength: 3, maxLength: 3 }))
  .map(([{ log: whole, now }, parts]) => {
    const copy = ([numbers, what]: (typeof parts)[number]): Change[] => {
      const some = numbers.flatMap((number) => whole[number % whole.length] ?? []);
      if (what === null || some.length === 0) return some;
      if ("compactedAfter" in what) return compacted(some, now + what.compactedAfter * DAY);
      const seen = `000000000000001-00000-${what.seen}`;
      return some.map((change, at) => {
        if (at !== what.cloned % some.length) return change;
        const before = { ...change.before, a: [seen, ...(change.before["a"] ?? [])] };
        return { ...change, fields: { ...change.fields, a: what.value }, before };
      });
    };
    return parts.map(copy) as [Change[], Change[], Change[]];
  });

test("merging is commutative, associative and idempotent, with compacted copies and clones too", () => {
  fc.assert(
    fc.property(copies, ([a, b, c]) => {
      same(mergedLog(a, b), mergedLog(b, a));
      same(mergedLog(mergedLog(a, b), c), mergedLog(a, mergedLog(b, c)));
      const once = mergedLog(a, b);
      same(mergedLog(once, once), once);
      same(mergedLog(once, a), once);
      same(mergedLog(once, []), once);
    }),
    { numRuns: 500 },
  );
});

test("a merged log has every change of both and each value of them, and nothing else", () => {
  fc.assert(
    fc.property(copies, ([a, b]) => {
      const merged = mergedLog(a, b);
      const stamps = merged.map(({ stamp }) => stamp);
      same(stamps, [...new Set([...a, ...b].map(({ stamp }) => stamp))].sort());
      for (const { stamp, fields, before } of [...a, ...b]) {
        const found = merged.find((change) => change.stamp === stamp);
        const has = (field: string) => found !== undefined && field in found.fields;
        expect(Object.keys(fields).filter((field) => !has(field))).toEqual([]);
        for (const [field, some] of Object.entries(before))
          expect(some.filter((one) => found?.before[field]?.includes(one) !== true)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test("the order of a log and its repetitions say nothing", () => {
  fc.assert(
    fc.property(
      log,
      fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      part,
      ({ log: whole }, keys, twice) => {
        const shuffled = whole
          .map((change, at) => ({ change, key: keys[at % keys.length] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ change }) => change);
        same(fold(shuffled), fold(whole));
        same(differencesOf(shuffled), differencesOf(whole));
        same(historyOf(shuffled), historyOf(whole));
        const repeated = [...shuffled, ...twice.flatMap((number) => whole[number % whole.length] ?? [])];
        same(fold(repeated), fold(whole));
        same(mergedLog([], repeated), mergedLog([], whole));
      },
    ),
    { numRuns: 300 },
  );
});

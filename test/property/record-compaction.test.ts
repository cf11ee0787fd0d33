import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, REMOVED } from "../../shared/record/change";
import { compacted, HISTORY_DAYS, TRASH_DAYS } from "../../shared/record/compact";
import { fold } from "../../shared/record/fold";
import { differencesOf } from "../../shared/record/history";
import { mergedLog } from "../../shared/record/merge";
import { stampTime } from "../../shared/record/stamp";
import { begin, exchangeAll, play, step, yearsOfCommands } from "../support/replica-world";
import { DAY, type Deed, type Replica, same, seenIn, truthOf } from "../support/replicas";

const count = fc.integer({ min: 2, max: 4 });

test("over years of compaction everybody still agrees, and every value that a promise covers is there", () => {
  let purges = 0;
  fc.assert(
    fc.property(count, yearsOfCommands, (replicas, all) => {
      const game = begin(replicas);
      let isPurged = false;
      let compactedAt = 0;
      for (const command of all) {
        const touched = step(game, command);
        if (command.what !== "compact" || touched.log.length === 0) continue;
        compactedAt = game.world.now;
        const { removed } = truthOf(touched.known);
        const isDue = removed !== null && stampTime(removed) < game.world.now - TRASH_DAYS * DAY;
        if (!isPurged) expect(touched.isPurged && touched.log[0]?.stamp === removed).toBe(isDue);
        isPurged ||= isDue;
      }
      const deeds = new Set(game.world.deeds.values());
      const held = game.replicas.flatMap(({ log }) => log);
      exchangeAll(game);
      const [{ log }, ...others] = game.replicas as [Replica, ...Replica[]];
      const truth = truthOf(deeds);
      for (const other of others) same(other.log, log);
      expect(seenIn(log).removed).toBe(truth.removed);
      if (isPurged) {
        purges++;
        // Gone from one device for good; what any other still held is here.
        for (const { stamp, fields } of held)
          expect(log.find((change) => change.stamp === stamp)?.fields).toMatchObject(fields);
        return;
      }
      same(seenIn(log), truth);
      const wasReplacedBefore = (deed: Deed, field: string) =>
        [...deeds].some(
          ({ stamp, over }) =>
            over.get(field)?.has(deed) === true && stampTime(stamp) < compactedAt - HISTORY_DAYS * DAY,
        );
      for (const deed of deeds)
        for (const [field, value] of deed.writes)
          if (field === REMOVED || !wasReplacedBefore(deed, field))
            same(log.find(({ stamp }) => stamp === deed.stamp)?.fields[field], value);
    }),
    { numRuns: 1000 },
  );
  // The law about purged records says something.
  expect(purges).toBeGreaterThan(20);
});

/** Any two parts of one log, and a moment within the years after. */
const parts = fc
  .tuple(
    fc.tuple(count, yearsOfCommands),
    fc.array(fc.constantFrom("a", "b", "both", "both"), { minLength: 40, maxLength: 40 }),
    fc.constantFrom(0, 1, 29, 31, 100, 364, 366, 800),
    fc.constantFrom(0, 1, 40, 400),
  )
  .map(([[replicas, all], sides, days, later]) => {
    const game = play(replicas, all);
    exchangeAll(game);
    const both = (game.replicas[0]?.log ?? []).map((change, at) => ({
      change,
      side: sides[at % sides.length],
    }));
    const a = both.filter(({ side }) => side !== "b").map(({ change }) => change);
    const b = both.filter(({ side }) => side !== "a").map(({ change }) => change);
    const early = game.world.now + days * DAY;
    return { a, b, early, now: early + later * DAY };
  })
  .filter(({ a, b }) => a.length > 0 && b.length > 0);

const isPurgedAt = (log: readonly Change[], now: number) => {
  const { removed } = fold(log);
  return removed !== null && stampTime(removed) < now - TRASH_DAYS * DAY;
};

test("compacting again changes nothing, and never the record or its differences", () => {
  fc.assert(
    fc.property(parts, ({ a, now }) => {
      const once = compacted(a, now);
      same(compacted(once, now), once);
      same(differencesOf(once), differencesOf(a));
      const { fields, stamps, ...rest } = fold(a);
      same(
        fold(once),
        isPurgedAt(a, now) ? { ...rest, fields: {}, stamps: {} } : { ...rest, fields, stamps },
      );
    }),
    { numRuns: 400 },
  );
});

test("it is all one whether two copies are compacted before they are merged, whenever, or after", () => {
  let compared = 0;
  fc.assert(
    fc.property(parts, ({ a, b, early, now }) => {
      const whole = mergedLog(a, b);
      const once = compacted(whole, now);
      // What one device has purged and the other has not yet, or brings back by an edit made apart, only the other has.
      const isLost =
        !isPurgedAt(whole, now) && (isPurgedAt(a, early) || isPurgedAt(a, now) || isPurgedAt(b, now));
      if (isLost) {
        const { removed } = fold(compacted(mergedLog(compacted(a, now), compacted(b, now)), now));
        expect(removed).toBe(fold(whole).removed);
        return;
      }
      compared++;
      same(compacted(mergedLog(compacted(a, now), compacted(b, now)), now), once);
      same(compacted(mergedLog(compacted(a, early), b), now), once);
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(200);
});

test("a compacted copy and a full one make no new difference, and a removed record stays removed", () => {
  fc.assert(
    fc.property(parts, ({ a, b, now }) => {
      const whole = mergedLog(a, b);
      for (const copy of [whole, a]) {
        const merged = mergedLog(compacted(whole, now), copy);
        expect(fold(merged).removed).toBe(fold(whole).removed);
        same(differencesOf(merged), differencesOf(whole));
      }
    }),
    { numRuns: 400 },
  );
});

test("what is written anew where a record was purged does not quarrel with a copy of the old content", () => {
  fc.assert(
    fc.property(count, yearsOfCommands, fc.boolean(), (replicas, all, isCompacted) => {
      const game = play(
        replicas,
        all.filter(({ what }) => isCompacted || what !== "compact"),
      );
      const [one, two] = game.replicas as [Replica, Replica];
      fc.pre(one.log.length > 0);
      exchangeAll(game);
      one.set(0);
      one.remove();
      game.world.now = stampTime(one.last?.stamp ?? "") + 31 * DAY;
      one.compact();
      expect(one.log.length).toBe(1);
      one.edit({ a: "anew", b: "anew" });
      exchangeAll(game);
      expect(fold(two.log)).toMatchObject({ removed: null, fields: { a: "anew", b: "anew" } });
      same(
        differencesOf(two.log).filter(({ field }) => field !== "c"),
        [],
      );
    }),
  );
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { REMOVED } from "../../shared/record/change";
import { fold } from "../../shared/record/fold";
import { differencesOf, historyOf } from "../../shared/record/history";
import { movedClock, nextStamp, stampTime } from "../../shared/record/stamp";
import { writing } from "../../shared/record/write";
import { begin, type Command, commands, exchangeAll, type Play, play, step } from "../support/replica-world";
import { DAY, type Replica, same, seenIn, TARGET, truthOf } from "../support/replicas";

const count = fc.integer({ min: 2, max: 4 });

test("each device shows what follows from the writes that reached it; when everybody has everything, nothing is lost", () => {
  fc.assert(
    fc.property(count, commands, (replicas, all) => {
      const game = begin(replicas);
      for (const command of all) {
        const touched = step(game, command);
        same(seenIn(touched.log), truthOf(touched.known));
        same(touched.undone?.given, touched.undone?.was);
      }
      exchangeAll(game);
      const [first, ...others] = game.replicas as [Replica, ...Replica[]];
      for (const { log } of others) {
        same(log, first.log);
        same(seenIn(log), seenIn(first.log));
      }
      same(seenIn(first.log), truthOf(new Set(game.world.deeds.values())));
      const history = historyOf(first.log).map(({ change, steps }) => {
        return [change.stamp, new Map(steps.map(({ field, value }) => [field, value]))] as const;
      });
      const typed = [...game.world.deeds.values()].map(({ stamp, writes }) => [stamp, writes] as const);
      expect(new Map(history)).toEqual(new Map(typed));
    }),
    { numRuns: 1000 },
  );
});

const past = fc.tuple(count, commands);

/** Two devices after any past; the first has something to show. */
function after([replicas, all]: readonly [number, readonly Command[]]): [Replica, Replica, Play] {
  const game = play(replicas, all);
  const [one, two] = game.replicas as [Replica, Replica];
  fc.pre(one.log.length > 0);
  return [one, two, game];
}

const written = fc.record(
  { a: fc.constantFrom("new", null, 0, { q: 2, p: 1 }), b: fc.constantFrom("new", 1) },
  { requiredKeys: [], noNullPrototype: true },
);

test("what was written here holds at once, whatever stamp it replaced; the same again is no change", () => {
  fc.assert(
    fc.property(past, written, (any, fields) => {
      const [replica] = after(any);
      replica.edit(fields);
      const { fields: shown, removed } = fold(replica.log);
      expect(shown).toMatchObject(fields);
      expect(removed).toBeNull();
      const writer = { device: replica.device, now: replica.wall(), clock: replica.clock };
      expect(writing(replica.log, TARGET, fields, writer)).toBeNull();
      expect(writing(replica.log, TARGET, { ...shown }, writer)).toBeNull();
    }),
  );
});

test("an undo gives back what was there; the undo of the first write removes", () => {
  fc.assert(
    fc.property(past, written, (any, fields) => {
      const [replica] = after(any);
      const before = fold(replica.log);
      fc.pre(before.removed === null);
      replica.last = null;
      replica.edit(fields);
      fc.pre(replica.last !== null);
      replica.undone = null;
      replica.undo();
      const { given, was } = replica.undone ?? { given: "removed", was: null };
      expect(given).toEqual(was);
      const emptied = Object.fromEntries(Object.keys(fields).map((name) => [name, null]));
      expect(fold(replica.log).fields).toEqual({ ...emptied, ...before.fields });
    }),
  );
  fc.assert(
    fc.property(written, ({ ...fields }) => {
      fc.pre(Object.keys(fields).length > 0);
      const [replica] = begin(1).replicas as [Replica];
      replica.edit(fields);
      replica.undo();
      expect(fold(replica.log).removed).not.toBeNull();
      replica.undo();
      expect(fold(replica.log)).toMatchObject({ fields, removed: null });
    }),
  );
});

test("an edit made apart from a removal brings the record back, everywhere, and stays in question until someone decides", () => {
  fc.assert(
    fc.property(past, fc.boolean(), fc.boolean(), (any, isLater, isKept) => {
      const [one, two, game] = after(any);
      exchangeAll(game);
      const remove = () => one.remove();
      const edit = () => two.edit({ a: "typed apart" });
      for (const deed of isLater ? [remove, edit] : [edit, remove]) deed();
      exchangeAll(game);
      for (const { log } of game.replicas) {
        const { removed, fields } = fold(log);
        expect({ removed, a: fields["a"] }).toEqual({ removed: null, a: "typed apart" });
        const difference = differencesOf(log).find(({ field }) => field === REMOVED);
        expect(difference?.value).toBe(false);
        expect(difference?.others.some(({ value }) => value === true)).toBe(true);
      }
      two.decide(REMOVED, !isKept);
      exchangeAll(game);
      for (const { log } of game.replicas) {
        expect(differencesOf(log).map(({ field }) => field)).not.toContain(REMOVED);
        expect(fold(log).removed === null).toBe(isKept);
      }
    }),
  );
});

test("a value that lost is listed everywhere until someone decides, and nowhere after", () => {
  fc.assert(
    fc.property(past, fc.integer({ min: 0, max: 3 }), (any, more) => {
      const [one, two, game] = after(any);
      exchangeAll(game);
      one.edit({ a: "first" });
      two.edit({ a: "second" });
      exchangeAll(game);
      // To write on over it is no decision.
      for (let number = 0; number < more; number++) two.edit({ a: `more ${number}` });
      exchangeAll(game);
      const { fields } = fold(one.log);
      const lost = ["first", "second"].filter((value) => value !== fields["a"]);
      for (const { log } of game.replicas) {
        const difference = differencesOf(log).find(({ field }) => field === "a");
        const others = difference?.others.map(({ value }) => value);
        expect(lost.some((value) => others?.includes(value))).toBe(true);
      }
      two.decide("a", "first");
      exchangeAll(game);
      for (const { log } of game.replicas) {
        expect(fold(log).fields["a"]).toBe("first");
        expect(differencesOf(log).map(({ field }) => field)).not.toContain("a");
      }
    }),
  );
});

test("no clock follows a stamp that is more than a day ahead, its own of yesterday's wrong clock neither", () => {
  fc.assert(
    fc.property(count, commands, (replicas, all) => {
      const game = begin(replicas);
      const ahead = new Map(game.replicas.map((replica) => [replica, 0]));
      for (const command of all) {
        const touched = step(game, command);
        for (const [replica, most] of ahead) ahead.set(replica, Math.max(most, replica.wall()));
        const { clock } = touched;
        if (clock !== null) expect(stampTime(clock)).toBeLessThanOrEqual((ahead.get(touched) ?? 0) + DAY);
        const now = touched.wall();
        const fresh = nextStamp({ clock, replaced: null, now, device: touched.device });
        expect(stampTime(fresh)).toBeLessThanOrEqual(now + DAY);
        expect(stampTime(fresh)).toBeGreaterThanOrEqual(now);
        const moved = movedClock(clock, fresh, now);
        expect(moved).toBe(fresh);
      }
    }),
  );
});

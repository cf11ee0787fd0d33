import { describe, expect, test } from "vitest";
import { REMOVED } from "../../../shared/record/change";
import { differencesOf } from "../../../shared/record/history";
import { writing } from "../../../shared/record/write";
import { begin, exchangeAll, type Play } from "../../support/replica-world";
import { HOUR, type Replica, seenIn, TARGET } from "../../support/replicas";

const COURSE = { title: "Основы ИКТ", hours: 72 };

/** Devices that hold one course. */
function devices() {
  const game = begin(2);
  const [one, two] = game.replicas as [Replica, Replica];
  one.edit(COURSE);
  exchangeAll(game);
  return { game, one, two };
}

/** An hour later, so that what comes next has the later stamp. */
function later({ world }: Play): void {
  world.now += HOUR;
}

describe("a removal", () => {
  test("apart from an edit does not hold, and says so, whichever came later", () => {
    for (const isLater of [true, false]) {
      const { game, one, two } = devices();
      if (isLater) one.remove();
      two.edit({ hours: 36 });
      later(game);
      if (!isLater) one.remove();
      exchangeAll(game);
      const seen = { fields: { hours: 36 }, removed: null, differences: { [REMOVED]: [false, true] } };
      expect(seenIn(one.log)).toMatchObject(seen);
      expect(differencesOf(one.log)[0]?.stamp).toBe(two.last?.stamp);
    }
  });

  test("that lost to an edit stays in question while people write on, and is no reason to write", () => {
    const { game, one, two } = devices();
    one.remove();
    two.edit({ hours: 36 });
    exchangeAll(game);
    const writer = { device: one.device, now: game.world.now, clock: one.clock };
    expect(writing(one.log, TARGET, { hours: 36 }, writer)).toBeNull();
    one.edit({ hours: 40 });
    expect(seenIn(one.log).differences).toEqual({ [REMOVED]: [false, true] });
  });

  test("on both devices holds, also over what only one of them has seen", () => {
    const { game, one, two } = devices();
    one.edit({ hours: 36 });
    one.remove();
    later(game);
    two.remove();
    exchangeAll(game);
    const fields = { ...COURSE, hours: 36 };
    expect(seenIn(one.log)).toEqual({ fields, removed: two.last?.stamp, differences: {} });
  });

  test("apart from a restoring does not hold", () => {
    const { game, one, two } = devices();
    one.remove();
    exchangeAll(game);
    one.edit({});
    two.edit({});
    later(game);
    two.remove();
    exchangeAll(game);
    expect(seenIn(one.log)).toMatchObject({ removed: null, differences: { [REMOVED]: [false, true] } });
  });

  test("is taken back with everything that was there, by a restoring or by any write", () => {
    for (const fields of [{}, { hours: 36 }]) {
      const { game, one, two } = devices();
      one.remove();
      exchangeAll(game);
      two.edit(fields);
      exchangeAll(game);
      expect(seenIn(one.log)).toEqual({ fields: { ...COURSE, ...fields }, removed: null, differences: {} });
    }
  });

  test("does not outlive a decision on one of the record's fields", () => {
    const { one } = devices();
    one.remove();
    one.decide("hours", 36);
    expect(seenIn(one.log)).toEqual({ fields: { ...COURSE, hours: 36 }, removed: null, differences: {} });
  });
});

import { describe, expect, test } from "vitest";
import { compacted } from "../../../shared/record/compact";
import { fold } from "../../../shared/record/fold";
import { differencesOf, historyOf } from "../../../shared/record/history";
import { mergedLog } from "../../../shared/record/merge";
import { removing } from "../../../shared/record/write";
import { begin, exchangeAll } from "../../support/replica-world";
import { DAY, type Replica, seenIn, TARGET } from "../../support/replicas";

function device() {
  const game = begin(2);
  const [one, two] = game.replicas as [Replica, Replica];
  one.edit({ title: "Основы ИКТ", hours: 72 });
  exchangeAll(game);
  return { game, one, two };
}

function valuesIn(replica: Replica, field: string): unknown[] {
  return historyOf(replica.log).flatMap(({ steps }) =>
    steps.filter((step) => step.field === field).map(({ value }) => value),
  );
}

describe("the trash", () => {
  test.each([29, 30])("gives a record back after %i days", (days) => {
    const { game, one } = device();
    one.remove();
    game.world.now += days * DAY;
    one.compact();
    one.edit({});
    expect(fold(one.log)).toMatchObject({ fields: { title: "Основы ИКТ", hours: 72 }, removed: null });
  });

  test("has nothing of it left after 31 days but that it was removed", () => {
    const { game, one } = device();
    one.remove();
    game.world.now += 31 * DAY;
    one.compact();
    expect(seenIn(one.log)).toEqual({ fields: {}, removed: one.last?.stamp, differences: {} });
    expect(JSON.stringify(one.log)).not.toContain("Основы");
  });

  test("that was emptied keeps the record away when an old copy comes, in whole or in part", () => {
    const { game, one, two } = device();
    one.edit({ hours: 36 });
    one.remove();
    game.world.now += 31 * DAY;
    const whole = one.log;
    one.compact();
    for (const copy of [two.log, whole, whole.slice(1, 2), whole.slice(0, 2)]) {
      expect(fold(mergedLog(one.log, copy)).removed).toBe(one.last?.stamp);
      expect(differencesOf(mergedLog(copy, one.log))).toEqual([]);
    }
  });

  test("that was emptied keeps away what was made anew and removed again, the old content of other fields too", () => {
    const { game, one, two } = device();
    one.remove();
    game.world.now += 31 * DAY;
    one.compact();
    one.edit({ title: "ИКТ" });
    one.remove();
    for (const log of [one.log, compacted(one.log, game.world.now + 31 * DAY)])
      expect(fold(mergedLog(log, two.log)).removed).toBe(one.last?.stamp);
  });

  test("that was emptied speaks for every removal it stood for, also when somebody removes again without those", () => {
    const { game, one, two } = device();
    two.edit({ hours: 36 });
    const apart = two.log;
    two.remove();
    game.world.now += 1;
    one.remove();
    const alone = one.log;
    one.receive(two.log, two.known);
    game.world.now += 31 * DAY;
    one.compact();
    const again = removing(alone, TARGET, { device: one.device, now: game.world.now, clock: null });
    expect(fold(mergedLog(one.log, [...apart, again])).removed).toBe(again.stamp);
  });

  test("that was emptied gives way to an edit made apart, with all that the other device has", () => {
    const { game, one, two } = device();
    one.remove();
    two.edit({ hours: 36 });
    game.world.now += 31 * DAY;
    one.compact();
    exchangeAll(game);
    expect(fold(one.log)).toMatchObject({ fields: { title: "Основы ИКТ", hours: 36 }, removed: null });
  });

  test("counts from the last removal, and two of them made apart are one", () => {
    const { game, one, two } = device();
    one.remove();
    game.world.now += 20 * DAY;
    two.edit({ hours: 36 });
    two.remove();
    exchangeAll(game);
    game.world.now += 20 * DAY;
    expect(compacted(one.log, game.world.now)).toEqual(one.log);
    game.world.now += 20 * DAY;
    one.compact();
    expect(one.log.map(({ stamp }) => stamp)).toEqual([two.last?.stamp]);
    expect(fold(mergedLog(one.log, two.log)).removed).toBe(two.last?.stamp);
  });
});

describe("a replaced value", () => {
  test.each([364, 365])("is in the history %i days after it was replaced", (days) => {
    const { game, one } = device();
    // However old it was: the year begins when it is replaced.
    game.world.now += 1000 * DAY;
    one.edit({ hours: 36 });
    game.world.now += days * DAY;
    one.compact();
    expect(valuesIn(one, "hours")).toEqual([36, 72]);
  });

  test("is gone after 366 days; what was never replaced stays, in the same change too", () => {
    const { game, one } = device();
    one.edit({ hours: 36 });
    game.world.now += 366 * DAY;
    one.compact();
    expect(valuesIn(one, "hours")).toEqual([36]);
    expect(valuesIn(one, "title")).toEqual(["Основы ИКТ"]);
    expect(historyOf(one.log)[0]?.steps).toEqual([{ field: "hours", value: 36, before: undefined }]);
  });

  test("that is gone is not emptied by an undo of the change that replaced it", () => {
    const { game, one } = device();
    one.edit({ hours: 36 });
    game.world.now += 366 * DAY;
    one.compact();
    one.undo();
    expect(one.undone?.given).toEqual({});
    expect(fold(one.log).fields["hours"]).toBe(36);
  });

  test("stays replaced when a device that has not compacted brings it back", () => {
    const { game, one, two } = device();
    for (const hours of [36, 40, 44]) one.edit({ hours });
    const whole = one.log;
    game.world.now += 366 * DAY;
    one.compact();
    // A change that has nothing left to show is no entry.
    expect(historyOf(one.log).length).toBe(2);
    for (const copy of [two.log, whole, whole.slice(1, 3), whole.slice(2, 3)]) {
      const merged = mergedLog(one.log, copy);
      expect(fold(merged).fields).toEqual({ title: "Основы ИКТ", hours: 44 });
      expect(differencesOf(merged)).toEqual([]);
      expect(compacted(merged, game.world.now)).toEqual(one.log);
    }
  });
});

test("what is shown is never taken out, not even where the log has lost the change that replaced it", () => {
  const { game, one } = device();
  one.edit({ hours: 36 });
  one.edit({ hours: 40 });
  game.world.now += 366 * DAY;
  const lossy = [...one.log.slice(0, 1), ...compacted(one.log, game.world.now).slice(1, 2)];
  expect(fold(lossy).fields).toEqual({ title: "Основы ИКТ", hours: 72 });
  expect(fold(compacted(lossy, game.world.now))).toEqual(fold(lossy));
});

test("a value that lost stays in question for ever, and for a year after someone decided", () => {
  const { game, one, two } = device();
  one.edit({ hours: 36 });
  two.edit({ hours: 108 });
  exchangeAll(game);
  game.world.now += 5000 * DAY;
  one.compact();
  const lost = seenIn(one.log).differences["hours"]?.[1];
  expect([36, 108]).toContain(lost);
  one.decide("hours", 72);
  game.world.now += 365 * DAY;
  one.compact();
  expect(valuesIn(one, "hours")).toContain(lost);
  game.world.now += DAY;
  one.compact();
  expect(valuesIn(one, "hours")).toEqual([72]);
});

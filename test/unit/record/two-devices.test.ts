import { describe, expect, test } from "vitest";
import { type Change, REMOVED } from "../../../shared/record/change";
import { fold } from "../../../shared/record/fold";
import { differencesOf, historyOf } from "../../../shared/record/history";
import { mergedLog } from "../../../shared/record/merge";
import { stampTime } from "../../../shared/record/stamp";
import { isFirst, writing } from "../../../shared/record/write";
import { begin, exchangeAll, type Play } from "../../support/replica-world";
import { HOUR, type Replica, seenIn, TARGET } from "../../support/replicas";

const COURSE = { title: "Основы ИКТ", hours: 72 };

/** Devices that hold one course. */
function devices(count: 2 | 3 = 2) {
  const game = begin(count);
  const [one, two, three] = game.replicas as [Replica, Replica, Replica];
  one.edit(COURSE);
  exchangeAll(game);
  return { game, one, two, three };
}

/** An hour later, so that what comes next has the later stamp. */
function later({ world }: Play): void {
  world.now += HOUR;
}

describe("two devices", () => {
  test("that edit different fields make one record without a question", () => {
    const { game, one, two } = devices();
    one.edit({ title: "ИКТ" });
    two.edit({ hours: 36 });
    exchangeAll(game);
    for (const { log } of game.replicas)
      expect(seenIn(log)).toEqual({ fields: { title: "ИКТ", hours: 36 }, removed: null, differences: {} });
  });

  test("that edit the same field: the later holds, the other is listed with its stamp", () => {
    const { game, one, two } = devices();
    one.edit({ hours: 36 });
    later(game);
    two.edit({ hours: 108 });
    exchangeAll(game);
    expect(differencesOf(one.log)).toEqual([
      {
        ...TARGET,
        field: "hours",
        value: 108,
        stamp: two.last?.stamp,
        others: [{ value: 36, stamp: one.last?.stamp }],
      },
    ]);
    expect(differencesOf(two.log)).toEqual(differencesOf(one.log));
  });

  test("that type the same value ask nothing, also when one of them goes on", () => {
    const { game, one, two } = devices();
    one.edit({ hours: 36 });
    two.edit({ hours: 36 });
    exchangeAll(game);
    one.edit({ hours: 40 });
    exchangeAll(game);
    expect(seenIn(two.log)).toEqual({ fields: { ...COURSE, hours: 40 }, removed: null, differences: {} });
  });

  test("that decide differently have a new question between the two decisions only", () => {
    const { game, one, two } = devices();
    one.edit({ hours: 36 });
    two.edit({ hours: 108 });
    exchangeAll(game);
    one.decide("hours", 36);
    later(game);
    two.decide("hours", 90);
    exchangeAll(game);
    expect(seenIn(one.log).differences).toEqual({ hours: [90, 36] });
  });
});

describe("three devices", () => {
  test("that edit one field list both values that lost, the newest first, until one decides", () => {
    const { game, one, two, three } = devices(3);
    for (const [replica, hours] of [
      [one, 16],
      [two, 36],
      [three, 108],
    ] as const) {
      replica.edit({ hours });
      later(game);
    }
    exchangeAll(game);
    expect(seenIn(two.log).differences).toEqual({ hours: [108, 36, 16] });
    two.decide("hours", 36);
    exchangeAll(game);
    expect(seenIn(three.log)).toEqual({ fields: { ...COURSE, hours: 36 }, removed: null, differences: {} });
  });

  test("one of which has seen the other's edit ask only about the third", () => {
    const { game, one, two, three } = devices(3);
    one.edit({ hours: 16 });
    two.receive(one.log, one.known);
    two.edit({ hours: 36 });
    later(game);
    three.edit({ hours: 108 });
    exchangeAll(game);
    expect(seenIn(one.log).differences).toEqual({ hours: [108, 36] });
  });
});

describe("a clock", () => {
  test("of 2099 neither wins over a later edit here nor moves the clock of this device", () => {
    const { game, one, two } = devices();
    one.set("2099");
    one.edit({ hours: 36 });
    exchangeAll(game);
    two.edit({ hours: 108 });
    expect(fold(two.log).fields["hours"]).toBe(108);
    expect(stampTime(two.last?.stamp ?? "")).toBe(one.wall());
    expect(stampTime(two.clock ?? "")).toBeLessThanOrEqual(game.world.now);
  });

  test("that was put right is used again at once: the device does not follow its own wrong past", () => {
    const one = begin(1).replicas[0] as Replica;
    one.set("2099");
    one.edit({ hours: 36 });
    one.set(0);
    one.log = [];
    one.known.clear();
    one.edit({ hours: 36 });
    expect(stampTime(one.last?.stamp ?? "")).toBe(one.wall());
  });

  test("up to a day ahead is followed, so that a fresh edit of another record sorts after what was read", () => {
    const { one, two } = devices();
    one.set(23 * HOUR);
    one.edit({ hours: 36 });
    two.receive(one.log, one.known);
    expect(two.clock).toBe(one.last?.stamp);
    one.set(25 * HOUR);
    one.edit({ hours: 40 });
    two.receive(one.log, one.known);
    expect(two.clock).not.toBe(one.last?.stamp);
  });
});

test("two clones of a device that give one stamp to two changes still end with one record", () => {
  const { one } = devices();
  one.edit({ hours: 36 });
  const [own] = one.log.slice(-1);
  if (!own) throw new Error("nothing was written");
  const before = { title: own.before["hours"] ?? [] };
  const clone = [...one.log.slice(0, -1), { ...own, fields: { hours: 108, title: "ИКТ" }, before }];
  const [here, there] = [mergedLog(one.log, clone), mergedLog(clone, one.log)];
  expect(there).toEqual(here);
  expect(fold(here).fields).toEqual({ hours: 36, title: "ИКТ" });
  expect(differencesOf(here)).toEqual([]);
});

test("only the change that the record begins with is its first, also where the log has lost that one", () => {
  const { one } = devices();
  one.edit({ hours: 36 });
  one.edit({ note: "" });
  expect(one.log.map((change) => isFirst(one.log, change))).toEqual([true, false, false]);
  const [, second, third] = one.log as [Change, Change, Change];
  expect(isFirst([second, third], second)).toBe(false);
});

test("the history tells who wrote what over what, the newest first", () => {
  const { game, one, two } = devices();
  later(game);
  two.edit({ hours: 36 });
  two.remove();
  const steps = historyOf(two.log).map((entry) => [entry.change.stamp.slice(22), entry.steps]);
  expect(steps).toEqual([
    [two.device, [{ field: REMOVED, value: true, before: undefined }]],
    [two.device, [{ field: "hours", value: 36, before: 72 }]],
    [
      one.device,
      [
        { field: "title", value: "Основы ИКТ", before: undefined },
        { field: "hours", value: 72, before: undefined },
      ],
    ],
  ]);
});

test("the order of an object's keys is no change: a file may have sorted them", () => {
  const { one, two, game } = devices();
  one.edit({ period: { start: "2026-09-01", end: "2026-12-31" } });
  two.edit({ period: { end: "2026-12-31", start: "2026-09-01" } });
  exchangeAll(game);
  expect(seenIn(one.log).differences).toEqual({});
  const writer = { device: one.device, now: game.world.now, clock: one.clock };
  const period = { end: "2026-12-31", start: "2026-09-01" };
  expect(writing(one.log, TARGET, { period }, writer)).toBeNull();
  for (const other of [[period], { ...period, end: "2027-05-26" }, { start: period.start }, null])
    expect(writing(one.log, TARGET, { period: other }, writer)).not.toBeNull();
  one.edit({ period: ["а"] });
  expect(writing(one.log, TARGET, { period: { 0: "а" } }, writer)).not.toBeNull();
});

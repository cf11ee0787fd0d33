import { describe, expect, test } from "vitest";
import { closeAll, SOUND_CAP_MS } from "../../../shared/usage/reconcile";
import { every30s, GAP_MS, HOUR, type Look, play, resh, START, UNKNOWN } from "../../support/looks";

describe("a visit", () => {
  test("runs from the look that finds it in front to the look that does not", () => {
    expect(play({ s: 0, ...resh }, { s: 40, ...resh }, { s: 70 }).closed).toEqual([["resh", 0, 70]]);
  });

  test("ends where another platform begins", () => {
    const { closed, open } = play({ s: 0, ...resh }, { s: 50, front: ["uchi"] });
    expect(closed).toEqual([["resh", 0, 50]]);
    expect(open.map(({ platform }) => platform)).toEqual(["uchi"]);
  });

  test("keeps its id and its start while it goes on", () => {
    const { open } = play({ s: 0, ...resh }, { s: 30, ...resh });
    expect(open).toMatchObject([{ id: "v1", startedAt: START, lastSeen: START + 30_000 }]);
  });

  test("is cut where the UTC offset changes, so that each piece is on its own clock", () => {
    const { closed, open } = play({ s: 0, ...resh }, { s: 40, ...resh, offsetMinutes: 240 });
    expect(closed).toEqual([["resh", 0, 40]]);
    expect(open).toMatchObject([{ id: "v2", startedAt: START + 40_000, offsetMinutes: 240 }]);
  });

  test("of a split view runs beside the other", () => {
    const { closed, open } = play({ s: 0, front: ["resh", "uchi"] }, { s: 40, ...resh });
    expect(closed).toEqual([["uchi", 0, 40]]);
    expect(open.map(({ platform }) => platform)).toEqual(["resh"]);
  });

  test("that was seen only once is nothing", () => {
    expect(play({ s: 0, ...resh }, { s: 0 }).closed).toEqual([]);
  });

  test("does not begin before an idle or locked screen", () => {
    expect(play({ s: 0, ...resh, presence: "idle" }).open).toEqual([]);
    expect(play({ s: 0, ...resh, presence: "locked" }).open).toEqual([]);
  });
});

describe("what is not known is not counted", () => {
  const blind = { sight: UNKNOWN };

  test("a gap of 45 s still is one visit", () => {
    expect(play({ s: 0, ...resh }, { s: GAP_MS / 1000, ...resh, ...blind }).closed).toEqual([]);
  });

  test("a longer gap ends the visit where it was last seen; a new one begins now", () => {
    const { closed, open } = play({ s: 0, ...resh }, { s: 30, ...resh }, { s: 76, ...resh, ...blind });
    expect(closed).toEqual([["resh", 0, 30]]);
    expect(open).toMatchObject([{ id: "v2", startedAt: START + 76_000 }]);
  });

  test("however late a look comes, a clock that was felt to go evenly leaves no gap", () => {
    expect(play({ s: 0, ...resh }, { s: 300, ...resh }).closed).toEqual([]);
  });

  test("a break that was felt ends the visit there, however short it was", () => {
    const sight = { ...UNKNOWN, lostAt: START + 50_000, evenSince: START + 70_000 };
    const { closed, open } = play({ s: 0, ...resh }, { s: 30, ...resh }, { s: 70, ...resh, sight });
    expect(closed).toEqual([["resh", 0, 50]]);
    expect(open).toMatchObject([{ id: "v2", startedAt: START + 70_000 }]);
  });

  test("a clock set back ends the visit where it was last seen, or last felt", () => {
    const { closed, open } = play({ s: 0, ...resh }, { s: 30, ...resh }, { s: 29, ...resh, ...blind });
    expect(closed).toEqual([["resh", 0, 30]]);
    expect(open).toMatchObject([{ startedAt: START + 29_000 }]);
    const sight = { ...UNKNOWN, lostAt: START + 40_000 };
    expect(play({ s: 0, ...resh }, { s: -3600, ...resh, sight }).closed).toEqual([["resh", 0, 40]]);
  });
});

describe("nobody there", () => {
  test("idle is back-dated by the time it took to notice", () => {
    const looks: Look[] = [
      { s: 0, ...resh },
      { s: 90, ...resh },
      { s: 150, ...resh, presence: "idle" },
    ];
    expect(play(...looks).closed).toEqual([["resh", 0, 90]]);
  });

  test("idle is never back-dated before the visit began", () => {
    const look: Look = { s: 20, ...resh, presence: "idle" };
    expect(play({ s: 0, ...resh }, look)).toEqual({ closed: [], open: [] });
  });

  test("a lock straight from work ends the visit now", () => {
    expect(play({ s: 0, ...resh }, { s: 40, ...resh, presence: "locked" }).closed).toEqual([["resh", 0, 40]]);
  });

  test("a lock silences what is heard", () => {
    const heard = { heard: ["sferum"] };
    const { closed, open } = play(
      { s: 0, front: ["sferum"], ...heard },
      { s: 40, ...heard, presence: "locked" },
    );
    expect(closed).toEqual([["sferum", 0, 40]]);
    expect(open).toEqual([]);
  });
});

describe("sound", () => {
  const call = { heard: ["sferum"] };

  test("keeps a visit open behind another page: two visits run at once", () => {
    const { closed, open } = play({ s: 0, front: ["sferum"], ...call }, { s: 40, ...resh, ...call });
    expect(closed).toEqual([]);
    expect(open.map(({ platform }) => platform).sort()).toEqual(["resh", "sferum"]);
  });

  test("that stops behind ends the visit at that look", () => {
    const looks: Look[] = [
      { s: 0, front: ["sferum"], ...call },
      { s: 40, ...resh, ...call },
      { s: 70, ...resh },
    ];
    expect(play(...looks).closed).toEqual([["sferum", 0, 70]]);
  });

  test("suspends the idle cut while it lasts and is not back-dated when it ends", () => {
    const idle = { front: ["sferum"], presence: "idle" } as const;
    const looks: Look[] = [
      { s: 0, front: ["sferum"], ...call },
      { s: 60, ...idle, ...call },
      { s: 80, ...idle },
    ];
    expect(play(...looks).closed).toEqual([["sferum", 0, 80]]);
  });

  test("begins no visit in an empty room", () => {
    expect(play({ s: 0, ...call, presence: "idle" }).open).toEqual([]);
    expect(play({ s: 0, ...call }).open).toHaveLength(1);
  });

  test("alone lasts three hours, exactly, and does not begin again by itself", () => {
    const cap = SOUND_CAP_MS / 1000;
    const alone = every30s(30, cap + HOUR, { ...call, presence: "idle" });
    const { closed, open } = play({ s: 0, front: ["sferum"], ...call }, ...alone);
    expect(closed).toEqual([["sferum", 0, cap]]);
    expect(open).toEqual([]);
  });

  test("behind the work of someone who is there has no cap: a call of four hours is one visit", () => {
    const work = every30s(30, 4 * HOUR, { ...resh, ...call });
    const { closed } = play({ s: 0, front: ["sferum"], ...call }, ...work, { s: 4 * HOUR + 30, ...resh });
    expect(closed).toEqual([["sferum", 0, 4 * HOUR + 30]]);
  });
});

describe("ending every visit at once", () => {
  const { open } = play({ s: 0, ...resh, heard: ["sferum"] }, { s: 30, ...resh, heard: ["sferum"] });
  const ends = (s: number) => closeAll(open, START + s * 1000).map(({ endedAt }) => (endedAt - START) / 1000);

  test("ends them now", () => expect(ends(50)).toEqual([50, 50]));
  test("ends them at the last look by a clock before it", () => expect(ends(10)).toEqual([30, 30]));
});

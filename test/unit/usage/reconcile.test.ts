import { describe, expect, test } from "vitest";
import {
  closeAll,
  GAP_MS,
  type Observation,
  type OpenVisit,
  reconcile,
  SOUND_CAP_MS,
} from "../../../shared/usage/reconcile";

const START = Date.parse("2026-10-05T06:00:00Z");
const HOUR = 3600;

/** Seconds since the start of the story, and what is seen then. */
type Look = { s: number } & Partial<Observation>;

/** Plays looks one after another; visits come back as [platform, from, to] in seconds. */
function play(...looks: Look[]) {
  let open: readonly OpenVisit[] = [];
  let ids = 0;
  const closed: [string, number, number][] = [];
  for (const { s, ...rest } of looks) {
    const step = reconcile(open, { ...nothing, at: START + s * 1000, ...rest }, () => `v${++ids}`);
    open = step.open;
    for (const { platform, startedAt, endedAt } of step.closed) {
      closed.push([platform, (startedAt - START) / 1000, (endedAt - START) / 1000]);
    }
  }
  return { closed, open };
}

const nothing: Omit<Observation, "at"> = {
  offsetMinutes: 180,
  front: null,
  heard: [],
  presence: "active",
  idleAfterMs: 60_000,
};
const resh = { front: "resh" };

/** The same look again and again, as the checkpoint alarm does. */
function every30s(from: number, to: number, look: Partial<Observation>): Look[] {
  return Array.from({ length: Math.floor((to - from) / 30) + 1 }, (_, i) => ({ s: from + i * 30, ...look }));
}

describe("a visit", () => {
  test("runs from the look that finds it in front to the look that does not", () => {
    expect(play({ s: 0, ...resh }, { s: 40, ...resh }, { s: 70 }).closed).toEqual([["resh", 0, 70]]);
  });

  test("ends where another platform begins", () => {
    const { closed, open } = play({ s: 0, ...resh }, { s: 50, front: "uchi" });
    expect(closed).toEqual([["resh", 0, 50]]);
    expect(open.map(({ platform }) => platform)).toEqual(["uchi"]);
  });

  test("keeps its id, its start and its offset while it goes on", () => {
    const { open } = play({ s: 0, ...resh }, { s: 30, ...resh, offsetMinutes: 240 });
    expect(open).toMatchObject([
      { id: "v1", startedAt: START, offsetMinutes: 180, lastSeen: START + 30_000 },
    ]);
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
  test("a gap of 90 s still is one visit", () => {
    expect(play({ s: 0, ...resh }, { s: GAP_MS / 1000, ...resh }).closed).toEqual([]);
  });

  test("a longer gap ends the visit where it was last seen; a new one begins now", () => {
    const { closed, open } = play({ s: 0, ...resh }, { s: 30, ...resh }, { s: 121, ...resh });
    expect(closed).toEqual([["resh", 0, 30]]);
    expect(open).toMatchObject([{ id: "v2", startedAt: START + 121_000 }]);
  });

  test("a clock set back ends the visit where it was last seen", () => {
    const { closed, open } = play({ s: 0, ...resh }, { s: 30, ...resh }, { s: 29, ...resh });
    expect(closed).toEqual([["resh", 0, 30]]);
    expect(open).toMatchObject([{ startedAt: START + 29_000 }]);
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
      { s: 0, front: "sferum", ...heard },
      { s: 40, ...heard, presence: "locked" },
    );
    expect(closed).toEqual([["sferum", 0, 40]]);
    expect(open).toEqual([]);
  });
});

describe("sound", () => {
  const call = { heard: ["sferum"] };

  test("keeps a visit open behind another page: two visits run at once", () => {
    const { closed, open } = play({ s: 0, front: "sferum", ...call }, { s: 40, ...resh, ...call });
    expect(closed).toEqual([]);
    expect(open.map(({ platform }) => platform).sort()).toEqual(["resh", "sferum"]);
  });

  test("that stops behind ends the visit at that look", () => {
    const looks: Look[] = [
      { s: 0, front: "sferum", ...call },
      { s: 40, ...resh, ...call },
      { s: 70, ...resh },
    ];
    expect(play(...looks).closed).toEqual([["sferum", 0, 70]]);
  });

  test("suspends the idle cut while it lasts and is not back-dated when it ends", () => {
    const idle = { front: "sferum", presence: "idle" } as const;
    const looks: Look[] = [
      { s: 0, front: "sferum", ...call },
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
    const { closed, open } = play({ s: 0, front: "sferum", ...call }, ...alone);
    expect(closed).toEqual([["sferum", 0, cap]]);
    expect(open).toEqual([]);
  });

  test("behind the work of someone who is there has no cap: a call of four hours is one visit", () => {
    const work = every30s(30, 4 * HOUR, { ...resh, ...call });
    const { closed } = play({ s: 0, front: "sferum", ...call }, ...work, { s: 4 * HOUR + 30, ...resh });
    expect(closed).toEqual([["sferum", 0, 4 * HOUR + 30]]);
  });
});

describe("ending every visit at once", () => {
  const { open } = play({ s: 0, ...resh, heard: ["sferum"] }, { s: 30, ...resh, heard: ["sferum"] });
  const ends = (s: number) => closeAll(open, START + s * 1000).map(({ endedAt }) => (endedAt - START) / 1000);

  test("ends them now", () => expect(ends(50)).toEqual([50, 50]));
  test("ends them where they were last seen after a gap", () => expect(ends(500)).toEqual([30, 30]));
  test("ends them where they were last seen when the clock was set back", () =>
    expect(ends(10)).toEqual([30, 30]));
});

import { describe, expect, test } from "vitest";
import { SOUND_CAP_MS } from "../../../shared/usage/reconcile";
import { every30s, HOUR, type Look, play, QUIET, resh, START } from "../../support/looks";

describe("a meeting", () => {
  const call = { heard: ["sferum"], meetings: ["sferum"] };
  const quiet = { ...resh, meetings: ["sferum"] };

  test("behind another page goes on through silence, and ends five minutes after the last sound", () => {
    const looks: Look[] = [{ s: 0, ...resh, ...call }, { s: 100, ...quiet }, ...every30s(110, 700, quiet)];
    expect(play(...looks).closed).toEqual([["sferum", 0, 100 + QUIET]]);
  });

  test("that is heard again within five minutes is one visit", () => {
    const looks: Look[] = [
      { s: 0, ...resh, ...call },
      { s: 100, ...quiet },
      { s: 399, ...resh, ...call },
      { s: 450, ...quiet },
      { s: 900, ...quiet },
    ];
    expect(play(...looks).closed).toEqual([["sferum", 0, 450 + QUIET]]);
  });

  test("ends at once when its page is closed", () => {
    expect(play({ s: 0, ...resh, ...call }, { s: 60, ...quiet }, { s: 80, ...resh }).closed).toEqual([
      ["sferum", 0, 80],
    ]);
  });

  test("that was never heard ends when it is left", () => {
    expect(play({ s: 0, front: ["sferum"], meetings: ["sferum"] }, { s: 60, ...quiet }).closed).toEqual([
      ["sferum", 0, 60],
    ]);
  });

  test("in front of a person who sits still lasts until five minutes after the last sound", () => {
    const still = { front: ["sferum"], meetings: ["sferum"], presence: "idle" } as const;
    const looks: Look[] = [
      { s: 0, front: ["sferum"], ...call },
      { s: 100, ...still },
      { s: 500, ...still },
    ];
    expect(play(...looks).closed).toEqual([["sferum", 0, 100 + QUIET]]);
  });

  test("before an empty chair has the same cap as any sound", () => {
    const alone = every30s(30, SOUND_CAP_MS / 1000 + HOUR, { ...call, presence: "idle" });
    expect(play({ s: 0, front: ["sferum"], ...call }, ...alone).closed).toEqual([
      ["sferum", 0, SOUND_CAP_MS / 1000],
    ]);
  });
});

describe("«Идёт урок»", () => {
  const lesson = { lessonUntil: START + 1000 * 2700 };
  const still = { ...resh, ...lesson, presence: "idle" } as const;

  test("keeps a still page on the board in use until the bell, to the second", () => {
    const looks: Look[] = [{ s: 0, ...resh, ...lesson }, ...every30s(310, 3000, still)];
    expect(play(...looks).closed).toEqual([["resh", 0, 2700]]);
  });

  test("that ended before anyone was missed gives no more than the last input", () => {
    const looks: Look[] = [
      { s: 0, ...resh, ...lesson },
      { s: 2760, ...resh, ...lesson },
      { s: 2900, ...still },
    ];
    expect(play(...looks).closed).toEqual([["resh", 0, 2840]]);
  });

  test("is no excuse for a locked screen", () => {
    expect(play({ s: 0, ...resh, ...lesson }, { s: 40, ...still, presence: "locked" }).closed).toEqual([
      ["resh", 0, 40],
    ]);
  });
});

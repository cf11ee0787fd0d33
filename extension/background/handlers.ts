import { PROTOCOL_VERSION, type Status } from "../../shared/bridge/protocol";
import { observable } from "../../shared/catalog/sites";
import { appUrl } from "../app-address";
import { withdrawnOf } from "../host-permissions";
import { acknowledge, visitsAfter } from "./hand-over";
import { changeSettings, endAll, readSettings, sweep } from "./log";
import type { LogDatabase } from "./log-database";
import { openPlatforms } from "./observe";
import { hello, pair, unpair } from "./pairing";
import type { Recorder } from "./recorder";
import type { Handlers } from "./router";
import { LESSON_MS, nextMidnight } from "./rules";
import { statusOf } from "./status";

const known = new Set(observable.map((platform) => platform.id));

export function handlersOf(db: LogDatabase, recorder: Recorder): Handlers {
  /** Every change of what is recorded shows in the next look at once, and the answer tells how things stand. */
  async function lookAndTell(): Promise<Status> {
    await recorder.look();
    const { ticked } = await readSettings(db);
    const [withdrawn, open] = [await withdrawnOf(ticked), await openPlatforms()];
    return statusOf(db, new Date(), { withdrawn, open, appUrl });
  }

  return {
    hello: async (who) => {
      const { paired } = await hello(db, who, Date.now());
      return { version: PROTOCOL_VERSION, paired };
    },
    "visits.after": (ask) => visitsAfter(db, ask),
    "visits.acknowledge": async (ask) => {
      await sweep(db, Date.now());
      const answer = await acknowledge(db, ask, Date.now());
      await recorder.look();
      return answer;
    },
    status: lookAndTell,
    start: async ({ platforms }) => {
      if (platforms.some((platform) => !known.has(platform))) return "malformed";
      const ticked = [...new Set(platforms)];
      await changeSettings(db, (before) => {
        // Changing the ticks does not end a pause behind the person's back.
        const recording = before.recording === "paused" ? "paused" : "on";
        return { ...before, ticked, recording: ticked.length > 0 ? recording : "off" };
      });
      return lookAndTell();
    },
    pause: async ({ until }) => {
      await recorder.look();
      const now = new Date();
      const pausedUntil = until === "midnight" ? nextMidnight(now) : null;
      await endAll(db, now.getTime(), (before) =>
        before.recording === "off" ? before : { ...before, recording: "paused", pausedUntil, lessonUntil: 0 },
      );
      return lookAndTell();
    },
    resume: async () => {
      await changeSettings(db, (before) =>
        before.recording === "paused" ? { ...before, recording: "on", pausedUntil: null } : before,
      );
      return lookAndTell();
    },
    lesson: async ({ goesOn }) => {
      // What the lesson has kept open until now is settled by the rule that held until now.
      await recorder.look();
      const now = Date.now();
      await changeSettings(db, (before) => ({
        ...before,
        lessonUntil: goesOn ? now + LESSON_MS : Math.min(now, before.lessonUntil),
      }));
      return lookAndTell();
    },
    mark: async ({ platform, counts }) => {
      await recorder.look();
      const until = Date.now() + (counts ? LESSON_MS : 0);
      await changeSettings(db, (before) => ({ ...before, marks: { ...before.marks, [platform]: until } }));
      return lookAndTell();
    },
    pair: async ({ portfolio }) => {
      await recorder.look();
      const isPaired = await pair(db, portfolio, Date.now());
      return isPaired ? lookAndTell() : "not-paired";
    },
    unpair: async () => {
      await recorder.look();
      await unpair(db, Date.now());
      return lookAndTell();
    },
  };
}

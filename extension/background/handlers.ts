import { PROTOCOL_VERSION, type Status } from "../../shared/bridge/protocol";
import { observable } from "../../shared/catalog/sites";
import { appUrl } from "../app-address";
import { withdrawnOf } from "../host-permissions";
import { acknowledge, visitsAfter } from "./hand-over";
import { changeSettings, endAll, readSettings, sweep } from "./log";
import type { LogDatabase } from "./log-database";
import { hello, pair, unpair } from "./pairing";
import { look } from "./recorder";
import type { Handlers } from "./router";
import { statusOf } from "./status";

const known = new Set(observable.map((platform) => platform.id));

export function handlersOf(db: LogDatabase): Handlers {
  /** Every change of what is recorded shows in the next look at once, and the answer tells how things stand. */
  async function lookAndTell(): Promise<Status> {
    await look(db);
    const { ticked } = await readSettings(db);
    return statusOf(db, new Date(), { withdrawn: await withdrawnOf(ticked), appUrl });
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
      await look(db);
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
    pause: async () => {
      await endAll(db, Date.now(), (before) =>
        before.recording === "on" ? { ...before, recording: "paused" } : before,
      );
      return lookAndTell();
    },
    resume: async () => {
      await changeSettings(db, (before) =>
        before.recording === "paused" ? { ...before, recording: "on" } : before,
      );
      return lookAndTell();
    },
    pair: async ({ portfolio }) => {
      const isPaired = await pair(db, portfolio, Date.now());
      return isPaired ? lookAndTell() : "not-paired";
    },
    unpair: async () => {
      await unpair(db, Date.now());
      return lookAndTell();
    },
  };
}

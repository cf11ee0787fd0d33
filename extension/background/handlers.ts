import { PROTOCOL_VERSION } from "../../shared/bridge/protocol";
import { appUrl } from "../app-address";
import { acknowledge, visitsAfter } from "./hand-over";
import { readSettings, sweep } from "./log";
import type { LogDatabase } from "./log-database";
import { ownHandlers } from "./own-handlers";
import { hello } from "./pairing";
import type { Recorder } from "./recorder";
import type { Handlers } from "./router";

export function handlersOf(db: LogDatabase, recorder: Recorder): Handlers {
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
    place: async () => ({ opensAt: appUrl((await readSettings(db)).address) }),
    ...ownHandlers(db, recorder),
  };
}

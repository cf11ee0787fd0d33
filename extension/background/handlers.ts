import { PROTOCOL_VERSION } from "../../shared/bridge/protocol";
import { edition } from "../../shared/catalog/sites";
import { appUrl } from "../app-address";
import { offerCatalog } from "./catalog";
import { acknowledge, visitsAfter } from "./hand-over";
import { readOpen, readSettings, saveLook, sweep } from "./log";
import type { LogDatabase } from "./log-database";
import { ownHandlers } from "./own-handlers";
import { hello, takeKey } from "./pairing";
import type { Recorder } from "./recorder";
import type { Handlers } from "./router";

export function handlersOf(db: LogDatabase, recorder: Recorder): Handlers {
  return {
    hello: async (who) => {
      const known = await hello(db, who, Date.now());
      return { version: PROTOCOL_VERSION, ...known };
    },
    "key.offer": async ({ portfolio, publicKey }) => {
      if (!(await takeKey(db, portfolio, publicKey))) return "not-paired";
      // What waits for a key waits no longer.
      await saveLook(db, { open: await readOpen(db), closed: [] });
      return {};
    },
    "visits.after": (ask) => visitsAfter(db, ask),
    "visits.acknowledge": async (ask) => {
      await sweep(db, Date.now());
      const answer = await acknowledge(db, ask, Date.now());
      await recorder.look();
      return answer;
    },
    "catalog.offer": async ({ text }) => ({
      state: await offerCatalog(db, recorder, text),
      edition: edition.edition,
    }),
    place: async () => {
      const { address, policy } = await readSettings(db);
      return { opensAt: appUrl(address, policy) };
    },
    ...ownHandlers(db, recorder),
  };
}

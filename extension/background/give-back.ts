import { bridgeNeeds } from "../app-address";
import { returnHosts, wantedOf } from "../host-permissions";
import { readSettings } from "./log";
import type { LogDatabase } from "./log-database";

/** Gives back what nothing chosen needs. Last: a failure before it leaves too many, never a ticked one invisible. */
export async function giveBack(db: LogDatabase, origins: readonly string[]): Promise<void> {
  const settings = await readSettings(db);
  const platforms = wantedOf(settings).flatMap((one) => one.origins);
  const ofApp = settings.address === null ? [] : bridgeNeeds(settings.address).origins;
  await returnHosts(origins, [...platforms, ...ofApp]);
}

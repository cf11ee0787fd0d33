import { bridgeNeeds } from "../app-address";
import { returnHosts, wantedOf } from "../host-permissions";
import { readSettings } from "./log";
import type { LogDatabase } from "./log-database";

/** Gives back what nothing chosen needs. Last: a failure before it leaves too many, never a ticked one invisible. */
export async function giveBack(db: LogDatabase, origins: readonly string[]): Promise<void> {
  const { ticked, own, address } = await readSettings(db);
  const platforms = wantedOf(ticked, own).flatMap((one) => one.origins);
  await returnHosts(origins, address === null ? platforms : [...platforms, ...bridgeNeeds(address).origins]);
}

import { utf8, webCrypto } from "../../shared/bridge/web-crypto";
import { allHostPatterns } from "../../shared/catalog/host-patterns";
import { isSignedBy } from "../../shared/catalog/signed-catalog";
import { observable, sites } from "../../shared/catalog/sites";
import { dropOffer, keepCatalog, keepOffer, readCatalog, readOffer } from "../catalog";
import { tellNews } from "../news";
import { giveBack } from "./give-back";
import { changeSettings, readSettings } from "./log";
import type { LogDatabase } from "./log-database";
import type { Recorder } from "./recorder";

/** Takes a catalog that the school's key has signed; any other waits until the person decides on the options page. */
export async function offerCatalog(
  db: LogDatabase,
  recorder: Recorder,
  text: string,
): Promise<"taken" | "waits" | "not-newer" | "refused"> {
  const found = readCatalog(text);
  if (typeof found === "string") return found;
  const { catalogKey } = (await readSettings(db)).policy;
  const isTrusted = catalogKey !== undefined && (await isSignedBy(text, catalogKey));
  await keepOffer({ text, hash: hex(await webCrypto().subtle.digest("SHA-256", utf8(text))) });
  if (!isTrusted) {
    tellNews();
    return "waits";
  }
  await takeCatalog(db, recorder);
  return "taken";
}

/** From now on this catalog holds: nothing is ticked by it, and what it ends is no longer seen. */
export async function takeCatalog(db: LogDatabase, recorder: Recorder): Promise<boolean> {
  const offer = await readOffer();
  const found = offer && readCatalog(offer.text);
  if (!found || typeof found === "string") return false;
  const before = allHostPatterns(sites);
  await recorder.look();
  await keepCatalog(found);
  await dropOffer();
  const known = new Set(observable.map(({ id }) => id));
  await changeSettings(db, (settings) => ({
    ...settings,
    ticked: settings.ticked.filter((platform) => known.has(platform)),
  }));
  await recorder.look();
  await giveBack(db, before);
  tellNews();
  return true;
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

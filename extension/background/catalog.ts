import { type CatalogFile, newestOf } from "../../shared/catalog/catalog-file";
import { allHostPatterns } from "../../shared/catalog/host-patterns";
import { placeOf } from "../../shared/catalog/match";
import type { PlatformId } from "../../shared/catalog/platform";
import { schoolPatterns } from "../../shared/catalog/school-platform";
import { isSignedBy } from "../../shared/catalog/signed-catalog";
import { edition, platformAt, sites } from "../../shared/catalog/sites";
import { utf8, webCrypto } from "../../shared/exchange/web-crypto";
import { type KeptCatalog, loadCatalog, openCatalog } from "../catalog";
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
  const file = openCatalog(text);
  if (typeof file === "string") return file;
  const { policy, ticked } = await readSettings(db);
  const { catalogKey } = policy;
  if (catalogKey !== undefined && !movesAddress(file, ticked) && (await isSignedBy(text, catalogKey))) {
    await takeCatalog(db, recorder, file);
    return "taken";
  }
  const hash = hex(await webCrypto().subtle.digest("SHA-256", utf8(text)));
  await chrome.storage.local.set({ catalogOffer: { text, hash } } satisfies KeptCatalog);
  tellNews();
  return "waits";
}

/**
 * Whether a ticked platform gets the address of another: the browser may have allowed that one already, so no prompt would
 * ask the person.
 */
function movesAddress({ platforms }: CatalogFile, ticked: readonly PlatformId[]): boolean {
  return platforms
    .filter(({ id }) => ticked.includes(id))
    .some(({ id, hosts = [], pathRules = [] }) =>
      [...hosts, ...pathRules].map(placeOf).some((place) => {
        const before = platformAt(place);
        return before !== null && before !== id;
      }),
    );
}

/**
 * From now on this catalog holds. Nothing is ticked by it; what it ends is unticked before, so that what is open there ends
 * as it began, and a worker that dies in between has left nothing to be recorded.
 */
export async function takeCatalog(db: LogDatabase, recorder: Recorder, file: CatalogFile): Promise<void> {
  const next = newestOf(edition, file);
  const { school } = await readSettings(db);
  const before = [...allHostPatterns(sites), ...schoolPatterns(school)];
  const living = new Set(
    next.platforms.filter(({ status }) => status !== "discontinued").map(({ id }) => id),
  );
  await recorder.look();
  await changeSettings(db, (settings) => ({
    ...settings,
    ticked: settings.ticked.filter((platform) => living.has(platform)),
  }));
  await recorder.look();
  await chrome.storage.local.set({ catalog: next } satisfies KeptCatalog);
  await dropOffer();
  await loadCatalog();
  // A host belongs to the catalog first: what the school has called by it would stay ticked and never be recorded.
  await changeSettings(db, (settings) => ({
    ...settings,
    school: settings.school.filter(({ hosts }) => !hosts.some((host) => platformAt(placeOf(host)))),
  }));
  await recorder.look();
  await giveBack(db, before);
  tellNews();
}

export async function dropOffer(): Promise<void> {
  await chrome.storage.local.remove("catalogOffer");
}

/** As after installing. */
export async function forgetCatalog(): Promise<void> {
  await chrome.storage.local.remove(["catalog", "catalogOffer"]);
  await loadCatalog();
  tellNews();
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

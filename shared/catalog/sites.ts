import type { Addresses } from "./addresses";
import rows from "./addresses.json" with { type: "json" };
import { catalog, setCatalog } from "./catalog";
import { type CatalogEntry, type Edition, newestOf } from "./catalog-file";
import { matcherOf, type Place } from "./match";
import type { Platform } from "./platform";

/** A platform with the hosts by which it is known. Names and addresses lie apart: the first screen needs only names. */
export type Site = Platform & Addresses;

const addresses = rows as Readonly<Record<string, Addresses>>;

/** The catalog that ships with the project. A repo test asks for a higher number when it has changed. */
export const builtIn: Edition = {
  edition: 1,
  date: "2026-11-22",
  issuer: "Копилка",
  platforms: catalog.map((platform) => ({ ...platform, ...addresses[platform.id] })),
};

/** The catalog that this device goes by. */
export let edition = newestOf(builtIn);

/** Every platform of it that has a host. */
export let sites = sitesOf(builtIn.platforms);

/** What the extension can be asked to notice: every platform that still lives. */
export let observable = living(sites);

/** Which of them a page belongs to. All, not only what is ticked: a host belongs to its own platform, not to a neighbour. */
export let platformAt = matcherOf(sites);

export function setEdition(next: Edition): void {
  edition = next;
  sites = sitesOf(next.platforms);
  observable = living(sites);
  platformAt = matcherOf(sites);
  setCatalog(next.platforms);
}

const programAt = platformAt;
const marked = new Set(sites.filter((site) => site.countsOnlyWhenMarked).map(({ id }) => id));

/** By the program's own catalog: what counts only while it is marked changes with the program alone. */
export function isMarkedPlace(place: Place): boolean {
  return marked.has(programAt(place) ?? "");
}

/** Those of a catalog's platforms that have an address. */
export function sitesOf(platforms: readonly CatalogEntry[]): readonly Site[] {
  return platforms.flatMap(({ hosts = [], ...rest }) =>
    hosts.length > 0 || rest.pathRules ? [{ ...rest, hosts }] : [],
  );
}

function living(all: readonly Site[]): readonly Site[] {
  return all.filter(({ status }) => status !== "discontinued");
}

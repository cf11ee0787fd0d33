import type { CatalogEntry, Edition } from "./catalog-file";
import { matcherOf, placeOf } from "./match";
import { isOwn } from "./own-platform";
import { isSchool } from "./school-platform";
import { builtIn, sitesOf } from "./sites";

/** Why a catalog that is written as it should be is not taken. */
export type CatalogProblem = "not-newer" | "leap" | "repeats" | "not-its-own" | "no-address" | "marked";

/** Editions that a device may have missed. */
const LONGEST_LEAP = 1000;

/** What no schema can say. */
export function problemOf(newer: Edition, now: Edition): CatalogProblem | null {
  const { platforms } = newer;
  if (newer.edition <= now.edition) return "not-newer";
  // One as high as can be would be the last one for ever.
  if (newer.edition > now.edition + LONGEST_LEAP) return "leap";
  if (hasTwice(platforms.map(({ id }) => id)) || hasTwice(platforms.flatMap(({ hosts = [] }) => hosts)))
    return "repeats";
  if (platforms.some(({ id }) => isOwn(id) || isSchool(id))) return "not-its-own";
  if (!platforms.every(hasItsAddress)) return "no-address";
  // What the program itself says of them holds whatever editions have come in between.
  return changesMarked(platforms, [...builtIn.platforms, ...now.platforms]) ? "marked" : null;
}

function hasTwice(all: readonly string[]): boolean {
  return new Set(all).size < all.length;
}

/** A site that lives has an address, an application and a manual have none; what is left out is its own. */
function hasItsAddress({
  kind,
  status,
  hosts = [],
  excludeHosts = [],
  pathRules = [],
}: CatalogEntry): boolean {
  const addresses = hosts.length + pathRules.length;
  // Another's host would be hidden by it.
  if (excludeHosts.some((out) => !hosts.some((host) => `.${out}`.endsWith(`.${host}`)))) return false;
  return kind === "site" ? addresses > 0 || status === "discontinued" : addresses === 0;
}

/**
 * Platforms that count only while they are marked change with the program alone: a catalog that lets one count without its
 * mark, or gives its address to another, could record what is private. It may close them.
 */
export function changesMarked(platforms: readonly CatalogEntry[], before: readonly CatalogEntry[]): boolean {
  const marked = before.filter(({ countsOnlyWhenMarked }) => countsOnlyWhenMarked);
  const ids = new Set(marked.map(({ id }) => id));
  const isLoosened = platforms.some(
    ({ id, countsOnlyWhenMarked, status }) =>
      ids.has(id) && !countsOnlyWhenMarked && status !== "discontinued",
  );
  const hosts = marked.flatMap((one) => one.hosts ?? []);
  const others = platforms.filter(({ id }) => !ids.has(id));
  const isBelow = others.flatMap(hostsOf).some((host) => hosts.some((own) => `.${host}`.endsWith(`.${own}`)));
  const at = matcherOf(sitesOf(platforms));
  const isAbove = [...hosts, ...marked.flatMap((one) => one.pathRules ?? [])]
    .map((rule) => at(placeOf(rule)))
    .some((id) => id !== null && !ids.has(id));
  return isLoosened || isBelow || isAbove;
}

function hostsOf({ hosts = [], pathRules = [] }: CatalogEntry): string[] {
  return [...hosts, ...pathRules.map((rule) => placeOf(rule).host)];
}

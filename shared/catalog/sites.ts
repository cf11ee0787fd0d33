import type { Addresses } from "./addresses";
import rows from "./addresses.json" with { type: "json" };
import { catalog } from "./catalog";
import type { Platform } from "./platform";

/** A platform with the hosts by which it is known. Names and addresses lie apart: the app needs only names. */
export type Site = Platform & Addresses;

const addresses = rows as Readonly<Record<string, Addresses>>;

/** Every platform of the catalog that has a host. */
export const sites: readonly Site[] = catalog.flatMap((platform) => {
  const found = addresses[platform.id];
  return found ? [{ ...platform, ...found }] : [];
});

/** What the extension can be asked to notice: every platform that still lives. */
export const observable = sites.filter((site) => site.status !== "discontinued");

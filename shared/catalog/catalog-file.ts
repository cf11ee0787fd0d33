import { LocalDate } from "../calendar/local-date-schema";
import * as z from "../zod";
import { Addresses } from "./addresses";
import { Platform } from "./platform";

export const CATALOG_FORMAT = "kopilka.catalog";

/** UTF-16 units of the file's text: what is kept of it fits into a copy. */
export const CATALOG_LENGTH = 250_000;

/** A platform with its addresses, if it has any. */
export const CatalogEntry = z.strictObject({
  ...Platform.shape,
  ...Addresses.shape,
  hosts: z.optional(Addresses.shape.hosts.check(z.maxLength(60))),
});
export type CatalogEntry = z.infer<typeof CatalogEntry>;

/** What a device goes by: the newest catalog and what earlier ones have left to it. */
export const Edition = z.object({
  /** The version of the catalog. A newer one has a higher number. */
  edition: z.int().check(z.minimum(1), z.maximum(999_999_999)),
  date: LocalDate,
  /** Who has made it, as it says itself. */
  issuer: z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^\P{C}+$/u)),
  platforms: z.array(CatalogEntry),
});
export type Edition = z.infer<typeof Edition>;

/** A newer catalog as somebody hands it out, by itself or as the payload of a JWS (`signed-catalog.ts`). */
export const CatalogFile = z.strictObject({
  format: z.literal(CATALOG_FORMAT),
  version: z.literal(1),
  ...Edition.shape,
  platforms: Edition.shape.platforms.check(z.minLength(1), z.maxLength(1000)),
});
export type CatalogFile = z.infer<typeof CatalogFile>;

export const catalogFormat = { format: CATALOG_FORMAT, version: 1, schema: CatalogFile };

/**
 * The newer catalog after the older one. What it no longer names keeps its name and its group, and nothing by which it
 * could be seen: old visits mean what they meant, marked ones too.
 */
export function after(older: Edition, newer: Edition): Edition {
  const named = new Set(newer.platforms.map(({ id }) => id));
  const left = older.platforms
    .filter(({ id }) => !named.has(id))
    .map(({ hosts: _hosts, exactHost: _exact, excludeHosts: _out, pathRules: _rules, ...rest }) => ({
      ...rest,
      status: "discontinued" as const,
    }));
  return { ...newer, platforms: [...newer.platforms, ...left] };
}

/** All editions into one, whatever order they have come in. */
export function newestOf(first: Edition, ...others: readonly Edition[]): Edition {
  const [oldest = first, ...rest] = [first, ...others].sort((a, b) => a.edition - b.edition);
  return rest.reduce(after, oldest);
}

import type { Platform, PlatformId } from "./platform";
import rows from "./platforms.json" with { type: "json" };

/**
 * The catalog that this device goes by: the one that ships with the project, until a newer one is set. The sources of the
 * former are in `provenance.json`; a repo test holds both to the schema.
 */
export let catalog = rows as readonly Platform[];

let byId = indexed(catalog);

export function setCatalog(platforms: readonly Platform[]): void {
  catalog = platforms;
  byId = indexed(platforms);
}

/** As it is printed; an id that this catalog does not know is its own name. */
export function platformName(id: PlatformId): string {
  return byId.get(id)?.name ?? id;
}

export function findPlatform(id: PlatformId): Platform | undefined {
  return byId.get(id);
}

function indexed(platforms: readonly Platform[]): ReadonlyMap<PlatformId, Platform> {
  return new Map(platforms.map((platform) => [platform.id, platform]));
}

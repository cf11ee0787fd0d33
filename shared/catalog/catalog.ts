import type { Platform, PlatformId } from "./platform";
import rows from "./platforms.json" with { type: "json" };

/** The catalog that ships with the project. Its sources are in `provenance.json`; a repo test holds both to the schema. */
export const catalog = rows as readonly Platform[];

const byId = new Map(catalog.map((platform) => [platform.id, platform]));

/** As it is printed; an id that this catalog does not know is its own name. */
export function platformName(id: PlatformId): string {
  return byId.get(id)?.name ?? id;
}

export function findPlatform(id: PlatformId): Platform | undefined {
  return byId.get(id);
}

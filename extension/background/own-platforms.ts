import { platformName } from "../../shared/catalog/catalog";
import { matcherOf } from "../../shared/catalog/match";
import type { OwnPlatform } from "../../shared/catalog/own-platform";
import type { PlatformId } from "../../shared/catalog/platform";
import { type Site, sites } from "../../shared/catalog/sites";

type Own = readonly OwnPlatform[];

// The whole catalog, not only what is ticked: a host belongs to its own platform, not to a ticked neighbour above it.
const ofCatalog = matcherOf(sites);
let last: { readonly of: string; readonly match: typeof ofCatalog } = { of: "[]", match: ofCatalog };

/** Which platform a page belongs to, of the catalog and of the teacher's own; an own one wins, it was named on purpose. */
export function matcherWith(own: Own): typeof ofCatalog {
  const of = JSON.stringify(own);
  if (last.of !== of) {
    const named = matcherOf(own.map(siteOf));
    last = { of, match: (place) => named(place) ?? ofCatalog(place) };
  }
  return last.match;
}

export function nameOf(platform: PlatformId, own: Own): string {
  return own.find(({ id }) => id === platform)?.name ?? platformName(platform);
}

function siteOf({ id, name, host }: OwnPlatform): Site {
  return { id, name, group: "other", kind: "site", hosts: [host], exactHost: true };
}

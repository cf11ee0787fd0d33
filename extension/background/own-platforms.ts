import { platformName } from "../../shared/catalog/catalog";
import { matcherOf } from "../../shared/catalog/match";
import { isOwn, type OwnPlatform } from "../../shared/catalog/own-platform";
import type { PlatformId } from "../../shared/catalog/platform";
import { schoolSite } from "../../shared/catalog/school-platform";
import { platformAt, type Site } from "../../shared/catalog/sites";
import type { Settings } from "./log-database";

/** Platforms that no catalog names. */
export type Named = Pick<Settings, "own" | "school">;

type Match = typeof platformAt;

let last: { readonly of: string; readonly match: Match } | null = null;

/**
 * Which platform a page belongs to. One of the teacher's own wins, it was named on purpose; one of the school loses even
 * to the catalog.
 */
export function matcherWith({ own, school }: Named): Match {
  const of = JSON.stringify([own, school]);
  if (last?.of !== of) {
    const named = matcherOf(own.map(siteOf));
    const ofSchool = matcherOf(school.map(schoolSite));
    last = { of, match: (place) => named(place) ?? platformAt(place) ?? ofSchool(place) };
  }
  return last.match;
}

export function nameOf(platform: PlatformId, { own, school }: Named): string {
  const named = [...own, ...school].find(({ id }) => id === platform)?.name;
  return named ?? (isOwn(platform) ? "Своя платформа" : platformName(platform));
}

function siteOf({ id, name, host }: OwnPlatform): Site {
  return { id, name, group: "other", kind: "site", hosts: [host], exactHost: true };
}

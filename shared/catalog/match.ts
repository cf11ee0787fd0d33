import type { PlatformId } from "./platform";
import type { Site } from "./sites";

/** Where a page is: `host` as the browser's URL gives it (lower case, punycode), `path` from the first slash. */
export interface Place {
  readonly host: string;
  readonly path: string;
}

/** The place that a host, or a path rule, names. */
export function placeOf(rule: string): Place {
  const [host = "", ...path] = rule.split("/");
  return { host, path: `/${path.join("/")}` };
}

/**
 * The platform a page belongs to, or null. Path rules win, then exact hosts, then the longest host suffix; an excluded
 * host (sign-in, help) is never use, whatever else matches.
 */
export function matcherOf(sites: readonly Site[]): (place: Place) => PlatformId | null {
  const suffixes = new Map<string, PlatformId>();
  const exact = new Map<string, PlatformId>();
  const excluded = new Set<string>();
  const paths: { host: string; path: string; id: PlatformId }[] = [];
  for (const site of sites) {
    for (const host of site.excludeHosts ?? []) excluded.add(host);
    for (const host of site.hosts) (site.exactHost ? exact : suffixes).set(host, site.id);
    for (const rule of site.pathRules ?? []) {
      const slash = rule.indexOf("/");
      paths.push({ host: rule.slice(0, slash), path: rule.slice(slash), id: site.id });
    }
  }

  return ({ host, path }) => {
    const name = host.endsWith(".") ? host.slice(0, -1) : host;
    const parents = suffixesOf(name);
    if (parents.some((parent) => excluded.has(parent))) return null;
    const ruled = paths.find((rule) => rule.host === name && isUnder(path, rule.path));
    if (ruled) return ruled.id;
    const alone = exact.get(name) ?? exact.get(name.replace(/^www\./, ""));
    if (alone) return alone;
    for (const parent of parents) {
      const id = suffixes.get(parent);
      if (id) return id;
    }
    return null;
  };
}

/** `a.b.c` → `a.b.c`, `b.c`, `c`: longest first. */
function suffixesOf(host: string): string[] {
  const labels = host.split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}

function isUnder(path: string, rule: string): boolean {
  return path === rule || path.startsWith(`${rule}/`) || path.startsWith(`${rule}?`);
}

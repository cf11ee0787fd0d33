import type { Site } from "./sites";

/**
 * The browser's match patterns for exactly the hosts of a platform: what a tick asks permission for. One for each
 * scheme, because Chromium silently drops a required `*://m.a.ru/*` that an optional `*://*.a.ru/*` covers.
 */
export function hostPatterns(site: Site): string[] {
  return hostsToSee(site).flatMap((host) => [`http://${host}/*`, `https://${host}/*`]);
}

export function allHostPatterns(sites: readonly Site[]): string[] {
  return [...new Set(sites.flatMap(hostPatterns))].sort();
}

/** The same hosts for a build that requires them. */
export function requiredHostPatterns(sites: readonly Site[]): string[] {
  return [...new Set(sites.flatMap(hostsToSee).map((host) => `*://${host}/*`))].sort();
}

/** The pattern of one address; it knows no ports. */
export function originPattern({
  protocol,
  hostname,
}: {
  readonly protocol: string;
  readonly hostname: string;
}): string {
  return `${protocol}//${hostname}/*`;
}

function hostsToSee(site: Site): string[] {
  const named = site.hosts.map((host) => (site.exactHost ? host : `*.${host}`));
  const www = site.exactHost ? site.hosts.map((host) => `www.${host}`) : [];
  // A host permission has no path: the browser lets us see the host, `matcherOf` looks at the path.
  const ruled = (site.pathRules ?? []).map((rule) => rule.slice(0, rule.indexOf("/")));
  return [...named, ...www, ...ruled];
}

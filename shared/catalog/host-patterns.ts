import type { Platform } from "./platform";

/**
 * The browser's match patterns for exactly the hosts of a platform: what a tick asks permission for. One for each
 * scheme, because Chromium silently drops a required `*://m.a.ru/*` that an optional `*://*.a.ru/*` covers.
 */
export function hostPatterns(platform: Platform): string[] {
  return hostsToSee(platform).flatMap((host) => [`http://${host}/*`, `https://${host}/*`]);
}

export function allHostPatterns(platforms: readonly Platform[]): string[] {
  return [...new Set(platforms.flatMap(hostPatterns))].sort();
}

/** The same hosts for a build that requires them. */
export function requiredHostPatterns(platforms: readonly Platform[]): string[] {
  return [...new Set(platforms.flatMap(hostsToSee).map((host) => `*://${host}/*`))].sort();
}

function hostsToSee(platform: Platform): string[] {
  const named = platform.hosts.map((host) => (platform.exactHost ? host : `*.${host}`));
  const www = platform.exactHost ? platform.hosts.map((host) => `www.${host}`) : [];
  // A host permission has no path: the browser lets us see the host, `matcherOf` looks at the path.
  const ruled = (platform.pathRules ?? []).map((rule) => rule.slice(0, rule.indexOf("/")));
  return [...named, ...www, ...ruled];
}

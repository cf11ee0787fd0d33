import type { Platform } from "./platform";

/** The browser's match patterns for exactly the hosts of a platform: what a tick asks permission for. */
export function hostPatterns(platform: Platform): string[] {
  const named = platform.hosts.map((host) => (platform.exactHost ? `*://${host}/*` : `*://*.${host}/*`));
  const www = platform.exactHost ? platform.hosts.map((host) => `*://www.${host}/*`) : [];
  // A host permission has no path: the browser lets us see the host, `matcherOf` looks at the path.
  const ruled = (platform.pathRules ?? []).map((rule) => `*://${rule.slice(0, rule.indexOf("/"))}/*`);
  return [...named, ...www, ...ruled];
}

export function allHostPatterns(platforms: readonly Platform[]): string[] {
  return [...new Set(platforms.flatMap(hostPatterns))].sort();
}

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { allHostPatterns } from "../../shared/catalog/host-patterns";
import { matcherOf, type Place } from "../../shared/catalog/match";
import { sites } from "../../shared/catalog/sites";

const match = matcherOf(sites);
const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const known = sites.flatMap(({ hosts, excludeHosts = [] }) => [...hosts, ...excludeHosts]);
const host = fc.oneof(
  fc.constantFrom(...known),
  fc.tuple(label, fc.constantFrom(...known)).map(([sub, name]) => `${sub}.${name}`),
  fc.tuple(label, fc.constantFrom(...known)).map(([glued, name]) => `${glued}${name}`),
  fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join(".")),
);
const path = fc.oneof(
  fc.constant("/school"),
  fc.constant("/school/x"),
  fc.webPath().map((text) => `/${text}`),
);
const isUnder = (name: string, parent: string) => name === parent || name.endsWith(`.${parent}`);

/** The rules read aloud: slow and obvious. */
function oracle({ host: name, path: where }: Place): string | null {
  if (sites.some(({ excludeHosts = [] }) => excludeHosts.some((out) => isUnder(name, out)))) return null;
  for (const { id, pathRules = [] } of sites) {
    if (pathRules.some((rule) => `${name}${where}` === rule || `${name}${where}`.startsWith(`${rule}/`)))
      return id;
  }
  let best: { id: string; length: number } | null = null;
  for (const { id, hosts, exactHost } of sites) {
    for (const own of hosts) {
      const fits = exactHost ? name === own || name === `www.${own}` : isUnder(name, own);
      if (fits && own.length > (best?.length ?? 0)) best = { id, length: own.length };
    }
  }
  return best?.id ?? null;
}

test("matching agrees with the rules read aloud", () => {
  fc.assert(
    fc.property(host, path, (name, where) => {
      expect(match({ host: name, path: where })).toBe(oracle({ host: name, path: where }));
    }),
    { numRuns: 2000 },
  );
});

test("a trailing dot changes nothing", () => {
  fc.assert(
    fc.property(host, (name) => {
      expect(match({ host: `${name}.`, path: "/" })).toBe(match({ host: name, path: "/" }));
    }),
  );
});

test("a subdomain of a platform is a platform too, unless it is a sign-in host or the platform is exact", () => {
  const wide = sites.filter(({ exactHost }) => !exactHost).flatMap(({ hosts }) => hosts);
  const excluded = sites.flatMap(({ excludeHosts = [] }) => excludeHosts);
  fc.assert(
    fc.property(label, fc.constantFrom(...wide), (sub, name) => {
      const below = `${sub}.${name}`;
      fc.pre(!excluded.some((out) => isUnder(below, out)));
      expect(match({ host: below, path: "/" })).not.toBeNull();
    }),
  );
});

test("what is matched is always covered by a permission that a tick asks for", () => {
  const covers = (pattern: string, name: string) => {
    const asked = pattern.slice(pattern.indexOf("//") + 2, -"/*".length);
    return asked.startsWith("*.") ? isUnder(name, asked.slice(2)) : asked === name;
  };
  fc.assert(
    fc.property(host, path, (name, where) => {
      const id = match({ host: name, path: where });
      fc.pre(id !== null);
      const asked = allHostPatterns(sites.filter((platform) => platform.id === id));
      expect(asked.some((pattern) => covers(pattern, name))).toBe(true);
    }),
  );
});

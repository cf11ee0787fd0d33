import * as fc from "fast-check";
import { expect, test } from "vitest";
import { calls } from "../../shared/bridge/protocol";
import { catalog } from "../../shared/catalog/catalog";
import { matcherOf } from "../../shared/catalog/match";
import { isOwn } from "../../shared/catalog/own-platform";
import { isSchool } from "../../shared/catalog/school-platform";
import { sites } from "../../shared/catalog/sites";
import { POLICY_FIELDS, readPolicy } from "../../shared/policy/read-policy";

const hosts = sites.flatMap((site) => [...site.hosts, ...(site.excludeHosts ?? [])]);
const host = fc.oneof(fc.constantFrom(...hosts), fc.domain(), fc.string(), fc.constantFrom("*", "com", "ru"));
const platform = fc.record(
  {
    id: fc.oneof(
      // As if the prefix were a part of an id of the catalog.
      fc.constantFrom(...catalog.map(({ id }) => id.replace(/^[a-z0-9]+-/, ""))),
      fc.stringMatching(/^[a-z0-9-]{0,40}$/),
      fc.anything(),
    ),
    name: fc.oneof(fc.string(), fc.constantFrom(...sites.map(({ name }) => name)), fc.anything()),
    hosts: fc.oneof(fc.array(host, { maxLength: 8 }), fc.anything()),
    group: fc.oneof(fc.constantFrom("other", "federal", "listed", "management"), fc.anything()),
  },
  { requiredKeys: [] },
);
const known = fc.record(
  {
    appAddress: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.anything()),
    mode: fc.oneof(fc.constantFrom("own", "shared"), fc.anything()),
    platforms: fc.oneof(fc.array(fc.oneof(platform, fc.anything()), { maxLength: 80 }), fc.anything()),
    idleAfterMinutes: fc.oneof(fc.integer(), fc.anything()),
    quiet: fc.oneof(fc.record({ from: fc.string(), to: fc.constant("07:00") }), fc.anything()),
  },
  { requiredKeys: [] },
);
const anyPolicy = fc.oneof(
  known,
  fc.anything(),
  fc.dictionary(fc.constantFrom(...POLICY_FIELDS), fc.anything()),
);
const platformAt = matcherOf(sites);

test("whatever a policy is, it is read without a throw, and what is taken is bounded and can be shown", () => {
  fc.assert(
    fc.property(anyPolicy, (raw) => {
      const policy = readPolicy(raw);
      const answer = { policy, offered: policy.platforms };
      expect(calls.school.answer.parse(answer)).toEqual(answer);
      expect(policy.platforms.length).toBeLessThanOrEqual(50);
      expect(policy.dropped.length).toBeLessThanOrEqual(20);
      expect(JSON.stringify(policy).length).toBeLessThan(100_000);
      expect(policy.appAddress ?? "https://").toMatch(/^(https:\/\/|http:\/\/localhost[:/]?)/);
    }),
    { numRuns: 3000 },
  );
});

test("whatever a policy adds, its ids are its own and no host is the catalog's", () => {
  fc.assert(
    fc.property(fc.array(platform, { maxLength: 20 }), (platforms) => {
      for (const { id, hosts: taken } of readPolicy({ platforms }).platforms) {
        expect(catalog.some((one) => one.id === id)).toBe(false);
        expect(isSchool(id)).toBe(true);
        for (const name of taken) {
          expect(platformAt({ host: name, path: "/" })).toBeNull();
          expect(hosts.some((of) => name === of && name !== "edu.ru")).toBe(false);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test("no id of the catalog looks like a platform of the school or of the teacher's own", () => {
  expect(catalog.filter(({ id }) => isSchool(id) || isOwn(id))).toEqual([]);
});

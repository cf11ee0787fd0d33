import { createHash } from "node:crypto";
import { domainToASCII } from "node:url";
import { expect, test } from "vitest";
import { Addresses } from "../../shared/catalog/addresses";
import addresses from "../../shared/catalog/addresses.json";
import { Platform } from "../../shared/catalog/platform";
import rows from "../../shared/catalog/platforms.json";
import provenance from "../../shared/catalog/provenance.json";
import { builtIn, sites } from "../../shared/catalog/sites";
import * as z from "../../shared/zod";

const platforms = rows as Platform[];
const twice = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

test.each(platforms.map((row) => [row.id, row] as const))(
  "%s is a platform as the schema has it",
  (_, row) => {
    expect(z.safeParse(Platform, row).error?.issues).toBeUndefined();
  },
);

test.each(Object.entries(addresses))("the addresses of %s are as the schema has them", (id, row) => {
  expect(z.safeParse(Addresses, row).error?.issues).toBeUndefined();
  expect(platforms.map((platform) => platform.id)).toContain(id);
});

test("no id and no host is given twice", () => {
  expect(twice(platforms.map(({ id }) => id))).toEqual([]);
  expect(twice(sites.flatMap(({ hosts }) => hosts))).toEqual([]);
});

test("no host is use and not use at once", () => {
  const used = new Set(sites.flatMap(({ hosts }) => hosts));
  expect(sites.flatMap(({ excludeHosts = [] }) => excludeHosts).filter((host) => used.has(host))).toEqual([]);
});

test("hosts are written as browsers report them: lower case, punycode", () => {
  const hosts = sites.flatMap(({ hosts: own, excludeHosts = [] }) => [...own, ...excludeHosts]);
  expect(hosts.filter((host) => domainToASCII(host) !== host)).toEqual([]);
});

test("a site can be seen, a manual cannot", () => {
  const seen = new Set(sites.map(({ id }) => id));
  for (const { id, kind } of platforms) {
    if (kind === "site") expect(seen, id).toContain(id);
    if (kind === "manual") expect(seen, id).not.toContain(id);
  }
});

test("nothing for management or communication by messenger is ticked at the start", () => {
  const ticked = platforms.filter(({ core }) => core);
  expect(ticked.filter(({ group }) => group === "management")).toEqual([]);
  expect(ticked.filter(({ countsOnlyWhenMarked, status }) => countsOnlyWhenMarked || status)).toEqual([]);
  expect(ticked.filter(({ group }) => group === "communication").map(({ id }) => id)).toEqual(["sferum"]);
});

test("a sign-in host is never use of a digital resource", () => {
  const resources = sites.filter(({ group }) => ["federal", "listed", "other"].includes(group));
  const doors = resources
    .flatMap(({ hosts }) => hosts)
    .filter((host) => /^(?:login|auth|sso|esia|passport)\./.test(host));
  expect(doors, "fix: move it to excludeHosts").toEqual([]);
});

test("every platform has its sources, and every source its platform", () => {
  expect(Object.keys(provenance).sort()).toEqual(platforms.map(({ id }) => id).sort());
});

test("a changed catalog has a higher edition: a device that has the former knows which one is newer", () => {
  const text = JSON.stringify(builtIn.platforms);
  const hash = createHash("sha256").update(text).digest("hex");
  const fix = "fix: raise `edition` and `date` in shared/catalog/sites.ts, then put the new pair here";
  expect([builtIn.edition, hash], fix).toEqual([
    1,
    "c2368c6434a715d3a01a583ada2f9f886e2408341031065ec2a30c6cd26951b9",
  ]);
});

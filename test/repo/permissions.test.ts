import { describe, expect, test } from "vitest";
import { allHostPatterns } from "../../shared/catalog/host-patterns";
import { sites } from "../../shared/catalog/sites";
import { built, filesIn, read, sourcesIn } from "../support/files";

interface Manifest {
  readonly permissions: string[];
  readonly optional_permissions?: string[];
  readonly host_permissions?: string[];
  readonly optional_host_permissions: string[];
  readonly incognito: string;
  readonly minimum_chrome_version: string;
  readonly content_scripts?: { matches: string[] }[];
  readonly web_accessible_resources?: unknown[];
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
}

const manifestOf = (folder: Parameters<typeof built>[0]) =>
  JSON.parse(read(`${built(folder)}/manifest.json`)) as Manifest;
/** Hosts of match patterns, without the scheme and the path. */
const hostsOf = (patterns: string[]) =>
  [...new Set(patterns.map((pattern) => pattern.replace(/^[^:]+:\/\/|\/\*$/g, "")))].sort();
const reachOf = (platforms: typeof sites) =>
  platforms
    .flatMap(({ hosts, exactHost, pathRules = [] }) => [
      ...hosts.flatMap((host) => (exactHost ? [host, `www.${host}`] : [`*.${host}`])),
      ...pathRules.map((rule) => rule.split("/")[0] ?? ""),
    ])
    .filter((host, index, all) => all.indexOf(host) === index)
    .sort();

describe.each(["extension", "extension-granted", "extension-firefox"] as const)("dist/%s", (folder) => {
  const manifest = manifestOf(folder);

  test("asks for nothing but alarms, idle and storage", () => {
    const why =
      "fix: every permission is a promise to the teacher; a new one needs a line in docs/adr and here";
    expect(manifest.permissions, why).toEqual(["alarms", "idle", "storage", "unlimitedStorage"]);
  });

  test("may ask for one more, at a click: to put the bridge where the person says that the app is", () => {
    expect(manifest.optional_permissions).toEqual(["scripting"]);
  });

  test("brings the bridge along as a file of half a kilobyte, whether an address is known or not", () => {
    const bridge = read(`${built(folder)}/extension/bridge.iife.js`);
    expect(bridge.length).toBeGreaterThan(100);
    expect(bridge.length, "fix: a carrier needs no parser and no schema").toBeLessThanOrEqual(550);
    expect(bridge).not.toMatch(/\b(?:import|require)\b|https?:/);
  });

  test("never runs in private windows", () => {
    expect(manifest.incognito).toBe("not_allowed");
  });

  test("may ask for every host of the catalog by name, and for a person's own over https or on this computer", () => {
    const { optional_host_permissions: optional } = manifest;
    const named = ["https://*/*", "http://localhost/*"];
    expect(optional).toEqual(expect.arrayContaining(named));
    expect(hostsOf(optional.filter((pattern) => !named.includes(pattern)))).toEqual(reachOf(sites));
  });

  test("lets its pages load what is theirs, show pictures that they have made, and send nothing", () => {
    expect(
      manifest.content_security_policy.extension_pages.split("; "),
      "fix: a wider policy needs a line in docs/permissions.md and here",
    ).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' blob:",
      "connect-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test("opens no door to pages: nothing web-accessible, no outside connection", () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });
});

test.each(["extension", "extension-granted"] as const)("dist/%s runs in Chrome 109 and up", (folder) => {
  expect(manifestOf(folder).minimum_chrome_version).toBe("109");
});

test("all sites are declared for later and cannot be asked for: no code names them", () => {
  const everywhere = /\*:\/\/\*|https?:\/\/\*\/|<all_urls>/;
  const scripts = (["extension", "extension-granted", "extension-firefox"] as const).flatMap((folder) =>
    filesIn(built(folder), [".js", ".html"]),
  );
  const sources = filesIn("extension", [".ts", ".tsx", ".html"]);
  const found = [...scripts, ...sources].filter((path) => everywhere.test(read(path)));
  expect(found, "fix: ask for the platform's own hosts; docs/permissions.md promises it").toEqual([]);
  expect(allHostPatterns(sites).filter((pattern) => everywhere.test(pattern))).toEqual([]);
});

test("the app, which is a page of the extension too, takes nothing of its interface but messages", () => {
  const uses = [...sourcesIn("pwa"), ...sourcesIn("shared")].flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:chrome|browser)\s*\??\.[\w.]+/g)].map(([use]) => `${path}: ${use}`),
  );
  expect([...new Set(uses)]).toEqual(["shared/bridge/tell-worker.ts: chrome.runtime.sendMessage"]);
});

test("hosts are asked for in one place, behind a click", () => {
  const asking = sourcesIn("extension").filter(({ text }) => /permissions\s*\.\s*request\b/.test(text));
  expect(asking.map(({ path }) => path)).toEqual(["extension/host-permissions.ts"]);
});

test.each(["extension", "extension-firefox"] as const)(
  "dist/%s requires no host and injects nothing",
  (folder) => {
    const { host_permissions: required = [], content_scripts: scripts = [] } = manifestOf(folder);
    expect(required, "fix: consent is the permission itself; hosts are optional").toEqual([]);
    expect(
      scripts,
      "fix: run npm run build without APP_URL; the bridge belongs to the app's own origin",
    ).toEqual([]);
  },
);

test("the build for managed PCs requires the core platforms, and injects only into the app", () => {
  const { host_permissions: required = [], content_scripts: scripts = [] } = manifestOf("extension-granted");
  const core = sites.filter((platform) => platform.core && !platform.countsOnlyWhenMarked);
  expect(hostsOf(required)).toEqual(reachOf(core));
  expect(scripts.flatMap(({ matches }) => matches)).toEqual(["http://localhost/*"]);
});

test("the bridge is registered in one place, at an address that the person has named", () => {
  const registering = sourcesIn("extension").filter(({ text }) => /\bchrome\.scripting\b/.test(text));
  expect(registering.map(({ path }) => path)).toEqual(["extension/background/own-address.ts"]);
  const uses = registering.flatMap(({ text }) => [...text.matchAll(/\bchrome\.scripting\.(\w+)/g)]);
  expect(
    [...new Set(uses.map(([, name = ""]) => name))].sort(),
    "fix: no script is run in a page but the bridge",
  ).toEqual(["getRegisteredContentScripts", "registerContentScripts", "unregisterContentScripts"]);
});

test.each(["extension", "extension-firefox", "pwa"] as const)(
  "dist/%s points nobody at localhost",
  (folder) => {
    // What may be asked for is no address that anybody is led to.
    const declared = '"http://localhost/*"';
    const found = filesIn(built(folder), [".js", ".html", ".json", ".css", ".webmanifest"]).filter((path) =>
      /https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])/.test(read(path).replace(declared, "")),
    );
    expect(found, "fix: run npm run build without APP_URL; no address may be written into the code").toEqual(
      [],
    );
  },
);

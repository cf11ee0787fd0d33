import { readFile } from "node:fs/promises";
import { type CrxPlugin, crx } from "@crxjs/vite-plugin";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import manifest from "./manifest.json" with { type: "json" };
import { contentSecurityPolicy } from "./pwa/csp.mjs";
import { denseJson } from "./scripts/dense-json.mjs";
import { fewChunks } from "./scripts/few-chunks.mjs";
import { lightSchemas } from "./scripts/light-schemas.mjs";
import { allHostPatterns, originPattern, requiredHostPatterns } from "./shared/catalog/host-patterns";
import { observable, sites } from "./shared/catalog/sites";

/**
 * One config, several builds by mode (scripts/build.mjs runs them all): `pwa`, `extension`, and the same code as
 * `extension-granted`, with the core hosts as required permissions, and as `extension-firefox`. `APP_URL` is the address
 * of the app that the extension talks to; a build without one knows no address.
 */
export default defineConfig(({ mode }) => (mode === "pwa" ? pwa() : extension(mode)));

const common: UserConfig = {
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { target: ["chrome109", "firefox115"], emptyOutDir: true, modulePreload: { polyfill: false } },
};

function pwa(): UserConfig {
  return {
    ...common,
    root: "pwa",
    base: "./",
    // The package's own entry wraps the build for old browsers; this one is for those that we support.
    resolve: { alias: { dexie: "dexie/dist/modern/dexie.mjs" } },
    plugins: [
      policyTag(),
      VitePWA({
        strategies: "injectManifest",
        srcDir: "worker",
        filename: "sw.ts",
        registerType: "prompt",
        injectRegister: false,
        injectManifest: { globPatterns: ["**/*.{html,js,css,woff2,svg,png,webmanifest}"] },
        manifest: {
          name: "Копилка",
          short_name: "Копилка",
          description: "Журнал образовательных платформ, портфолио и честный мониторинг без сервера",
          lang: "ru",
          start_url: "./",
          display: "standalone",
          background_color: "#f6f7f4",
          theme_color: "#17594a",
          icons: [
            { src: "icon-192.png", sizes: "192x192", type: "image/png" },
            { src: "icon-512.png", sizes: "512x512", type: "image/png" },
            { src: "icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
          ],
        },
      }),
    ],
    build: { ...common.build, outDir: "../dist/pwa" },
  };
}

/** The page carries its own policy, so a plain static host without headers is covered too. */
function policyTag(): Plugin {
  return {
    name: "kopilka:csp",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}

function extension(mode: string): UserConfig {
  const isGranted = mode === "extension-granted";
  const isFirefox = mode === "extension-firefox";
  // The granted build is made for managed PCs and tests, so it may know the address of `npm start` by default.
  const address = process.env["APP_URL"] || (isGranted ? "http://localhost:4173/" : null);
  const app = address === null ? null : new URL(address);
  const core = observable.filter((platform) => platform.core);
  const full = {
    ...(isFirefox ? forFirefox(manifest) : manifest),
    content_scripts: [bridge(app)],
    // Declared, not granted: asked for one by one, inside a click (docs/permissions.md). The last two are for the
    // teacher's own platforms and for an address of the app that the person names.
    optional_host_permissions: [...allHostPatterns(sites), "https://*/*", "http://localhost/*"],
    ...(isGranted ? { host_permissions: requiredHostPatterns(core) } : {}),
  };
  return {
    ...common,
    define: {
      APP_URL: JSON.stringify(app?.href ?? null),
    },
    plugins: [
      lightSchemas(),
      crx({ manifest: full, browser: isFirefox ? "firefox" : "chrome" }),
      ...(app ? [] : [injectNowhere()]),
      ...(isFirefox ? [] : [managedSchema()]),
      denseJson(),
    ],
    build: {
      ...common.build,
      // Nothing comes over a network, and there are hardly any files.
      modulePreload: false,
      outDir: `dist/${mode}`,
      // A third of a per cent smaller than the default, where 60 KB are a promise.
      minify: "terser",
      terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
      // Pages that the manifest does not name: one opens on installing, one from the popup.
      rollupOptions: {
        input: { welcome: "extension/welcome/welcome.html", take: "extension/take/take.html" },
        output: { codeSplitting: fewChunks },
      },
    },
  };
}

/** An event page in place of the worker, and what the store asks of every extension (ADR 15). */
function forFirefox(chromium: typeof manifest) {
  // Firefox takes a policy without a schema, and no other keys of Chromium's own.
  const { key: _key, minimum_chrome_version: _chrome, storage: _schema, background, ...rest } = chromium;
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: background.type },
    browser_specific_settings: {
      gecko: {
        id: "kopilka@kopilka",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none" as const] },
      },
    },
  };
}

/** What a school may set (docs/administratoru.md): Chromium reads it from the package, and crx leaves it out. */
function managedSchema(): Plugin {
  const fileName = manifest.storage.managed_schema;
  return {
    name: "kopilka:managed-schema",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName, source: await readFile(fileName, "utf8") });
    },
  };
}

/** Match patterns know no ports, so the worker answers only the whole origin. */
function bridge(app: URL | null) {
  return {
    js: ["extension/bridge.iife.ts"],
    matches: [app ? originPattern(app) : "https://nowhere.invalid/*"],
    run_at: "document_start",
  };
}

/** The plugin builds only what the manifest names. The script waits there for an address that the person names (ADR 16). */
function injectNowhere(): CrxPlugin {
  return {
    name: "kopilka:inject-nowhere",
    renderCrxManifest: (built) => {
      delete built.content_scripts;
      return built;
    },
  };
}

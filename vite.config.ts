import { readFile } from "node:fs/promises";
import { crx } from "@crxjs/vite-plugin";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import manifest from "./manifest.json" with { type: "json" };
import { contentSecurityPolicy } from "./pwa/csp.mjs";
import { allHostPatterns, requiredHostPatterns } from "./shared/catalog/host-patterns";
import { observable, sites } from "./shared/catalog/sites";

/**
 * One config, several builds by mode (scripts/build.mjs runs them all): `pwa`, `extension`, and `extension-granted`,
 * which is the same code with the core hosts as required permissions. `APP_URL` is the address of the app that the
 * extension talks to; a build without one knows no address.
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
  // The granted build is made for managed PCs and tests, so it may know the address of `npm start` by default.
  const address = process.env["APP_URL"] || (isGranted ? "http://localhost:4173/" : null);
  const app = address === null ? null : new URL(address);
  const core = observable.filter((platform) => platform.core);
  const full = {
    ...manifest,
    ...(app ? { content_scripts: [bridge(app)] } : {}),
    // Declared, not granted: asked for one by one, inside the click on the welcome page (docs/permissions.md). The last
    // is for the teacher's own platforms to come.
    optional_host_permissions: [...allHostPatterns(sites), "https://*/*"],
    ...(isGranted ? { host_permissions: requiredHostPatterns(core) } : {}),
  };
  return {
    ...common,
    define: {
      APP_URL: JSON.stringify(app?.href ?? null),
      APP_ORIGIN: JSON.stringify(app?.origin ?? null),
    },
    plugins: [crx({ manifest: full }), managedSchema()],
    build: {
      ...common.build,
      outDir: `dist/${mode}`,
      // The one page that the manifest does not name: it opens on installing.
      rollupOptions: { input: { welcome: "extension/welcome/welcome.html" } },
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

/** Match patterns know no ports, so the script itself compares the whole origin. */
function bridge(app: URL) {
  return {
    js: ["extension/bridge.iife.ts"],
    matches: [`${app.protocol}//${app.hostname}/*`],
    run_at: "document_start",
  };
}

import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium } from "./scripts/chromium.mjs";

const executablePath = findChromium();
const jsx = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

/** Found late, a package makes Vite reload the page in the middle of a test. */
const prebundled = [
  "@noble/hashes/hmac.js",
  "@noble/hashes/sha2.js",
  "@noble/hashes/utils.js",
  "@preact/signals",
  "canonicalize",
  "dexie",
  "fast-check",
  "idb",
  "preact",
  "preact/hooks",
  "preact/jsx-runtime",
  "uuid",
  "zod/mini",
];

/** `unit` needs only Node, `repo` reads the build, `browser` runs in a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        oxc: jsx,
        test: {
          name: "unit",
          include: ["test/{unit,property}/**/*.test.ts"],
          setupFiles: ["test/support/seed.ts"],
          // Thousands of random cases on a busy machine of two cores.
          testTimeout: 30_000,
        },
      },
      { oxc: jsx, test: { name: "repo", include: ["test/repo/**/*.test.ts"] } },
      {
        oxc: jsx,
        optimizeDeps: { include: prebundled },
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}"],
          setupFiles: ["test/support/seed.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});

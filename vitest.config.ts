import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findPageBrowser } from "./scripts/chromium.mjs";
import { chromiumArgs } from "./test/support/chromium-args";

const executablePath = findPageBrowser();
const jsx = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

/** As patient as Playwright: a busy machine is slow, and the length of visits is measured by their own clock. */
const firefox = { testTimeout: 60_000, expect: { poll: { timeout: 5000 } } };

/** Found late, a package makes Vite reload the page in the middle of a test. */
const prebundled = [
  "@noble/hashes/hmac.js",
  "@noble/hashes/sha2.js",
  "@noble/hashes/utils.js",
  "@preact/signals",
  "@zip.js/zip.js/lib/zip-core-custom.js",
  "canonicalize",
  "dexie",
  "fast-check",
  "fractional-indexing",
  "idb",
  "papaparse",
  "pdfjs-dist/legacy/build/pdf.mjs",
  "pdfjs-dist/legacy/build/pdf.worker.min.mjs",
  "preact",
  "preact/hooks",
  "preact/jsx-dev-runtime",
  "preact/jsx-runtime",
  "read-excel-file/universal",
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
          // Pure code keeps nothing between files: a world of its own for each takes half of the time.
          pool: "threads",
          isolate: false,
          // Thousands of random cases on a busy machine of two cores.
          testTimeout: 30_000,
        },
      },
      { oxc: jsx, test: { name: "repo", include: ["test/repo/**/*.test.ts"] } },
      // Both build what they need and start a Chromium of their own; `office` also opens the files in LibreOffice.
      { test: { name: "documents", include: ["test/documents/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "office", include: ["test/documents/**/*.office.ts"], testTimeout: 120_000 } },
      // The shipped build in a real Firefox; `firefox-native` shows it on a screen, where focus is real.
      { test: { ...firefox, name: "firefox", include: ["test/firefox/**/*.test.ts"] } },
      { test: { ...firefox, name: "firefox-long", include: ["test/firefox/**/*.long.ts"] } },
      { test: { ...firefox, name: "firefox-native", include: ["test/firefox/**/*.native.ts"] } },
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
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});

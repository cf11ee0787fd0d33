import { defineConfig } from "@playwright/test";
import { findPageBrowser } from "./scripts/chromium.mjs";
import { chromiumArgs } from "./test/support/chromium-args";

const executablePath = findPageBrowser();

/**
 * Against the built output, in a real Chromium. `native` answers real permission prompts, so it needs a display; `policy`
 * sets policies that every Chromium of the computer reads, so it needs root, and no other Chromium may run beside it.
 * `long` is for `npm run test:long`.
 */
export default defineConfig({
  testDir: "test/e2e",
  // Cleared at every start: apart from the reports, which lie above it.
  outputDir: "test-results/playwright",
  timeout: 60_000,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: { launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs } },
  projects: [
    { name: "e2e", testIgnore: /\.(native|policy|long)\.spec\.ts$/ },
    { name: "long", testMatch: /\.long\.spec\.ts$/ },
    { name: "native", testMatch: /\.native\.spec\.ts$/, workers: 1 },
    { name: "policy", testMatch: /\.policy\.spec\.ts$/, workers: 1 },
  ],
});

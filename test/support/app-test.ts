import { test as base } from "@playwright/test";
import { type AppSite, serveApp } from "./app-site";

export { expect } from "@playwright/test";

/** Tests of the built app alone: a browser without the extension, and the app on a port of the worker's own. */
export const test = base.extend<{ closing: undefined }, { site: AppSite }>({
  // Whatever devices a test has opened: hundreds of open pages would slow down those that come after.
  closing: [
    async ({ browser }, use) => {
      const shared = new Set(browser.contexts());
      await use(undefined);
      const own = browser.contexts().filter((context) => !shared.has(context));
      await Promise.all(own.map((context) => context.close()));
    },
    { auto: true },
  ],
  site: [
    // Playwright reads the fixture's needs from this pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await serveApp();
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
});

import { test as base } from "@playwright/test";
import { type AppSite, serveApp } from "./app-site";

export { expect } from "@playwright/test";

/** Tests of the built app alone: a browser without the extension, and the app on a port of the worker's own. */
export const test = base.extend<object, { site: AppSite }>({
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

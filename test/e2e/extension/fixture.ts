import { test as base } from "@playwright/test";
import { type ExtensionBrowser, openExtensionBrowser } from "../../support/extension-browser";

/** A fresh browser with the built extension for every test. */
export const test = base.extend<{ kopilka: ExtensionBrowser }>({
  // Playwright reads the fixture's needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  kopilka: async ({}, use) => {
    const kopilka = await openExtensionBrowser();
    await use(kopilka);
    await kopilka.close();
  },
});

export { expect } from "@playwright/test";

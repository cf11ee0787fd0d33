import { test as base } from "@playwright/test";
import { type ExtensionBrowser, openExtensionBrowser } from "../../support/extension-browser";

/** A fresh browser with the built extension for every test. */
export const test = base.extend<{ allowed: readonly string[]; kopilka: ExtensionBrowser }>({
  allowed: [[], { option: true }],
  kopilka: async ({ allowed }, use) => {
    const kopilka = await openExtensionBrowser({ allowed });
    await use(kopilka);
    await kopilka.close();
  },
});

export { expect } from "@playwright/test";

import { test as base } from "@playwright/test";
import { type ExtensionBrowser, openExtensionBrowser } from "../../support/extension-browser";
import type { Launch } from "../../support/launch-chromium";

interface Options {
  readonly build: NonNullable<Launch["build"]>;
  readonly allowed: readonly string[];
  readonly permitted: readonly string[];
}

/** A fresh browser with the built extension for every test. */
export const test = base.extend<Options & { kopilka: ExtensionBrowser }>({
  build: ["extension-granted", { option: true }],
  allowed: [[], { option: true }],
  permitted: [[], { option: true }],
  kopilka: async ({ build, allowed, permitted }, use) => {
    const kopilka = await openExtensionBrowser({ build, allowed, permitted });
    await use(kopilka);
    await kopilka.close();
  },
});

export { expect } from "@playwright/test";

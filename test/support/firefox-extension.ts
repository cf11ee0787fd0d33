import { resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { onTestFinished, vi } from "vitest";
import { type ExtensionLog, readLog } from "./extension-log";

export const WELCOME = "/extension/welcome/welcome.html";

/** The extension in a Firefox, as new, until the end of the test. */
export interface FirefoxExtension {
  /** The page that opens on installing; later the test's window into the extension. */
  readonly welcome: Page;
  /** The paths of the pages that opened since. */
  paths(): Promise<string[]>;
  /** The page that opens at a path. */
  pageAt(path: string): Promise<Page>;
  open(url: string): Promise<Page>;
  /** Presses «Начать учёт» with the platforms that are ticked at first. */
  start(): Promise<void>;
  /** Whether Firefox has ended the event page. To ask does not wake it. */
  readonly isAsleep: () => Promise<boolean>;
  log(): Promise<ExtensionLog>;
}

export async function installInFirefox(
  browser: Browser,
  build = "dist/extension-firefox",
): Promise<FirefoxExtension> {
  // Pages that went with an extension are still on the driver's list.
  const before = new Set(await browser.pages());
  const pages = async () => (await browser.pages()).filter((page) => !before.has(page));
  const id = await browser.installExtension(resolve(build));
  onTestFinished(async () => {
    for (const page of await pages()) await page.close();
    await browser.uninstallExtension(id);
  });
  const paths = async () => Promise.all((await pages()).map(pathOf));
  const pageAt = async (path: string) =>
    vi.waitUntil(async () => (await pages())[(await paths()).indexOf(path)], { timeout: 10_000 });
  const welcome = await pageAt(WELCOME);
  return {
    welcome,
    paths,
    pageAt,
    open: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    start: async () => {
      await welcome.locator("::-p-aria(Начать учёт)").click();
      await welcome.locator("::-p-aria(Учёт начат)").wait();
    },
    isAsleep: async () => welcome.evaluate(() => chrome.extension.getBackgroundPage() === null),
    log: async () => readLog(welcome),
  };
}

/** When the page came into its tab, by its own clock, ms: a busy machine's driver learns that late. */
export async function arrivedAt(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return performance.timeOrigin + (navigation?.responseStart ?? NaN);
  });
}

/** Firefox does not tell the driver the address of a page that the extension opens itself; the page does. */
async function pathOf(page: Page): Promise<string> {
  return page.evaluate(() => location.pathname);
}

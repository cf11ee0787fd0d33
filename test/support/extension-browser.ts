import { expect, type Page } from "@playwright/test";
import type { VisitRow } from "../../extension/background/log-database";
import { type BlankSite, serveBlankSite } from "./blank-site";
import { readLog } from "./extension-log";
import { EXTENSION_ID, type Launch, type Launched, launchChromium } from "./launch-chromium";
import { stayFor } from "./stay-for";
import { secretUrl, serveTlsHosts, type TlsHosts } from "./tls-hosts";

export const WELCOME = `chrome-extension://${EXTENSION_ID}/extension/welcome/welcome.html`;
export const POPUP = `chrome-extension://${EXTENSION_ID}/extension/popup/popup.html`;
/** The app as a page of the extension. */
export const APP_INSIDE = `chrome-extension://${EXTENSION_ID}/app/index.html`;
export const APP = "http://localhost:4173/";

/** A browser with the built extension, every host of the world and a page at the app's address, all local. */
export interface ExtensionBrowser extends Launched {
  readonly hosts: TlsHosts;
  readonly app: BlankSite;
  /** The page that opens on installing; later the test's window into the log. */
  readonly welcome: Page;
  /** Presses «Начать учёт» with the platforms that are ticked at first. */
  start(): Promise<void>;
  visits(): Promise<readonly VisitRow[]>;
}

export async function openExtensionBrowser(launch: Launch = {}): Promise<ExtensionBrowser> {
  const [hosts, app] = await Promise.all([serveTlsHosts(), serveBlankSite()]);
  const launched = await launchChromium({
    build: "extension-granted",
    tlsPort: hosts.port,
    appPort: app.port,
    ...launch,
  });
  const { context } = launched;
  const welcome =
    context.pages().find(isWelcome) ??
    (await context.waitForEvent("page", {
      predicate: async (page) => (await page.waitForURL(WELCOME), true),
    }));
  return {
    ...launched,
    hosts,
    app,
    welcome,
    start: async () => {
      await welcome.getByRole("button", { name: "Начать учёт" }).click();
      await welcome.getByRole("heading", { name: "Учёт начат" }).waitFor();
    },
    visits: async () => (await readLog(welcome)).visits,
    close: async () => {
      await launched.close();
      await Promise.all([hosts.close(), app.close()]);
    },
  };
}

function isWelcome(page: Page): boolean {
  return page.url() === WELCOME;
}

/** Long enough on a platform to be recorded; back when the visit is closed and stored. */
export async function visitFor(kopilka: ExtensionBrowser, host: string): Promise<void> {
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl(host));
  await stayFor(1200);
  await page.close();
  await expect.poll(async () => (await readLog(kopilka.welcome)).open).toEqual([]);
}

export async function openPopup(kopilka: ExtensionBrowser): Promise<Page> {
  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  await popup.getByRole("heading", { name: "Копилка" }).waitFor();
  return popup;
}

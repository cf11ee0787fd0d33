import { rm } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { WELCOME } from "./extension-browser";
import { readLog } from "./extension-log";
import { startedProfile } from "./started-profile";
import { stayFor } from "./stay-for";
import { secretUrl, serveTlsHosts } from "./tls-hosts";
import { isWelcome, isWorker, openUnattended } from "./unattended-chromium";

const STAY_MS = 5000;
const MOST_MS = 120_000;
/** Two alarms would have come in it. */
const ASLEEP_MS = 65_000;

export interface Sleep {
  /** From the leaving of the platform until the browser has ended the worker. */
  readonly afterMs: number;
  /** How often it woke again in a minute with nobody doing anything. */
  readonly wakings: number;
  readonly alarms: number;
  readonly openVisits: number;
}

/** Leaves a platform for another site, and does nothing more. */
export async function sleepAfterLeaving(): Promise<Sleep> {
  const hosts = await serveTlsHosts();
  const profile = await startedProfile();
  const browser = await openUnattended(profile, { build: "extension-granted", tlsPort: hosts.port });
  await browser.waitFor(isWelcome);
  await browser.show(secretUrl("resh.edu.ru"));
  await stayFor(STAY_MS);
  await browser.show(secretUrl("example.org"));
  const leftAt = Date.now();
  while ((await browser.has(isWorker)) && Date.now() - leftAt < MOST_MS) await stayFor(200);
  const afterMs = Date.now() - leftAt;
  const asleepAt = Date.now();
  let [wakings, isAwake] = [0, false];
  while (Date.now() - asleepAt < ASLEEP_MS) {
    const wasAwake = isAwake;
    isAwake = await browser.has(isWorker);
    if (isAwake && !wasAwake) wakings++;
    await stayFor(1000);
  }
  const left = await whatIsLeft(browser.port);
  await browser.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  await hosts.close();
  return { afterMs, wakings, ...left };
}

/** Asks the extension's page behind the others, past the worker. */
async function whatIsLeft(port: number): Promise<Pick<Sleep, "alarms" | "openVisits">> {
  const driver = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = driver
    .contexts()[0]
    ?.pages()
    .find((one) => one.url() === WELCOME);
  if (!page) throw new Error("the welcome page is gone");
  const alarms = await page.evaluate(async () => (await chrome.alarms.getAll()).length);
  const openVisits = (await readLog(page)).open.length;
  await driver.close();
  return { alarms, openVisits };
}

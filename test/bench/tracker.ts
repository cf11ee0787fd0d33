import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ExtensionBrowser, openExtensionBrowser } from "../support/extension-browser";
import { readLog, recordedMs } from "../support/extension-log";
import { freezeBrowser } from "../support/freeze-browser";
import { killBrowser } from "../support/kill-browser";
import { stayFor } from "../support/stay-for";
import { table } from "../support/table";
import { secretUrl } from "../support/tls-hosts";
import { costs } from "../support/tracker-costs";
import { killWorker } from "../support/worker";

export const name = "tracker";

interface Measured {
  readonly trueMs: number;
  readonly recordedMs: number;
}

type Scenario = (kopilka: ExtensionBrowser) => Promise<Measured>;

/** How long a person stays; the longest crosses a checkpoint. */
const STAY_MS = { short: 20_000, long: 60_000, beforeCrash: 35_000, frozen: 60_000, after: 7000 };

const scenarios: Record<string, Scenario> = {
  "static page": async (kopilka) => stayOn(kopilka, STAY_MS.long),
  "other site in a new tab": async (kopilka) => {
    const first = await kopilka.context.newPage();
    await first.goto(secretUrl("uchi.ru"));
    return stayOn(kopilka, STAY_MS.short);
  },
  "same-tab navigation": async (kopilka) => {
    const page = await kopilka.context.newPage();
    await page.goto(secretUrl("uchi.ru"));
    await page.goto(secretUrl("resh.edu.ru"));
    const trueMs = await stayFor(STAY_MS.short);
    await page.goto(secretUrl("example.org"));
    return closed(kopilka, trueMs);
  },
  "worker killed in mid-visit": async (kopilka) => {
    const page = await kopilka.context.newPage();
    await page.goto(secretUrl("resh.edu.ru"));
    const before = await stayFor(STAY_MS.short / 2);
    await killWorker(kopilka.context, kopilka.welcome);
    const trueMs = before + (await stayFor(STAY_MS.short));
    await kopilka.welcome.bringToFront();
    return closed(kopilka, trueMs);
  },
  "frozen for 60 s between two stays": async (kopilka) => {
    const page = await kopilka.context.newPage();
    await page.goto(secretUrl("resh.edu.ru"));
    const before = await stayFor(STAY_MS.short);
    await freezeBrowser(kopilka.profile, STAY_MS.frozen);
    const trueMs = before + (await stayFor(STAY_MS.after));
    await kopilka.welcome.bringToFront();
    return closed(kopilka, trueMs);
  },
  "second window in front in between": async (kopilka) => {
    const page = await kopilka.context.newPage();
    await page.goto(secretUrl("resh.edu.ru"));
    const before = await stayFor(STAY_MS.short);
    const [second] = await Promise.all([
      kopilka.context.waitForEvent("page"),
      kopilka.welcome.evaluate(async (url) => chrome.windows.create({ url }), secretUrl("uchi.ru")),
    ]);
    await stayFor(STAY_MS.short);
    await second.close();
    await page.bringToFront();
    const trueMs = before + (await stayFor(STAY_MS.after));
    await kopilka.welcome.bringToFront();
    return closed(kopilka, trueMs);
  },
};

/** Recorded against true time, in the real extension and a real browser. */
export async function run(): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const [title, scenario] of Object.entries(scenarios)) {
    const kopilka = await openExtensionBrowser();
    await kopilka.start();
    rows.push(rowOf(title, await scenario(kopilka)));
    await kopilka.close();
  }
  rows.push(rowOf("browser closed, started again", await restart((browser) => browser.close())));
  rows.push(rowOf("browser SIGKILLed, started again", await restart(killed)));
  const scenarioTable = table(["scenario", "true s", "recorded s", "error s"], rows);
  return `${scenarioTable}\n\n${table(["cost", "measured", "bound"], await costs())}`;
}

async function stayOn(kopilka: ExtensionBrowser, ms: number): Promise<Measured> {
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  const trueMs = await stayFor(ms);
  await kopilka.welcome.bringToFront();
  return closed(kopilka, trueMs);
}

async function closed(kopilka: ExtensionBrowser, trueMs: number): Promise<Measured> {
  while ((await readLog(kopilka.welcome)).open.length > 0) await stayFor(50);
  return { trueMs, recordedMs: recordedMs(await kopilka.visits(), "resh") };
}

async function killed(browser: ExtensionBrowser): Promise<void> {
  await killBrowser(browser.profile);
  await browser.close();
}

async function restart(end: (browser: ExtensionBrowser) => Promise<void>): Promise<Measured> {
  const profile = await mkdtemp(join(tmpdir(), "kopilka-crash-"));
  const before = await openExtensionBrowser({ profile });
  await before.start();
  const page = await before.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  const trueMs = await stayFor(STAY_MS.beforeCrash);
  await end(before);

  const after = await openExtensionBrowser({ profile });
  const measured = await closed(after, trueMs);
  await after.close();
  await rm(profile, { recursive: true, force: true });
  return measured;
}

function rowOf(title: string, { trueMs, recordedMs: gotMs }: Measured): (string | number)[] {
  const seconds = (ms: number) => Number((ms / 1000).toFixed(2));
  return [title, seconds(trueMs), seconds(gotMs), seconds(gotMs - trueMs)];
}

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { processesOf } from "./browser-processes";
import { type ExtensionBrowser, openExtensionBrowser } from "./extension-browser";
import { EXTENSION_ID } from "./launch-chromium";
import { stayFor } from "./stay-for";
import { secretUrl } from "./tls-hosts";

const MINUTE_MS = 60_000;
const STORED = 100_000;
const EVENTS = 60;
/** Ticks of `utime` and `stime` in a second. */
const TICKS = 100;

/** What the tracker takes: of the processor, of the worker's life, of an event when the log is long. */
export async function costs(): Promise<string[][]> {
  const [without, withIt] = [await minuteOn(false), await minuteOn(true)];
  const kopilka = await openExtensionBrowser();
  await kopilka.start();
  const asleepAfter = await timeUntilAsleep(kopilka);
  const empty = await p95OfEvents(kopilka.welcome);
  await fill(kopilka.welcome);
  const full = await p95OfEvents(kopilka.welcome);
  await kopilka.close();
  return [
    ["CPU-s of a minute on a platform page, above the bare browser", (withIt - without).toFixed(3), "≤ 0.06"],
    ["worker asleep after the last event, s", asleepAfter.toFixed(1), "≤ 35"],
    [`p95 of an event with ${STORED} visits : with none`, (full / empty).toFixed(2), "≤ 1.2"],
  ];
}

/** CPU seconds that the whole browser takes in a minute on a still platform page. */
async function minuteOn(isRecording: boolean): Promise<number> {
  const kopilka = await openExtensionBrowser();
  if (isRecording) await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  await stayFor(10_000);
  const before = await cpuSeconds(kopilka.profile);
  await stayFor(MINUTE_MS);
  const taken = (await cpuSeconds(kopilka.profile)) - before;
  await kopilka.close();
  return taken;
}

async function cpuSeconds(profile: string): Promise<number> {
  let ticks = 0;
  for (const pid of await processesOf(profile)) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return ticks / TICKS;
}

/** Leaves a platform, and waits until the browser has ended the worker. */
async function timeUntilAsleep(kopilka: ExtensionBrowser): Promise<number> {
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  await stayFor(2000);
  await page.goto(secretUrl("example.org"));
  const startedAt = Date.now();
  const session = await kopilka.context.newCDPSession(page);
  for (;;) {
    const { targetInfos } = await session.send("Target.getTargets");
    if (!targetInfos.some(({ type, url }) => type === "service_worker" && url.includes(EXTENSION_ID))) break;
    await stayFor(200);
    if (Date.now() - startedAt > 2 * MINUTE_MS) break;
  }
  return (Date.now() - startedAt) / 1000;
}

/** A choice that changes nothing makes the worker look twice, as an event does. ms. */
async function p95OfEvents(ownPage: Page): Promise<number> {
  return ownPage.evaluate(async (count) => {
    const times: number[] = [];
    for (let event = 0; event < count; event++) {
      const startedAt = performance.now();
      await chrome.runtime.sendMessage({
        call: "choose",
        ask: { idleAfterMinutes: 5, quiet: null, mode: "own", bells: null, resets: false },
      });
      times.push(performance.now() - startedAt);
    }
    return times.sort((a, b) => a - b)[Math.ceil(0.95 * count) - 1] ?? 0;
  }, EVENTS);
}

async function fill(ownPage: Page): Promise<void> {
  await ownPage.evaluate(async (count) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("kopilka-log");
      opening.addEventListener("success", () => resolve(opening.result));
    });
    const writing = db.transaction("visits", "readwrite");
    const done = new Promise((resolve) => writing.addEventListener("complete", resolve));
    const device = crypto.randomUUID();
    for (let i = 0; i < count; i++) {
      const startedAt = Date.now() - (count - i) * 600_000;
      writing.objectStore("visits").add({
        id: crypto.randomUUID(),
        platform: "resh",
        startedAt,
        endedAt: startedAt + 300_000,
        offsetMinutes: 180,
        source: "extension",
        device,
        owner: null,
        waitingFor: "",
      });
    }
    await done;
    db.close();
  }, STORED);
}

import type { Page } from "@playwright/test";
import { expectRecorded } from "../../support/expect-recorded";
import type { ExtensionBrowser } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";
import { expect, test } from "./fixture";

async function openPlatforms(kopilka: ExtensionBrowser): Promise<string[]> {
  return (await readLog(kopilka.welcome)).open.map(({ platform }) => platform).sort();
}

/** The tab of a platform, as the extension's own pages see it. */
async function tabOf(kopilka: ExtensionBrowser, host: string): Promise<number> {
  return kopilka.welcome.evaluate(async (pattern) => {
    const [tab] = await chrome.tabs.query({ url: pattern });
    return tab?.id ?? -1;
  }, `https://${host}/*`);
}

async function openWindow(kopilka: ExtensionBrowser, url: string): Promise<Page> {
  const [page] = await Promise.all([
    kopilka.context.waitForEvent("page"),
    kopilka.welcome.evaluate(async (address) => chrome.windows.create({ url: address, focused: true }), url),
  ]);
  return page;
}

test("of two windows the one that was turned to last counts", async ({ kopilka }) => {
  await kopilka.start();
  const first = await kopilka.context.newPage();
  await first.goto(secretUrl("resh.edu.ru"));
  let resh = await stayFor(2500);
  const second = await openWindow(kopilka, secretUrl("uchi.ru"));
  const uchi = await stayFor(3000);
  await second.close();
  await first.bringToFront();
  resh += await stayFor(2500);
  await kopilka.welcome.bringToFront();
  await expectRecorded(kopilka, { resh, uchi });
});

test("a tab that is dragged into another window goes on as one visit", async ({ kopilka }) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  let resh = await stayFor(2500);
  const tab = await tabOf(kopilka, "resh.edu.ru");
  await kopilka.welcome.evaluate(async (tabId) => chrome.windows.create({ tabId, focused: true }), tab);
  resh += await stayFor(2500);
  await page.close();
  await kopilka.welcome.bringToFront();
  await expectRecorded(kopilka, { resh });
});

test("both halves of a split view count", async ({ kopilka }) => {
  await kopilka.start();
  const [left, right] = [await kopilka.context.newPage(), await kopilka.context.newPage()];
  await left.goto(secretUrl("resh.edu.ru"));
  await right.goto(secretUrl("uchi.ru"));
  await kopilka.welcome.evaluate(async (tabs) => chrome.tabs.createSplit(tabs), [
    await tabOf(kopilka, "resh.edu.ru"),
    await tabOf(kopilka, "uchi.ru"),
  ] as [number, number]);
  await expect.poll(async () => openPlatforms(kopilka)).toEqual(["resh", "uchi"]);
  await left.close();
  await expect.poll(async () => openPlatforms(kopilka)).toEqual(["uchi"]);
});

test("a meeting in a tab behind counts beside the page in front, through its silences", async ({
  kopilka,
}) => {
  await kopilka.start();
  const call = await kopilka.context.newPage();
  await call.goto(secretUrl("sferum.ru"));
  await call.evaluate(() => {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    tone.connect(audio.destination);
    tone.start();
    Object.assign(globalThis, { audio });
  });
  await expect.poll(async () => (await readLog(kopilka.welcome)).open[0]?.heard).toBe(true);
  const lesson = await kopilka.context.newPage();
  await lesson.goto(secretUrl("resh.edu.ru"));
  await expect.poll(async () => openPlatforms(kopilka)).toEqual(["resh", "sferum"]);
  await call.evaluate(async () => (globalThis as unknown as { audio: AudioContext }).audio.close());
  await expect
    .poll(async () => (await readLog(kopilka.welcome)).open.find((one) => one.platform === "sferum")?.heard)
    .toBe(false);
  await call.close();
  await expect.poll(async () => openPlatforms(kopilka)).toEqual(["resh"]);
});

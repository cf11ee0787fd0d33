import { expect, test } from "@playwright/test";
import { type ExtensionBrowser, openExtensionBrowser } from "../../support/extension-browser";
import { readLog, recordedMs } from "../../support/extension-log";
import { openDisplay, type RealDisplay } from "../../support/real-display";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";

let display: RealDisplay;
let kopilka: ExtensionBrowser;

test.beforeEach(async () => {
  display = await openDisplay();
  kopilka = await openExtensionBrowser({ headless: false, env: { DISPLAY: display.name } });
  await kopilka.start();
});

test.afterEach(async () => {
  await kopilka.close();
  await display.close();
});

const openPlatforms = async () => (await readLog(kopilka.welcome)).open.map((visit) => visit.platform);
const isFocused = async () =>
  kopilka.welcome.evaluate(async () => (await chrome.windows.getLastFocused()).focused);
/** What the alarm does every 30 s, now. */
const lookAgain = async () =>
  kopilka.welcome.evaluate(async () => chrome.runtime.sendMessage({ call: "status", ask: {} }));
const hasAlarm = async () =>
  kopilka.welcome.evaluate(async () => (await chrome.alarms.get("checkpoint")) !== undefined);

test("another program in front ends the visit; coming back begins the next without any event", async () => {
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  await expect.poll(openPlatforms).toEqual(["resh"]);
  const [browser] = display.windows();
  display.run("windowminimize", String(browser));
  await expect.poll(isFocused).toBe(false);
  await lookAgain();
  expect(await openPlatforms()).toEqual([]);
  expect(await hasAlarm()).toBe(true);

  display.run("windowactivate", String(browser));
  await expect.poll(isFocused).toBe(true);
  await lookAgain();
  expect(await openPlatforms()).toEqual(["resh"]);
});

test("a glance at the popup does not interrupt the visit", async () => {
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  let resh = await stayFor(1500);
  await kopilka.welcome.evaluate(() => void chrome.action.openPopup());
  await expect.poll(isFocused).toBe(false);
  resh += await stayFor(1500);
  await lookAgain();
  display.press("Escape");
  await expect.poll(isFocused).toBe(true);
  resh += await stayFor(1500);
  await page.close();
  await expect.poll(async () => (await kopilka.visits()).length).toBe(1);
  expect(Math.abs(recordedMs(await kopilka.visits(), "resh") - resh)).toBeLessThan(1500);
});

test("of two windows only the one in front counts", async () => {
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  const startedAt = Date.now();
  const resh = await stayFor(2000);
  await kopilka.welcome.evaluate(
    async (url) => chrome.windows.create({ url, focused: true }),
    secretUrl("uchi.ru"),
  );
  await expect.poll(openPlatforms).toEqual(["uchi"]);
  const atMost = Date.now() - startedAt;
  await stayFor(1000);
  // A window takes its time to come up; until it does, the first one is in front.
  const recorded = recordedMs(await kopilka.visits(), "resh");
  expect(recorded).toBeGreaterThan(resh - 1000);
  expect(recorded).toBeLessThan(atMost + 1000);
});

import { expect, type Page, test } from "@playwright/test";
import { preticked } from "../../../extension/welcome/sections";
import { allHostPatterns } from "../../../shared/catalog/host-patterns";
import { observable } from "../../../shared/catalog/sites";
import { type ExtensionBrowser, openExtensionBrowser, recordedMs } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { openDisplay, type RealDisplay } from "../../support/real-display";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";

let display: RealDisplay;
let kopilka: ExtensionBrowser;

test.beforeEach(async () => {
  display = await openDisplay();
  kopilka = await openExtensionBrowser({
    build: "extension",
    headless: false,
    env: { DISPLAY: display.name },
  });
});

test.afterEach(async () => {
  await kopilka.close();
  await display.close();
});

/** Presses «Начать учёт» and answers the browser's own prompt, which has taken the window's focus. */
async function startAndAnswer(page: Page, ...keys: string[]): Promise<void> {
  if (await isFocused(page)) await page.getByRole("button", { name: "Начать учёт" }).click();
  await expect.poll(async () => isFocused(page)).toBe(false);
  // The prompt takes no answer in its first half second.
  await stayFor(1000);
  display.press(...keys);
}

const isFocused = async (page: Page) =>
  page.evaluate(async () => (await chrome.windows.getLastFocused()).focused);

const grantedHosts = async (page: Page) =>
  page.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

test("the browser's own prompt is the consent: refused it is respected, granted it starts", async () => {
  const { welcome } = kopilka;
  expect(await grantedHosts(welcome)).toEqual([]);

  await expect(async () => {
    await startAndAnswer(welcome, "Escape");
    await expect(welcome.getByText("Браузер не дал разрешения")).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect(await grantedHosts(welcome)).toEqual([]);
  expect((await readLog(welcome)).settings[0]?.recording).toBe("off");

  // From «Deny», which has the focus, to «Allow».
  await expect(async () => {
    await startAndAnswer(welcome, "Tab", "Return");
    await expect(welcome.getByRole("heading", { name: "Учёт начат" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  const ticked = observable.filter((platform) => preticked.includes(platform.id));
  expect((await grantedHosts(welcome)).sort()).toEqual(allHostPatterns(ticked));

  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  const resh = await stayFor(3000);
  await page.goto(secretUrl("dnevnik.ru"));
  await stayFor(1000);
  await welcome.bringToFront();
  await expect.poll(async () => (await kopilka.visits()).length).toBe(1);
  expect(Math.abs(recordedMs(await kopilka.visits(), "resh") - resh)).toBeLessThan(1000);
});

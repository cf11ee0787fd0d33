import { expect, type Page, test } from "@playwright/test";
import { preticked } from "../../../extension/welcome/sections";
import { allHostPatterns } from "../../../shared/catalog/host-patterns";
import { observable } from "../../../shared/catalog/sites";
import { type ExtensionBrowser, openExtensionBrowser, POPUP } from "../../support/extension-browser";
import { readLog, recordedMs } from "../../support/extension-log";
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

async function startAndAllow(welcome: Page): Promise<void> {
  // From «Deny», which has the focus, to «Allow».
  await expect(async () => {
    await startAndAnswer(welcome, "Tab", "Return");
    await expect(welcome.getByRole("heading", { name: "Учёт начат" })).toBeVisible({ timeout: 1000 });
  }).toPass();
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

  await startAndAllow(welcome);
  const ticked = observable.filter((platform) => preticked().includes(platform.id));
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

test("a permission taken back in mid-visit ends the visit, and the popup says which platform it was", async () => {
  const { welcome } = kopilka;
  await startAndAllow(welcome);
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  await expect
    .poll(async () => (await readLog(welcome)).open.map(({ platform }) => platform))
    .toEqual(["resh"]);
  const resh = await stayFor(2000);
  // As the person does it in the browser's settings: for all hosts of the platform, past our own code.
  const origins = allHostPatterns(observable.filter(({ id }) => id === "resh"));
  expect(await welcome.evaluate(async (list) => chrome.permissions.remove({ origins: list }), origins)).toBe(
    true,
  );
  await expect.poll(async () => (await readLog(welcome)).open).toEqual([]);
  expect(Math.abs(recordedMs(await kopilka.visits(), "resh") - resh)).toBeLessThan(1000);
  await stayFor(1500);
  expect(await kopilka.visits()).toHaveLength(1);

  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  await expect(popup.getByText(/не даёт Копилке видеть: .*РЭШ/)).toBeVisible();
  await page.bringToFront();
  await page.goto(secretUrl("resh.edu.ru", "2"));
  await stayFor(1000);
  expect((await readLog(welcome)).open).toEqual([]);
  // The others are seen as before.
  await page.goto(secretUrl("uchi.ru"));
  await expect
    .poll(async () => (await readLog(welcome)).open.map(({ platform }) => platform))
    .toEqual(["uchi"]);
});

import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { preticked } from "../../extension/welcome/sections";
import { allHostPatterns } from "../../shared/catalog/host-patterns";
import { observable } from "../../shared/catalog/sites";
import { serveApp } from "../support/app-site";
import { recordedMs } from "../support/extension-log";
import { type Firefox, launchFirefox } from "../support/firefox";
import { arrivedAt, type FirefoxExtension, installInFirefox, WELCOME } from "../support/firefox-extension";
import { openPopup } from "../support/firefox-popup";
import { buildFirefoxFor } from "../support/firefox-variant";
import { stayFor } from "../support/stay-for";
import { storedVisits } from "../support/stored-visits";
import { SECRETS, secretUrl } from "../support/tls-hosts";

const TOLERANCE_MS = 1000;

let firefox: Firefox;

beforeAll(async () => {
  firefox = await launchFirefox();
}, 60_000);
afterAll(async () => firefox.close());

async function granted({ welcome }: FirefoxExtension): Promise<string[]> {
  return welcome.evaluate(async () => (await chrome.permissions.getAll()).origins?.sort() ?? []);
}

/** Once no visit is open, what each platform was given must be the truth. */
async function expectRecorded(kopilka: FirefoxExtension, truth: Record<string, number>): Promise<void> {
  await expect.poll(async () => (await kopilka.log()).open).toEqual([]);
  const { visits } = await kopilka.log();
  expect(visits.map(({ platform }) => platform)).toEqual(Object.keys(truth));
  for (const [platform, ms] of Object.entries(truth)) {
    const error = Math.abs(recordedMs(visits, platform) - ms);
    expect(error, `${platform}, true ${ms} ms`).toBeLessThan(TOLERANCE_MS);
  }
}

/** Of a new portfolio. */
async function openJournal(portfolio: Page): Promise<void> {
  await portfolio.locator("::-p-aria(Педагог)").click();
  await portfolio.locator("::-p-aria([name='Журнал'][role='link'])").click();
}

test("one click starts the log, and then platforms are timed to the second and nothing else is seen", async () => {
  const kopilka = await installInFirefox(firefox.browser);
  expect(await granted(kopilka)).toEqual([]);
  expect(await kopilka.welcome.$$eval("input:checked", (ticked) => ticked.length)).toBe(preticked().length);
  await kopilka.start();
  const core = observable.filter(({ id }) => preticked().includes(id));
  expect(await granted(kopilka)).toEqual([...allHostPatterns(core)].sort());

  const page = await kopilka.open(secretUrl("resh.edu.ru"));
  const reshSince = await arrivedAt(page);
  await stayFor(2500);
  await page.goto(secretUrl("news.example"));
  const newsSince = await arrivedAt(page);
  await stayFor(1000);
  await page.goto(secretUrl("uchi.ru"));
  const uchiSince = await arrivedAt(page);
  await stayFor(2500);
  const uchi = Date.now() - uchiSince;
  await kopilka.welcome.bringToFront();
  await expectRecorded(kopilka, { resh: newsSince - reshSince, uchi });
  const stored = JSON.stringify(await kopilka.log());
  for (const secret of [...SECRETS, "news.example"]) expect(stored).not.toContain(secret);

  const popup = await openPopup(kopilka.welcome);
  await expect.poll(popup.text).toMatch(/Учёт идёт[^]*Сегодня[^]*РЭШ[^]*меньше минуты/);
  await popup.press("Какие платформы записываются");
  await expect.poll(async () => (await kopilka.paths()).filter((path) => path === WELCOME)).toHaveLength(2);
});

test("the popup over a platform does not end the visit; «Пауза» in it does, until «Продолжить»", async () => {
  const kopilka = await installInFirefox(firefox.browser);
  await kopilka.start();
  const since = await arrivedAt(await kopilka.open(secretUrl("resh.edu.ru")));
  await stayFor(1500);
  const popup = await openPopup(kopilka.welcome);
  await stayFor(1500);
  const resh = Date.now() - since;
  await popup.press("Пауза");
  await expectRecorded(kopilka, { resh });
  await expect.poll(popup.text).toContain("На паузе");
  await stayFor(1000);
  expect((await kopilka.log()).open).toEqual([]);

  await popup.press("Продолжить");
  await expect.poll(async () => (await kopilka.log()).open.map(({ platform }) => platform)).toEqual(["resh"]);
});

test("nothing is lost when Firefox ends the event page in mid-visit", async () => {
  const kopilka = await installInFirefox(firefox.browser);
  await kopilka.start();
  const page = await kopilka.open(secretUrl("resh.edu.ru"));
  const reshSince = await arrivedAt(page);
  await expect.poll(kopilka.isAsleep).toBe(true);
  await stayFor(1000);
  await page.goto(secretUrl("uchi.ru"));
  const uchiSince = await arrivedAt(page);
  await expect.poll(kopilka.isAsleep).toBe(true);
  await stayFor(1000);
  // Again, and this time the tab closes while there is no event page.
  const uchi = Date.now() - uchiSince;
  await page.close();
  await expectRecorded(kopilka, { resh: uchiSince - reshSince, uchi });
});

test("a portfolio is paired by one click in the popup, and has the visits from before", async () => {
  const app = await serveApp();
  onTestFinished(async () => app.close());
  const kopilka = await installInFirefox(firefox.browser, await buildFirefoxFor(app.url));
  // The page on which the bridge stands counts as a host of the extension, and is the only one before the click.
  expect(await granted(kopilka)).toEqual(["http://localhost/*"]);
  await kopilka.start();
  const portfolio = await kopilka.open(secretUrl("resh.edu.ru"));
  const since = await arrivedAt(portfolio);
  await stayFor(2000);
  await portfolio.goto(app.url);
  const resh = (await arrivedAt(portfolio)) - since;
  await openJournal(portfolio);
  await portfolio.locator("::-p-text(Расширение найдено)").wait();
  expect(await storedVisits(portfolio), "an unpaired portfolio has nothing").toEqual([]);

  const code = await portfolio.$eval("strong", ({ innerText }) => innerText);
  const popup = await openPopup(kopilka.welcome);
  await expect.poll(popup.text).toContain(code);
  await popup.press("Подключить");
  await portfolio.locator("::-p-text(РЭШ)").wait();
  const lengths = (await storedVisits(portfolio)).map((visit) => [
    visit.platform,
    Math.round(Math.abs(visit.endedAt - visit.startedAt - resh) / TOLERANCE_MS),
  ]);
  expect(lengths).toEqual([["resh", 0]]);
  await expect.poll(async () => (await kopilka.log()).visits[0]?.acknowledgedAt).toBeTypeOf("number");
});

test("where the build knows no address, the portfolio opens inside the extension and is paired the same way", async () => {
  const kopilka = await installInFirefox(firefox.browser);
  await kopilka.start();
  await kopilka.open(secretUrl("resh.edu.ru"));
  await expect.poll(async () => (await kopilka.log()).open).toHaveLength(1);
  await (await openPopup(kopilka.welcome)).press("Открыть портфолио");
  const portfolio = await kopilka.pageAt("/app/index.html");
  await openJournal(portfolio);
  const popup = await openPopup(kopilka.welcome);
  await popup.press("Подключить");
  await portfolio.locator("::-p-text(РЭШ)").wait();
  expect((await storedVisits(portfolio)).map(({ platform }) => platform)).toEqual(["resh"]);
});

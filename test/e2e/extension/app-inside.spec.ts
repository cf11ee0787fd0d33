import type { BrowserContext, Page } from "@playwright/test";
import { goTo, saved, startAs, watchRequests } from "../../support/app-pages";
import { APP_INSIDE, type ExtensionBrowser, POPUP } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { addCourse, CERTIFICATE, courseRows, removeCourse } from "../../support/portfolio-pages";
import { restore, restoreFresh, saveCopy } from "../../support/portfolio-pages-copies";
import { secretUrl } from "../../support/tls-hosts";
import { expect, test } from "./fixture";

const journal = (app: Page) => app.getByRole("table", { name: "Журнал использования" });

/** Errors and warnings of all pages: what a policy refuses is among them. */
function watchComplaints(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  return complaints;
}

async function openInside(kopilka: ExtensionBrowser): Promise<Page> {
  return startAs(await kopilka.context.newPage(), APP_INSIDE, "Педагог");
}

/** The click in the popup, for the portfolio whose code the journal shows. */
async function pair(kopilka: ExtensionBrowser, app: Page): Promise<void> {
  await goTo(app, "Журнал");
  const note = app.getByRole("status").filter({ hasText: "Журнал ещё не подключён" });
  const code = await note.locator("strong").innerText();
  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  const request = popup.getByRole("listitem").filter({ hasText: code });
  await request.getByRole("button", { name: "Подключить" }).click();
  await expect(popup.getByText("Журнал ведётся для")).toBeVisible();
  await popup.close();
  await app.bringToFront();
}

test("a click in the popup pairs the app inside, and the log arrives in its journal", async ({ kopilka }) => {
  const complaints = watchComplaints(kopilka.context);
  await kopilka.start();
  const platform = await kopilka.context.newPage();
  await platform.goto(secretUrl("resh.edu.ru"));
  await expect.poll(async () => (await readLog(kopilka.welcome)).open.length).toBe(1);
  const urls = watchRequests(kopilka.context);
  const app = await openInside(kopilka);
  await pair(kopilka, app);

  await expect(journal(app).getByRole("row", { name: /РЭШ/ })).toContainText("расширение");
  await expect(app.getByText("Журнал передан из расширения")).toBeVisible();
  const visits = await kopilka.visits();
  expect(visits.map(({ platform: id, waitingFor }) => [id, waitingFor])).toEqual([["resh", undefined]]);

  for (const screen of ["Обзор", "Развитие", "Мониторинг", "Настройки"] as const) await goTo(app, screen);
  await expect(app.getByText("Удаление расширения удалит и записи")).toBeVisible();
  expect(await app.evaluate(() => [...document.fonts].map(({ status }) => status))).toContain("loaded");
  expect(urls.length).toBeGreaterThan(10);
  expect(urls.filter((url) => !/^(chrome-extension|blob):/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
});

test("copies, certificates and tables work inside, and nothing of them touches the log", async ({
  kopilka,
}) => {
  await kopilka.start();
  const app = await openInside(kopilka);
  const logBefore = await readLog(kopilka.welcome);
  // The portfolio of the copy takes the place of the empty one, whose database is deleted.
  await restoreFresh(app, "test/vectors/backup-v1.kopilka.zip");
  await expect(app.getByText("Код для расширения: 0002")).toBeVisible();
  // Only now: Dexie warns of a deletion that waits until this very page has let go of the database.
  const complaints = watchComplaints(kopilka.context);

  await addCourse(app, { title: "Внутри расширения", end: "2026-03-20", file: CERTIFICATE });
  const row = app.getByRole("row").filter({ hasText: "Внутри расширения" });
  const width = async () =>
    row.locator("img").evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
  await expect.poll(width).toBeGreaterThan(50);
  expect(await saved(app, "Скачать XLSX")).toMatch(/\.xlsx$/);

  const rows = await courseRows(app);
  const copy = await saveCopy(app);
  await removeCourse(app, "Внутри расширения");
  expect(await courseRows(app)).not.toEqual(rows);
  await goTo(app, "Настройки");
  await restore(app, copy);
  expect(await courseRows(app)).toEqual(rows);

  const { settings, ...logAfter } = await readLog(kopilka.welcome);
  // The new portfolio has asked to be paired, by a message and nothing else.
  expect([{ ...settings[0], requests: [] }]).toEqual([{ ...logBefore.settings[0], requests: [] }]);
  expect(logAfter).toEqual({ visits: logBefore.visits, open: logBefore.open });
  expect(complaints).toEqual([]);
});

test("the app inside can send nothing to anybody, and is not more than the app", async ({ kopilka }) => {
  const app = await openInside(kopilka);
  const tries = async () => {
    const url = "https://resh.edu.ru/tried";
    navigator.sendBeacon(`${url}-beacon`);
    const image = new Image();
    image.src = `${url}-image`;
    await Promise.allSettled([
      fetch(`${url}-fetch`),
      image.decode(),
      new FontFace("tried", `url(${url}-font)`).load(),
    ]);
  };
  const tried = () =>
    kopilka.hosts.requests
      .map(({ url }) => /tried-(\w+)/.exec(url)?.[1])
      .filter((name) => name !== undefined);
  await app.evaluate(tries);
  expect(tried()).toEqual([]);
  // A page of any site does the same, and all of it arrives.
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  await page.evaluate(tries);
  await expect.poll(() => tried().sort()).toEqual(["beacon", "fetch", "font", "image"]);

  const ask = (from: Page, call: string) =>
    from.evaluate(async (name) => chrome.runtime.sendMessage({ call: name, ask: {} }), call);
  for (const call of ["status", "start", "pause", "resume", "lesson", "mark", "pair", "unpair"]) {
    expect(await ask(app, call)).toEqual({ ok: false, code: "forbidden" });
  }
  for (const call of ["hello", "visits.after", "visits.acknowledge"]) {
    expect(await ask(kopilka.welcome, call)).toEqual({ ok: false, code: "forbidden" });
  }
});

test.describe("in the build that knows no address", () => {
  test.use({ build: "extension" });

  test("«Открыть портфолио» opens the app inside, from the popup and from the welcome page", async ({
    kopilka,
  }) => {
    const { context, welcome } = kopilka;
    const opened = async (page: Page) => {
      const [app] = await Promise.all([
        context.waitForEvent("page"),
        page.getByRole("button", { name: "Открыть портфолио" }).click(),
      ]);
      await app.waitForURL(APP_INSIDE);
      await expect(app.getByRole("heading", { level: 1 })).toHaveText("Кем вы работаете с «Копилкой»?");
      await app.close();
    };
    const openPopup = async () => {
      const popup = await context.newPage();
      await popup.goto(POPUP);
      return popup;
    };
    await opened(await openPopup());
    // The browser's own prompt has tests of its own, and needs a display.
    await welcome.evaluate(() => {
      chrome.permissions.request = async () => true;
    });
    await kopilka.start();
    await opened(welcome);
    await opened(await openPopup());
  });
});

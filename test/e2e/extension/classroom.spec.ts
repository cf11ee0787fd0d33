import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { VisitsFile } from "../../../shared/usage/visits-file";
import { goTo, openApp } from "../../support/app-pages";
import { serveApp } from "../../support/app-site";
import { APP, POPUP, visitFor } from "../../support/extension-browser";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { makeClassroom } from "../../support/make-classroom";
import { askRaw } from "../../support/raw-bridge";
import { expect, test } from "./fixture";

const OWN_PAGES = `chrome-extension://${EXTENSION_ID}/extension`;
const ANNA = { portfolio: "01900000-0000-7000-8000-00000000a11a", title: "Анна" };

async function take(page: Page): Promise<VisitsFile> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Забрать", exact: true }).click(),
  ]);
  return VisitsFile.parse(JSON.parse(await readFile(await download.path(), "utf8")));
}

test("a classroom's log is nobody's: a teacher takes a lesson once, as a file that a portfolio takes", async ({
  kopilka,
  browser,
}) => {
  await kopilka.start();
  await makeClassroom(kopilka);
  for (const host of ["resh.edu.ru", "uchi.ru"]) await visitFor(kopilka, host);

  // Whoever pairs here gets none of it.
  const app = await kopilka.context.newPage();
  await app.goto(APP);
  await askRaw(app, "hello", ANNA);
  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  await popup.getByRole("button", { name: "Подключить" }).click();
  await expect(popup.getByText("Журнал кабинета.")).toBeVisible();
  expect(await askRaw(app, "visits.after", { portfolio: ANNA.portfolio, cursor: null })).toMatchObject({
    answer: { visits: [] },
  });

  // Nor can it be looked at or saved past «Мои уроки».
  const options = await kopilka.context.newPage();
  await options.goto(`${OWN_PAGES}/options/options.html`);
  await expect(options.getByText("Журнал кабинета ничей")).toBeVisible();
  await options.close();

  const page = await kopilka.context.newPage();
  await page.goto(`${OWN_PAGES}/take/take.html`);
  await expect(page.getByRole("heading", { name: "Мои уроки" })).toBeVisible();
  await expect(page.getByText("QR-кодом"), "no phone could open it").toHaveCount(0);
  await page.getByRole("checkbox", { name: /1-й урок/ }).check();
  const file = await take(page);
  expect(file.visits.map(({ platform, owner }) => [platform, owner])).toEqual([
    ["resh", null],
    ["uchi", null],
  ]);
  await expect(page.getByText("Невзятых уроков нет.")).toBeVisible();
  await expect(page.getByText(/Проверьте, что файл открыт в портфолио/)).toBeVisible();
  await expect(page.getByText("взятый урок второй раз не отдаётся")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Невзятых уроков нет.")).toBeVisible();

  const site = await serveApp();
  const home = await openApp(browser, site.url, "Педагог");
  await goTo(home, "Журнал");
  await home.getByLabel("Добавить из файла").setInputFiles({
    name: "записи.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await home.getByRole("button", { name: /Добавить 2.записи/ }).click();
  await expect(home.getByRole("row", { name: /РЭШ/ })).toContainText("расширение");
  await home.context().close();
  await site.close();
});

import type { Page } from "@playwright/test";
import { goTo, newDevice, openApp } from "../../support/app-pages";
import { type AppSite, serveApp } from "../../support/app-site";
import { violations } from "../../support/axe";
import { type ExtensionBrowser, visitFor } from "../../support/extension-browser";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { makeClassroom } from "../../support/make-classroom";
import { readQr } from "../../support/read-qr";
import { expect, test } from "./fixture";

test.use({ allowed: ["shkola.ru"], permitted: ["scripting"] });

const OWN_PAGES = `chrome-extension://${EXTENSION_ID}/extension`;
const ADDRESS = "https://shkola.ru/kopilka/";

async function openTake({ context }: ExtensionBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${OWN_PAGES}/take/take.html`);
  await page.getByRole("heading", { name: "Забрать записи" }).waitFor();
  return page;
}

/** The school's address in the options, so that a phone has something to open. */
async function nameAddress({ context }: ExtensionBrowser): Promise<void> {
  const options = await context.newPage();
  await options.goto(`${OWN_PAGES}/options/options.html`);
  await options.getByLabel("Адрес портфолио").fill(ADDRESS);
  await options.getByRole("button", { name: "Использовать этот адрес" }).click();
  await expect(options.getByText(`Сейчас: ${ADDRESS}`)).toBeVisible();
  await options.close();
}

/** What the phone opens, had the school's app been served here. */
async function scan(page: Page, site: AppSite): Promise<string> {
  const code = page.getByRole("img", { name: /QR-код/ });
  let text: string | null = null;
  await expect.poll(async () => (text = await readQr(code))).toContain(`${ADDRESS}#/journal/take/1/1/`);
  return String(text).replace(ADDRESS, site.url);
}

test("the log goes to a phone as a code that its camera reads, once, and only when the person has agreed", async ({
  kopilka,
  browser,
}) => {
  await kopilka.start();
  const take = await openTake(kopilka);
  await expect(take.getByText(/QR-кода нет/), "a phone cannot open this computer").toBeVisible();
  await expect(take.getByRole("button", { name: "Показать QR-код" })).toHaveCount(0);
  await nameAddress(kopilka);
  await take.reload();
  await take.getByRole("button", { name: "Показать QR-код" }).click();
  await expect(take.getByText("Забирать нечего")).toBeVisible();
  for (const host of ["resh.edu.ru", "uchi.ru"]) await visitFor(kopilka, host);

  const site = await serveApp();
  await take.getByRole("button", { name: "Показать QR-код" }).click();
  const link = await scan(take, site);
  await expect(take.getByText(/отсюда не видно/)).toBeVisible();
  await expect(take.getByText(/сохранен|добавлено/i)).toHaveCount(0);

  // A phone without a portfolio: who works here is asked first, and the records wait.
  const phone = await newDevice(browser);
  await phone.goto(link);
  await phone.getByRole("button", { name: "Педагог" }).click();
  const dialog = phone.getByRole("dialog", { name: "Записи из QR-кода" });
  await dialog.getByRole("button", { name: /Добавить 2.записи/ }).click();
  await expect(phone.getByText(/Добавлено из QR-кода: 2.записи/)).toBeVisible();
  for (const name of [/РЭШ/, /Учи\.ру/])
    await expect(phone.getByRole("row", { name })).toContainText("расширение");
  expect(new URL(phone.url()).hash).toBe("#/journal");
  await phone.reload();
  await phone.getByRole("row", { name: /РЭШ/ }).waitFor();
  await expect(dialog).toBeHidden();

  await phone.goto(link);
  await expect(dialog).toContainText("Все записи из QR-кода (2) здесь уже есть");
  await dialog.getByRole("button", { name: "Закрыть" }).click();
  expect(new URL(phone.url()).hash).toBe("#/journal");
  await expect(phone.getByRole("row", { name: /РЭШ/ })).toHaveCount(1);

  await phone.context().close();
  await site.close();
});

test("a classroom's lesson goes to a phone too, and can be shown again", async ({ kopilka, browser }) => {
  await kopilka.start();
  await nameAddress(kopilka);
  await makeClassroom(kopilka);
  await visitFor(kopilka, "resh.edu.ru");

  const take = await openTake(kopilka);
  await take.getByRole("checkbox", { name: /1-й урок/ }).check();
  await take.getByRole("button", { name: "Забрать QR-кодом" }).click();
  const site = await serveApp();
  const link = await scan(take, site);
  await expect(take.getByText("Невзятых уроков нет.")).toBeVisible();
  expect(await violations(take)).toEqual([]);
  await take.getByRole("button", { name: "Убрать с экрана" }).click();
  await expect(take.getByRole("img", { name: /QR-код/ })).toHaveCount(0);
  // And in dark colours, which the last look has left.
  await take.getByRole("button", { name: "Показать QR-код" }).click();
  expect(await scan(take, site)).toBe(link);

  const home = await openApp(browser, site.url, "Педагог");
  await goTo(home, "Журнал");
  await home.goto(link);
  await home.getByRole("button", { name: /Добавить 1.запись/ }).click();
  await expect(home.getByRole("row", { name: /РЭШ/ })).toContainText("расширение");
  await home.context().close();
  await site.close();
});

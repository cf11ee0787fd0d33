import type { Page } from "@playwright/test";
import { violations } from "../../support/axe";
import { APP, type ExtensionBrowser, POPUP } from "../../support/extension-browser";
import { askRaw } from "../../support/raw-bridge";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";
import { expect, test } from "./fixture";

const ANNA = { portfolio: "01900000-0000-7000-8000-00000000a11a", title: "Анна Педагог" };

async function openPopup(kopilka: ExtensionBrowser): Promise<Page> {
  const popup = await kopilka.context.newPage();
  await popup.setViewportSize({ width: 340, height: 600 });
  await popup.goto(POPUP);
  return popup;
}

test("axe finds nothing in the popup: not started, with a request, in use, paused", async ({ kopilka }) => {
  const popup = await openPopup(kopilka);
  await expect(popup.getByText("Учёт не начат")).toBeVisible();
  expect(await violations(popup)).toEqual([]);

  await kopilka.start();
  const platform = await kopilka.context.newPage();
  await platform.goto(secretUrl("resh.edu.ru"));
  await stayFor(1500);
  const app = await kopilka.context.newPage();
  await app.goto(APP);
  await askRaw(app, "hello", ANNA);
  await popup.bringToFront();
  await popup.reload();
  await expect(popup.getByRole("button", { name: "Подключить" })).toBeVisible();
  expect(await violations(popup)).toEqual([]);

  await popup.getByRole("button", { name: "Подключить" }).click();
  await expect(popup.getByText("Журнал ведётся для")).toBeVisible();
  expect(await violations(popup)).toEqual([]);

  await popup.getByRole("button", { name: "Пауза" }).click();
  await expect(popup.getByText("На паузе", { exact: true })).toBeVisible();
  await expect(popup.getByText("1 запись ждёт")).toBeVisible();
  expect(await violations(popup)).toEqual([]);
});

test("axe finds nothing on the welcome page: before the start, after it, changing platforms", async ({
  kopilka,
}) => {
  const { welcome } = kopilka;
  await expect(welcome.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await violations(welcome)).toEqual([]);
  await welcome.getByText("Дневники и управление").click();
  expect(await violations(welcome)).toEqual([]);

  await kopilka.start();
  expect(await violations(welcome)).toEqual([]);

  await welcome.getByRole("button", { name: "Изменить платформы" }).click();
  await welcome.getByRole("button", { name: "Сохранить" }).click();
  await expect(welcome.getByText("Сохранено")).toBeVisible();
  expect(await violations(welcome)).toEqual([]);
});

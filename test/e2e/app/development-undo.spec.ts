import type { Page } from "@playwright/test";
import { goTo } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import {
  addCourse,
  beginCourse,
  courseRow,
  draftHolds,
  openCourse,
  openDevelopment,
} from "../../support/development-pages";

const PIXEL = {
  name: "сертификат.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

const save = (page: Page) => page.getByRole("button", { name: "Сохранить" }).click();
test("what was typed survives a reload and a closed tab, and can be thrown away", async ({
  browser,
  site,
}) => {
  const page = await openDevelopment(browser, site.url);
  await beginCourse(page, { title: "Тьюторство", hours: "7" });
  await page.getByLabel("Файл документа").setInputFiles(PIXEL);
  await expect(page.getByText(PIXEL.name)).toBeVisible();
  await draftHolds(page, PIXEL.name);
  await page.reload();
  await expect(page.getByText("Черновик восстановлен")).toBeVisible();
  await expect(page.getByLabel("Название")).toHaveValue("Тьюторство");
  await expect(page.getByText(PIXEL.name)).toBeVisible();

  await goTo(page, "Обзор");
  await goTo(page, "Развитие");
  await page.getByRole("link", { name: "новый курс" }).click();
  await expect(page.getByLabel("Название")).toHaveValue("Тьюторство");

  const other = await page.context().newPage();
  await page.close();
  await other.goto(`${site.url}#/development/new`);
  await expect(other.getByLabel("Часы")).toHaveValue("7");
  await other.getByRole("button", { name: "Убрать черновик" }).click();
  await expect(other.getByLabel("Название")).toHaveValue("");
  await goTo(other, "Развитие");
  await expect(other.getByText("Не дописано")).toHaveCount(0);
  await other.getByRole("button", { name: "Добавить" }).click();
  await expect(other.getByLabel("Название")).toHaveValue("");
  await expect(other.getByText("Черновик восстановлен")).toHaveCount(0);
});

test("cancelling asks nothing and can be taken back; a saved draft is no draft any more", async ({
  browser,
  site,
}) => {
  const page = await openDevelopment(browser, site.url);
  await beginCourse(page, { title: "Тьюторство" });
  await page.getByRole("button", { name: "Отмена" }).click();
  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(page.getByLabel("Название")).toHaveValue("Тьюторство");
  await save(page);
  await page.getByRole("button", { name: "Добавить" }).click();
  await expect(page.getByLabel("Название")).toHaveValue("");
});

test("adding, changing and removing are taken back by one click", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  const undo = () => page.getByRole("button", { name: "Отменить" }).click();
  await addCourse(page, { title: "Первая помощь" });
  await undo();
  await expect(page.getByText("Курсов пока нет")).toBeVisible();
  await addCourse(page, { title: "Первая помощь", hours: "16" });
  await openCourse(page, "Первая помощь");
  await page.getByLabel("Часы").fill("72");
  await page.getByLabel("Файл документа").setInputFiles(PIXEL);
  await expect(page.getByText(PIXEL.name)).toBeVisible();
  await save(page);
  await expect(courseRow(page, "Первая помощь")).toContainText("72 ч");
  await expect(courseRow(page, "Первая помощь").getByRole("button")).toHaveCount(1);
  await undo();
  await expect(courseRow(page, "Первая помощь")).toContainText("16 ч");
  await expect(courseRow(page, "Первая помощь").getByRole("button")).toHaveCount(0);
  await openCourse(page, "Первая помощь");
  await page.getByRole("button", { name: "Удалить" }).click();
  await expect(page.getByText("Курсов пока нет")).toBeVisible();
  await undo();
  await expect(courseRow(page, "Первая помощь")).toContainText("16 ч");
});

test("the trash gives back what was removed", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  await addCourse(page, { title: "Первая помощь" });
  await openCourse(page, "Первая помощь");
  await page.getByRole("button", { name: "Удалить" }).click();
  await page.getByRole("button", { name: "Корзина" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("listitem")).toContainText("на этом устройстве");
  await dialog.getByRole("button", { name: "Вернуть" }).click();
  await expect(dialog).toContainText("Снова в списке: Первая помощь");
  await expect(dialog).toContainText("Здесь пусто");
  await dialog.getByRole("button", { name: "Закрыть" }).click();
  await expect(courseRow(page, "Первая помощь")).toBeVisible();
});

test("the history says what changed in people's words, and any change can be taken back", async ({
  browser,
  site,
}) => {
  const page = await openDevelopment(browser, site.url);
  await addCourse(page, { title: "Первая помощь", hours: "16", end: "2025-11-15" });
  await openCourse(page, "Первая помощь");
  await page.getByLabel("Часы").fill("72");
  await page.getByLabel("Конец").fill("2025-11-20");
  await save(page);
  await addCourse(page, { title: "Другой курс" });
  await page.getByRole("button", { name: "История" }).click();
  const entries = page.getByRole("dialog").getByRole("list", { name: "Изменения" }).locator("> li");
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toContainText("Добавлено");
  await expect(entries.nth(0)).toContainText("Другой курс");
  await expect(entries.nth(1)).toContainText("Часы: 16 → 72");
  await expect(entries.nth(1)).toContainText("Конец: 15.11.2025 → 20.11.2025");
  await expect(entries.nth(1)).toContainText("на этом устройстве");
  await entries.nth(1).getByRole("button", { name: "Вернуть" }).click();
  await expect(entries).toHaveCount(4);
  await expect(entries.nth(0)).toContainText("Часы: 72 → 16");
  await page.keyboard.press("Escape");
  await expect(courseRow(page, "Первая помощь")).toContainText("16 ч");
  await openCourse(page, "Первая помощь");
  await page.getByRole("button", { name: "История" }).click();
  await expect(entries).toHaveCount(3);
});

test("two tabs see each other, and a form overwrites only what its person changed", async ({
  browser,
  site,
}) => {
  const first = await openDevelopment(browser, site.url);
  await addCourse(first, { title: "Первая помощь", hours: "16" });
  const second = await first.context().newPage();
  await second.goto(`${site.url}#/development`);
  await openCourse(second, "Первая помощь");
  await openCourse(first, "Первая помощь");
  await first.getByLabel("Часы").fill("36");
  await second.getByLabel("Организация").fill("Красный Крест");
  await save(second);
  await expect(first.getByLabel("Организация")).toHaveValue("Красный Крест");
  await save(first);
  await expect(courseRow(second, "Первая помощь")).toContainText("36 ч");
  await expect(courseRow(second, "Первая помощь")).toContainText("Красный Крест");
});

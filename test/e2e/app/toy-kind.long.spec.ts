import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { goTo, openApp, saved } from "../../support/app-pages";
import type { AppSite } from "../../support/app-site";
import { followRecipe, type ToySources } from "../../support/toy/toy-app";

interface Toy {
  /** The sources with the files of docs/new-record-kind.md among them. */
  readonly toy: ToySources;
  /** The app that was built of these: once for all tests here. */
  readonly site: AppSite;
}

const test = base.extend<object, Toy>({
  toy: [
    // Playwright reads the fixture's needs from this pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const toy = await followRecipe();
      await use(toy);
      await toy.remove();
    },
    { scope: "worker" },
  ],
  site: [
    async ({ toy }, use) => {
      const site = await toy.serveApp();
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const books = (page: Page) => page.getByRole("list", { name: "Список книг" }).getByRole("listitem");
const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });
const region = (page: Page, name: string) => page.getByRole("region", { name });

async function openBooks(browser: Browser, url: string): Promise<Page> {
  const page = await openApp(browser, url, "Педагог");
  await link(page, "Книги").click();
  await page.getByRole("heading", { level: 1, name: "Книги" }).waitFor();
  return page;
}

async function add(page: Page, title: string): Promise<void> {
  await link(page, "Добавить").click();
  await page.getByLabel("Название").fill(title);
  await page.getByLabel("Прочитана").fill("2026-03-05");
  await button(page, "Сохранить").click();
  await expect(books(page).filter({ hasText: title })).toHaveCount(1);
}

/** From the menu to the book, into its title, and back. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await link(page, "Книги").click();
  await link(page, from).click();
  await page.getByLabel("Название").fill(to);
  await button(page, "Сохранить").click();
  await expect(link(page, to)).toBeVisible();
}

async function saveCopy(page: Page): Promise<string> {
  await goTo(page, "Настройки");
  return saved(page, "Сохранить копию");
}

test("the recipe's files pass types, lint and format as our own do", async ({ toy }) => {
  test.setTimeout(120_000);
  await toy.check();
});

test("a kind that is a schema and a folder stands in the menu, and its records are added and changed", async ({
  browser,
  site,
}) => {
  const page = await openBooks(browser, site.url);
  await expect(page.getByRole("navigation").getByRole("link")).toHaveText([
    "Обзор",
    "Журнал",
    "Развитие",
    "Книги",
    "Мониторинг",
    "Настройки",
  ]);
  await add(page, "Сердце отдаю детям");
  await rename(page, "Сердце отдаю детям", "Письма к сыну");
  await page.reload();
  await expect(books(page)).toHaveText(["Письма к сынуУдалить"]);
});

test("its history says what was written, in its own words, and takes it back", async ({ browser, site }) => {
  const page = await openBooks(browser, site.url);
  await add(page, "Сердце отдаю детям");
  await rename(page, "Сердце отдаю детям", "Письма к сыну");
  await button(page, "История").click();
  const entries = dialog(page, "История изменений").getByRole("list", { name: "Изменения" });
  const change = entries.locator("> li").first();
  await expect(change).toContainText("Книга: Письма к сыну");
  await expect(change).toContainText("Название: Сердце отдаю детям → Письма к сыну");
  await change.getByRole("button", { name: "Вернуть" }).click();
  await button(page, "Закрыть").click();
  await expect(books(page)).toHaveText(["Сердце отдаю детямУдалить"]);
});

test("what is removed lies in its trash, and comes back from there and by «Отменить»", async ({
  browser,
  site,
}) => {
  const page = await openBooks(browser, site.url);
  await add(page, "Сердце отдаю детям");
  await button(page, "Удалить").click();
  await expect(books(page)).toHaveCount(0);
  await button(page, "Корзина").click();
  await expect(dialog(page, "Корзина")).toContainText("Сердце отдаю детям");
  await dialog(page, "Корзина").getByRole("button", { name: "Вернуть" }).click();
  await button(page, "Закрыть").click();
  await expect(books(page)).toHaveCount(1);
  await button(page, "Удалить").click();
  await button(page, "Отменить").click();
  await expect(books(page)).toHaveCount(1);
});

test("what is typed into its form and not saved is there when one comes back, and after a reload", async ({
  browser,
  site,
}) => {
  const page = await openBooks(browser, site.url);
  await link(page, "Добавить").click();
  await page.getByLabel("Название").fill("Как любить ребёнка");
  await link(page, "Книги").click();
  await page.getByRole("heading", { level: 1, name: "Книги" }).waitFor();
  await link(page, "Добавить").click();
  await expect(page.getByLabel("Название")).toHaveValue("Как любить ребёнка");
  await page.reload();
  await expect(page.getByLabel("Название")).toHaveValue("Как любить ребёнка");
});

test("its records survive a copy, and what two devices wrote apart shows in «Расхождения»", async ({
  browser,
  site,
}) => {
  const page = await openBooks(browser, site.url);
  await add(page, "Сердце отдаю детям");
  const copy = await saveCopy(page);

  const other = await openApp(browser, site.url, "Педагог");
  await goTo(other, "Настройки");
  await other.getByLabel("Восстановить из копии").setInputFiles(copy);
  await expect(dialog(other, "Восстановление").getByRole("row", { name: /^Новые/ })).toContainText("1");
  await dialog(other, "Восстановление").getByRole("button", { name: "Восстановить" }).click();
  await dialog(other, "Восстановление").waitFor({ state: "hidden" });
  await rename(other, "Сердце отдаю детям", "Письма к сыну");
  await rename(page, "Сердце отдаю детям", "Павлышская средняя школа");

  const fromOther = await saveCopy(other);
  await goTo(page, "Настройки");
  await page.getByLabel("Объединить с другим устройством").setInputFiles(fromOther);
  await dialog(page, "Объединение").getByRole("button", { name: "Объединить" }).click();
  await button(page, "Расхождения: 1").click();
  const difference = region(page, "Павлышская средняя школа: Название");
  await difference.getByRole("button", { name: "Взять: Письма к сыну" }).click();
  await expect(dialog(page, "Расхождения")).toContainText("Расхождений нет");
  await button(page, "Закрыть").click();
  await link(page, "Книги").click();
  await expect(books(page)).toHaveText(["Письма к сынуУдалить"]);
});

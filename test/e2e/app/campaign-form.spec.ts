import type { Browser, Page } from "@playwright/test";
import type { CampaignFile } from "../../../shared/monitoring/campaign";
import { goTo, openApp, readJsonFile, saved } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";

async function openForm(browser: Browser, url: string): Promise<Page> {
  const page = await openApp(browser, url, "Методист");
  await goTo(page, "Мониторинг");
  await page.getByRole("button", { name: "Новый мониторинг" }).click();
  await page.getByLabel("Организация").fill("Лицей");
  return page;
}

const save = (page: Page) => page.getByRole("button", { name: "Сохранить файл мониторинга" }).click();

test("the form says what is missing and keeps what was typed", async ({ browser, site }) => {
  const methodist = await openForm(browser, site.url);
  await methodist.getByLabel("Конец").fill("2020-01-01");
  await save(methodist);
  await expect(methodist.getByLabel("Численность")).toHaveAccessibleDescription(/Целое число/);
  await expect(methodist.getByLabel("Конец")).toHaveAccessibleDescription("Конец раньше начала");
  await expect(methodist.getByLabel("Организация")).toHaveValue("Лицей");
});

test("numbers that are none are said beside their fields, and no monitoring is made", async ({
  browser,
  site,
}) => {
  const page = await openForm(browser, site.url);
  for (const wrong of ["1e", "1e2", "0x10", "12,5", "двенадцать", "0", "-3"]) {
    await page.getByLabel("Численность").fill(wrong);
    await page.getByLabel("Цель, %").fill("1e");
    await save(page);
    await expect(page.getByLabel("Численность")).toHaveAccessibleDescription(/Целое число/);
    await expect(page.getByLabel("Цель, %")).toHaveAccessibleDescription(/^Число от 0 до 100/);
    await expect(page.getByRole("alert")).toContainText("Исправьте отмеченные поля: 2");
    await expect(page.getByLabel("Численность")).toBeFocused();
  }
  await page.getByLabel("Цель, %").fill("64,3");
  await save(page);
  await expect(page.getByLabel("Цель, %")).not.toHaveAttribute("aria-invalid", "true");
  await goTo(page, "Мониторинг");
  await expect(page.getByText("Создайте мониторинг, раздайте его файл")).toBeVisible();
});

test("a wrong field inside the fold opens it and gets the focus", async ({ browser, site }) => {
  const page = await openForm(browser, site.url);
  await page.getByLabel("Численность").fill("12");
  const fold = page.getByText("Что считать использованием");
  const least = page.getByLabel("Меньше скольких человек не показывать");
  await expect(least).toBeHidden();
  await fold.click();
  await least.fill("2");
  await page.getByLabel("Дней для «системно»").fill("0");
  await fold.click();
  await expect(least).toBeHidden();
  await save(page);
  await expect(least).toHaveAccessibleDescription(/от 3 до 100/);
  await expect(page.getByLabel("Дней для «системно»")).toBeFocused();
});

test("teachers are asked of their courses unless the form says otherwise, and students never are", async ({
  browser,
  site,
}) => {
  const page = await openForm(browser, site.url);
  const box = page.getByRole("checkbox", { name: "спросить о курсах" });
  const made = async () => {
    await page.getByLabel("Численность").fill("12");
    const file = await readJsonFile<CampaignFile>(await saved(page, "Сохранить файл мониторинга"));
    return file.campaign.indicators.filter(({ measure }) => measure === "answer").map(({ title }) => title);
  };
  const begin = async () => {
    await goTo(page, "Мониторинг");
    await page.getByRole("button", { name: "Новый мониторинг" }).click();
    await page.getByLabel("Организация").fill("Лицей");
  };
  expect(await made()).toEqual([
    "Прошёл курсы за последние 3 года",
    "Прошёл курс по информационной безопасности",
  ]);
  await expect(page.getByText("Спрашиваем: использование ЦОР и курсы")).toBeVisible();

  await begin();
  await expect(box).toBeChecked();
  await box.uncheck();
  expect(await made()).toEqual([]);
  await expect(page.getByText("Спрашиваем: использование ЦОР", { exact: true })).toBeVisible();

  await begin();
  await page.getByLabel("Аудитория").selectOption({ label: "Учащиеся" });
  await expect(box).toHaveCount(0);
  expect(await made()).toEqual([]);
});

test("after saving, now and once more, it is said what to do with the file", async ({ browser, site }) => {
  const page = await openForm(browser, site.url);
  const next = page.getByText("Разошлите его участникам, а присланные выгрузки добавьте здесь.");
  await page.getByLabel("Численность").fill("12");
  await saved(page, "Сохранить файл мониторинга");
  await expect(next).toBeVisible();
  await page.reload();
  await expect(page.getByText("получено 0 из 12")).toBeVisible();
  await expect(next).toHaveCount(0);
  await saved(page, "Сохранить файл мониторинга");
  await expect(next).toBeVisible();
});

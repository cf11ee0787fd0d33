import type { Browser } from "@playwright/test";
import { monthOf } from "../../../shared/calendar/local-date";
import { schoolYearBehind } from "../../../shared/calendar/period";
import { monthName } from "../../../shared/words/russian";
import { addByHand, goTo, openApp, todayInMoscow } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";

async function openJournal(browser: Browser, url: string) {
  const page = await openApp(browser, url, "Педагог");
  await goTo(page, "Журнал");
  return { page, table: page.getByRole("table", { name: "Журнал использования" }) };
}

test("one tap marks today, and undo takes it back", async ({ browser, site }) => {
  const { page, table } = await openJournal(browser, site.url);
  await page.getByRole("button", { name: "Отметить сегодня" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Учи.ру" }).click();
  await expect(table.getByRole("row", { name: /Учи\.ру/ })).toContainText("день отмечен");
  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(page.getByText("За это время записей нет")).toBeVisible();
});

test("use entered by hand survives a reload and stands in the overview", async ({ browser, site }) => {
  const { page, table } = await openJournal(browser, site.url);
  await addByHand(page, { platform: "Учи.ру", minutes: "25", grade: "5", subject: "Математика" });
  await page.reload();
  const row = table.getByRole("row", { name: /Учи\.ру/ });
  await expect(row).toContainText("25 мин");
  await expect(row).toContainText("5 кл., Математика");
  await goTo(page, "Обзор");
  await expect(page.getByRole("region", { name: "Эта неделя" })).toContainText("25 мин");
});

test("two entries of one day add up, although nobody knows their hours", async ({ browser, site }) => {
  const { page } = await openJournal(browser, site.url);
  await addByHand(page, { platform: "Учи.ру", minutes: "25" });
  await addByHand(page, { platform: "ЯКласс", minutes: "40" });
  await goTo(page, "Обзор");
  await expect(page.getByRole("region", { name: "Эта неделя" })).toContainText("1 ч 05 мин");
});

test("a wrong entry is said beside its field and nothing is stored", async ({ browser, site }) => {
  const { page } = await openJournal(browser, site.url);
  await page.getByRole("button", { name: "Добавить вручную" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Дата").fill("2099-01-01");
  await dialog.getByLabel("Длительность, мин").fill("9000");
  await dialog.getByRole("button", { name: "Сохранить" }).click();
  await expect(dialog.getByLabel("Платформа")).toHaveAccessibleDescription("Выберите платформу");
  await expect(dialog.getByLabel("Дата")).toHaveAccessibleDescription("Этот день ещё не наступил");
  await expect(dialog.getByLabel("Длительность, мин")).toHaveAccessibleDescription(/от 1 до 720/);
  await page.keyboard.press("Escape");
  await expect(page.getByText("За это время записей нет")).toBeVisible();
});

test("a deleted entry comes back on undo", async ({ browser, site }) => {
  const { page, table } = await openJournal(browser, site.url);
  await addByHand(page, { platform: "Учи.ру", minutes: "25" });
  await page.getByRole("button", { name: "Удалить: Учи.ру" }).click();
  await expect(page.getByText("За это время записей нет")).toBeVisible();
  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(table.getByRole("row", { name: /Учи\.ру/ })).toContainText("25 мин");
});

test("a platform that is not among the buttons is reached from there", async ({ browser, site }) => {
  const { page } = await openJournal(browser, site.url);
  await page.getByRole("button", { name: "Отметить сегодня" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Другая платформа…" }).click();
  await expect(page.getByRole("dialog", { name: "Добавить использование" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(1);
});

test("minutes that are no whole number are said, and nothing is stored", async ({ browser, site }) => {
  const { page } = await openJournal(browser, site.url);
  await page.getByRole("button", { name: "Добавить вручную" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Платформа").selectOption({ label: "Учи.ру" });
  for (const wrong of ["1e", "12,5 мин", "12,5", "-5", "0", "сорок"]) {
    await dialog.getByLabel("Длительность, мин").fill(wrong);
    await dialog.getByRole("button", { name: "Сохранить" }).click();
    await expect(dialog.getByLabel("Длительность, мин")).toHaveAccessibleDescription(/целое число минут/);
    await expect(dialog.getByLabel("Длительность, мин")).toHaveValue(wrong);
  }
  await page.keyboard.press("Escape");
  await expect(page.getByText("За это время записей нет")).toBeVisible();
});

test("the months before the log are ticked from memory, shown as months, and ticked once", async ({
  browser,
  site,
}) => {
  const { page, table } = await openJournal(browser, site.url);
  const first = monthName(monthOf(schoolYearBehind(todayInMoscow()).start));
  const dialog = page.getByRole("dialog");
  const tick = dialog.getByRole("group", { name: first }).getByLabel("Учи.ру");
  await page.getByRole("button", { name: "С сентября я использовал(а)…" }).click();
  await tick.check();
  await dialog.getByRole("button", { name: "Сохранить" }).click();
  await page.getByLabel("Отбор по времени").selectOption("Учебный год");
  await expect(table.getByRole("row", { name: `${first}, по памяти` })).toBeVisible();
  await expect(table.getByRole("row", { name: /Учи\.ру/ })).toContainText("в этом месяце");
  await page.getByRole("button", { name: "С сентября я использовал(а)…" }).click();
  await expect(tick).toBeChecked();
  await expect(tick).toBeDisabled();
  await expect(dialog.getByRole("button", { name: "Сохранить" })).toBeDisabled();
});

test("the filter leaves one platform", async ({ browser, site }) => {
  const { page, table } = await openJournal(browser, site.url);
  await addByHand(page, { platform: "Учи.ру", minutes: "25" });
  await addByHand(page, { platform: "ЯКласс", minutes: "40" });
  await page.getByLabel("Отбор по платформе").selectOption("ЯКласс");
  await expect(table.getByRole("row", { name: /ЯКласс/ })).toBeVisible();
  await expect(table.getByRole("row", { name: /Учи\.ру/ })).toHaveCount(0);
});

test("another tab sees what this one writes", async ({ browser, site }) => {
  const { page } = await openJournal(browser, site.url);
  const other = await page.context().newPage();
  await other.goto(`${site.url}#/journal`);
  await addByHand(page, { platform: "Учи.ру", minutes: "25" });
  await expect(other.getByRole("row", { name: /Учи\.ру/ })).toContainText("25 мин");
});

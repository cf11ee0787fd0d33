import { goTo } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { violations } from "../../support/axe";
import { addCourse, csvFile, MESSY, openCourse, openDevelopment } from "../../support/development-pages";

test("axe finds nothing in the courses, their form and dialogs", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  expect(await violations(page), "the empty list").toEqual([]);
  await page.getByRole("button", { name: "Добавить" }).click();
  await page.getByLabel("Название").fill("Кибербезопасность");
  await page.getByLabel("Часы").fill("0");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByRole("alert").first().waitFor();
  expect(await violations(page), "the form with an error").toEqual([]);
  await page.getByRole("button", { name: "Отмена" }).click();
  await addCourse(page, { title: "Медиация", hours: "36", end: "2023-12-01" });
  expect(await violations(page), "the list").toEqual([]);
  await openCourse(page, "Медиация");
  expect(await violations(page), "the form of a stored course").toEqual([]);
  await page.getByRole("button", { name: "Удалить" }).click();
  // The form has a «История» of its own.
  await page.getByRole("heading", { level: 1, name: "Развитие" }).waitFor();
  for (const button of ["История", "Корзина"]) {
    await page.getByRole("button", { name: button }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Вернуть" }).first().waitFor();
    expect(await violations(page), button).toEqual([]);
    await page.keyboard.press("Escape");
  }
});

test("axe finds nothing in the import and in the reminder", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  await page.getByRole("button", { name: "Импорт" }).click();
  await page.getByLabel("Файл таблицы для импорта").setInputFiles(csvFile("Курсы.csv", MESSY));
  await page.getByRole("table", { name: "Что получится" }).waitFor();
  expect(await violations(page), "the import").toEqual([]);
  await goTo(page, "Развитие");
  await addCourse(page, { title: "Медиация", end: "2020-12-01" });
  await goTo(page, "Обзор");
  await page.getByRole("link", { name: "К курсам" }).waitFor();
  expect(await violations(page), "the overview with its reminder").toEqual([]);
});

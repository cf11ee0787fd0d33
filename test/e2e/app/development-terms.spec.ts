import { readFile } from "node:fs/promises";
import { addDays } from "../../../shared/calendar/local-date";
import { goTo, saved, todayInMoscow } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { addCourse, card, openDevelopment } from "../../support/development-pages";

/** A day from which the three years end about so many days after today. */
const endingIn = (days: number) => addDays(todayInMoscow(), days - 1096);

test("the cards say where each term stands", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  const [courses, security] = [card(page, "Курсы раз в 3 года"), card(page, "Информационная безопасность")];
  await expect(courses).toContainText("Пока не записано");
  await addCourse(page, { title: "Курс без даты" });
  await expect(courses).toContainText("Срок не посчитать");
  await expect(courses).toContainText("У курса «Курс без даты» не указано окончание.");
  await addCourse(page, { title: "Старый курс", end: endingIn(-40) });
  await expect(courses).toContainText("Срок прошёл");
  await addCourse(page, { title: "Курс поновее", hours: "36", end: endingIn(100) });
  await expect(courses).toContainText("срок подходит");
  await addCourse(page, { title: "Свежий курс", hours: "72", end: endingIn(700) });
  await expect(courses).toContainText(/Действует до .*Осталось 1\sгод/);
  await expect(security).toContainText("Пока не записано");
  await expect(page.getByText("За 3 года: 2 курса, 108 ч")).toBeVisible();
});

test("the calendar gets the day by which the next course is due, or it is said that there is none", async ({
  browser,
  site,
}) => {
  const page = await openDevelopment(browser, site.url);
  await page.getByRole("button", { name: "В календарь" }).click();
  await expect(page.getByText("Напоминать пока не о чем")).toBeVisible();
  await addCourse(page, { title: "Медиация", end: "2026-03-15" });
  const path = await saved(page, "В календарь");
  expect(path).toMatch(/kopilka-kursy\.ics$/);
  const file = await readFile(path, "utf8");
  expect(file).toContain("DTSTART;VALUE=DATE:20290315");
  expect(file.match(/^TRIGGER:.*$/gm)).toHaveLength(4);
});

test("the overview reminds half a year before, and leaves a teacher without courses in peace", async ({
  browser,
  site,
}) => {
  const page = await openDevelopment(browser, site.url);
  const link = page.getByRole("link", { name: "К курсам" });
  await addCourse(page, { title: "Свежий курс", end: endingIn(400) });
  await goTo(page, "Обзор");
  await page.waitForLoadState("networkidle");
  await expect(link).toHaveCount(0);
  await goTo(page, "Развитие");
  await addCourse(page, { title: "Защита данных", end: endingIn(-30) });
  await page.getByRole("link", { name: "Защита данных" }).click();
  await page.getByRole("checkbox", { name: "Информационная безопасность" }).check();
  await page.getByRole("button", { name: "Сохранить" }).click();
  await goTo(page, "Обзор");
  await expect(page.getByText("Курсы по информационной безопасности: срок прошёл")).toBeVisible();
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name: "Развитие" })).toBeVisible();
  await goTo(page, "Настройки");
  await page.getByRole("radio", { name: "Ученик" }).check();
  await goTo(page, "Обзор");
  await page.waitForLoadState("networkidle");
  await expect(link).toHaveCount(0);
});

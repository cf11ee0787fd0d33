import { goTo } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import {
  addCourse,
  beginCourse,
  card,
  courseRow,
  draftHolds,
  fillCourse,
  openCourse,
  openDevelopment,
} from "../../support/development-pages";

test("a course is added, corrected and found again by the keyboard alone", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  await expect(page.getByRole("heading", { name: "Курсов пока нет" })).toBeVisible();
  await page.getByRole("button", { name: "Добавить" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Новый курс" })).toBeFocused();
  await expect(page.getByLabel("Вид")).toHaveValue("upskilling");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Смысловое чтение");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Курс добавлен: Смысловое чтение")).toBeVisible();
  await expect(page.getByRole("button", { name: "Добавить" })).toBeFocused();
  const link = page.getByRole("link", { name: "Смысловое чтение" });
  await link.focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Часы").focus();
  await page.keyboard.type("36");
  await page.keyboard.press("Enter");
  await expect(courseRow(page, "Смысловое чтение")).toContainText("36 ч");
  await expect(link).toBeFocused();
  await page.reload();
  await expect(courseRow(page, "Смысловое чтение")).toContainText("36 ч");
});

test("what is wrong is said beside its field, the first gets the focus, and nothing is stored", async ({
  browser,
  site,
}) => {
  const page = await openDevelopment(browser, site.url);
  await page.getByRole("button", { name: "Добавить" }).click();
  const save = page.getByRole("button", { name: "Сохранить" });
  await save.click();
  await expect(page.getByLabel("Название")).toBeFocused();
  await expect(page.getByLabel("Название")).toHaveAccessibleDescription(/Впишите название/);
  await fillCourse(page, { title: "Медиация", start: "2025-03-10", end: "2025-03-01" });
  for (const wrong of ["0", "10001", "7,5", "семь", "-4"]) {
    await page.getByLabel("Часы").fill(wrong);
    await save.click();
    await expect(page.getByLabel("Часы")).toHaveAccessibleDescription(/целое число от 1 до 10\s000/);
    await expect(page.getByLabel("Часы")).toBeFocused();
  }
  await expect(page.getByLabel("Конец")).toHaveAccessibleDescription(/Конец раньше начала/);
  await expect(page.getByRole("alert")).toContainText("Исправьте отмеченные поля: 2");
  await page.getByLabel("Часы").fill("72 ч.");
  await page.getByLabel("Конец").fill("2025-03-20");
  await save.click();
  await expect(courseRow(page, "Медиация")).toContainText("72 ч");
  await expect(courseRow(page, "Медиация")).toContainText("10.03 – 20.03.2025");
});

test("a hint is no obstacle, and one click takes its advice", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  await beginCourse(page, { title: "Кибербезопасность в школе", hours: "8", end: "2026-02-01" });
  await expect(page.getByLabel("Часы")).toHaveAccessibleDescription(/не меньше 16 часов/);
  await page.getByLabel("Вид").selectOption("Профессиональная переподготовка");
  await expect(page.getByLabel("Часы")).toHaveAccessibleDescription(/не меньше 250 часов/);
  await page.getByRole("button", { name: "Да, отметить" }).click();
  await expect(page.getByRole("checkbox", { name: "Информационная безопасность" })).toBeChecked();
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(courseRow(page, "Кибербезопасность")).toContainText("Переподготовка");
  await expect(card(page, "Информационная безопасность")).toContainText("Действует до 1 февраля 2029 г.");
});

test("a course like the last one is copied without its dates and document", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  await addCourse(page, {
    title: "Эксперт ОГЭ",
    hours: "18",
    end: "2025-02-10",
    organisation: "ИРО",
    number: "77",
  });
  await openCourse(page, "Эксперт ОГЭ");
  await page.getByRole("button", { name: "Повторить" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Новый курс" })).toBeVisible();
  await expect(page.getByLabel("Организация")).toHaveValue("ИРО");
  await expect(page.getByLabel("Конец")).toHaveValue("");
  await expect(page.getByLabel("Номер документа")).toHaveValue("");
  await page.getByLabel("Конец").fill("2026-02-10");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(courseRow(page, "Эксперт ОГЭ")).toHaveCount(2);
  await expect(page.getByText("За 3 года: 2 курса, 36 ч")).toBeVisible();
});

test("the list is searched, and long lists are drawn in portions", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  await page.getByRole("button", { name: "Импорт" }).click();
  const rows = Array.from(
    { length: 70 },
    (_, index) => `Курс номер ${index + 1}\t${20 + (index % 7)}\t15.01.2025`,
  );
  await page.getByRole("textbox").fill(["Название\tЧасы\tДата окончания", ...rows].join("\n"));
  await page.getByRole("button", { name: "Сохранить 70 записей" }).click();
  const table = page.getByRole("table", { name: "Список курсов" });
  await expect(table.getByRole("link")).toHaveCount(40);
  await page.getByRole("button", { name: "Показать ещё" }).click();
  await expect(table.getByRole("link")).toHaveCount(70);
  await page.getByLabel("Поиск").fill("НОМЕР 57");
  await expect(table.getByRole("link")).toHaveText(["Курс номер 57"]);
  await page.getByLabel("Поиск").fill("такого нет");
  await expect(page.getByText("Ничего не нашлось")).toBeVisible();
});

test("a course that cannot be stored is said, and stays in its form and in its draft", async ({
  browser,
  site,
}) => {
  const page = await openDevelopment(browser, site.url);
  await beginCourse(page, { title: "Медиация" });
  await draftHolds(page, "Медиация");
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("the disk is full", "QuotaExceededError");
    };
  });
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Не получилось сохранить" })).toBeVisible();
  await expect(page.getByLabel("Название")).toHaveValue("Медиация");
  await page.reload();
  await expect(page.getByLabel("Название")).toHaveValue("Медиация");
  await page.getByRole("button", { name: "Сохранить" }).dblclick();
  await expect(courseRow(page, "Медиация")).toHaveCount(1);
});

test("a student has no such section", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  await goTo(page, "Настройки");
  await page.getByRole("radio", { name: "Ученик" }).check();
  await expect(page.getByRole("link", { name: "Развитие" })).toHaveCount(0);
});

import type { Page } from "@playwright/test";
import { tableFile } from "../../../pwa/documents/write-table";
import { type NamedFile, saved } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { addCourse, courseRow, csvFile, MESSY, openDevelopment } from "../../support/development-pages";
import { typed } from "../../unit/documents/typed";

async function xlsxFile(rows: typeof MESSY): Promise<NamedFile> {
  const width = Math.max(...rows.map(({ length }) => length));
  const [first = [], ...rest] = rows;
  const columns = Array.from({ length: width }, (_, at) => ({ title: String(first[at] ?? "") }));
  const blob = await tableFile({ title: "Лист1", columns, rows: typed(rest) });
  return { name: "Курсы Ивановой.xlsx", mimeType: blob.type, buffer: Buffer.from(await blob.arrayBuffer()) };
}

const choose = (page: Page, file: NamedFile | string) =>
  page.getByLabel("Файл таблицы для импорта").setInputFiles(file);
const rowsIn = (page: Page) => page.getByRole("table", { name: "Что получится" }).getByRole("row");

for (const format of ["XLSX", "CSV of windows-1251"] as const) {
  test(`a real list in ${format} is matched, its slips are told by their rows, and nothing is stored before the last button`, async ({
    browser,
    site,
  }) => {
    const page = await openDevelopment(browser, site.url);
    await page.getByRole("button", { name: "Импорт" }).click();
    await choose(page, format === "XLSX" ? await xlsxFile(MESSY) : csvFile("Курсы.csv", MESSY));
    await expect(page.getByText("Заголовок нашёлся в строке 4")).toBeVisible();
    await expect(page.getByLabel("Кол-во часов")).toHaveValue("hours");
    const errors = page.getByRole("region", { name: "Строки с ошибками" });
    const warnings = page.getByRole("region", { name: "Строки с замечаниями" });
    await expect(errors).toContainText(/1\sстрока не войдёт/);
    await expect(warnings).toContainText(/Строка 7\. .*31\.02\.2025: такого дня нет, поле останется пустым/);
    await expect(warnings).toContainText(
      /Строка 9\. .*«семьдесят два»: часы не поняты, поле останется пустым/,
    );
    await expect(errors).toContainText(/Строка 10\..*конец раньше начала/);
    await expect(rowsIn(page)).toHaveCount(6);
    await expect(rowsIn(page).nth(1)).toContainText("72 ч");
    await expect(rowsIn(page).nth(2)).toContainText("01.04 – 12.04.2024");
    await expect(rowsIn(page).nth(2)).toContainText("ИБ");
    await expect(rowsIn(page).nth(4)).toContainText("=СУММ(A1:A9) и другие формулы");

    await page.getByRole("link", { name: "Отмена" }).click();
    await expect(page.getByText("Курсов пока нет")).toBeVisible();
    await page.goBack();
    await choose(page, csvFile("Курсы.csv", MESSY));
    await page.getByLabel("Взять строку 8").uncheck();
    await page.getByRole("button", { name: "Сохранить 4 записи" }).click();
    await expect(page.getByText("Добавлено: 4 курса")).toBeVisible();
    await expect(courseRow(page, "Обновлённые ФГОС")).toContainText("10.09.2022");
    await expect(courseRow(page, "Функциональная грамотность")).toContainText("72 ч");
    await expect(courseRow(page, "Защита персональных данных")).toContainText("ИБ");
    await page.getByRole("button", { name: "Отменить" }).click();
    await expect(page.getByText("Курсов пока нет")).toBeVisible();
  });
}

test("what «Скачать XLSX» saves is read back, and what is there already is left out", async ({
  browser,
  site,
}) => {
  const page = await openDevelopment(browser, site.url);
  await addCourse(page, {
    title: "Медиация «в школе»; часть 1",
    hours: "72",
    start: "2025-03-01",
    end: "2025-03-15",
    organisation: "ИРО",
    number: "0012",
  });
  await addCourse(page, { title: "=1+2" });
  const path = await saved(page, "Скачать XLSX");
  expect(path).toMatch(/kopilka-kursy-\d{4}-\d\d-\d\d\.xlsx$/);
  await page.getByRole("button", { name: "Импорт" }).click();
  await choose(page, path);
  await expect(rowsIn(page)).toHaveCount(3);
  await expect(page.getByText("уже есть в списке")).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Сохранить 0 записей" })).toBeDisabled();

  const other = await openDevelopment(browser, site.url);
  await other.getByRole("button", { name: "Импорт" }).click();
  await choose(other, path);
  await other.getByRole("button", { name: "Сохранить 2 записи" }).click();
  const row = courseRow(other, "Медиация «в школе»; часть 1");
  for (const text of ["72 ч", "ИРО", "01.03 – 15.03.2025", "№ 0012"]) await expect(row).toContainText(text);
  await expect(courseRow(other, "=1+2")).toBeVisible();
});

test("a pasted table without a header waits until its columns are named", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  await page.getByRole("button", { name: "Импорт" }).click();
  await page.getByRole("textbox").fill("Медиация\t36\t12.02.2024\nТьюторство\t72\t12.03.2024");
  await expect(page.getByRole("alert")).toContainText("в каком столбце названия");
  await expect(page.getByRole("button", { name: "Сохранить" })).toHaveCount(0);
  await page.getByLabel("Столбец 1").selectOption({ label: "Название" });
  await page.getByLabel("Столбец 2").selectOption({ label: "Часы" });
  await page.getByRole("button", { name: "Сохранить 2 записи" }).click();
  await expect(courseRow(page, "Тьюторство")).toContainText("72 ч");
});

test("of a whole school's table only the chosen person's rows are taken", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  await page.getByRole("button", { name: "Импорт" }).click();
  await page
    .getByRole("textbox")
    .fill("ФИО\tНазвание курса\tЧасы\nИванова М. П.\tМедиация\t36\nПетров О. И.\tТьюторство\t72");
  await expect(page.getByText("выберите себя")).toBeVisible();
  await page.getByLabel("Чьи курсы взять").selectOption("Петров О. И.");
  await page.getByRole("button", { name: "Сохранить 1 запись" }).click();
  await expect(courseRow(page, "Тьюторство")).toBeVisible();
  await expect(courseRow(page, "Медиация")).toHaveCount(0);
});

test("a file that is no table is refused in words", async ({ browser, site }) => {
  const page = await openDevelopment(browser, site.url);
  await page.getByRole("button", { name: "Импорт" }).click();
  await choose(page, { name: "скан.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") });
  await expect(page.getByRole("alert")).toContainText("скан.pdf: это PDF");
});

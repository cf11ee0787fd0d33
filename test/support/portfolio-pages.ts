import type { Page } from "@playwright/test";
import { goTo, type NamedFile } from "./app-pages";

export interface CourseEntry {
  readonly title: string;
  readonly organisation?: string;
  readonly hours?: string;
  readonly start?: string;
  readonly end?: string;
  readonly number?: string;
  /** Path of a file from `test/support/certificates`, or a file of the test's own. */
  readonly file?: string | NamedFile;
}

export const CERTIFICATE = "test/support/certificates/certificate.pdf";

/** A course by hand, through the form. */
export async function addCourse(page: Page, course: CourseEntry): Promise<void> {
  await goTo(page, "Развитие");
  await page.getByRole("button", { name: "Добавить", exact: true }).click();
  await fillCourse(page, course);
  await saveForm(page);
}

/** Changes of a stored course, through its form. */
export async function editCourse(page: Page, title: string, changes: Partial<CourseEntry>): Promise<void> {
  await openCourse(page, title);
  await fillCourse(page, changes);
  await saveForm(page);
}

export async function openCourse(page: Page, title: string): Promise<void> {
  await goTo(page, "Развитие");
  await page.getByRole("link", { name: title, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Курс", exact: true }).waitFor();
}

export async function removeCourse(page: Page, title: string): Promise<void> {
  await openCourse(page, title);
  await page.getByRole("button", { name: "Удалить", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Развитие" }).waitFor();
}

/** What is typed into the open form, and the file when it has been taken. */
export async function fillCourse(page: Page, course: Partial<CourseEntry>): Promise<void> {
  const labels = {
    title: "Название",
    organisation: "Организация",
    hours: "Часы",
    start: "Начало",
    end: "Конец",
    number: "Номер документа",
  } as const;
  for (const [field, label] of Object.entries(labels)) {
    const value = course[field as keyof typeof labels];
    if (value !== undefined) await page.getByLabel(label, { exact: true }).fill(value);
  }
  if (!course.file) return;
  await page.getByLabel("Файл документа").setInputFiles(course.file);
  await page.getByRole("button", { name: "Убрать" }).waitFor();
}

async function saveForm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Развитие" }).waitFor();
}

/** The lines of the list of courses, as they are read from the screen; none where it says that there are none. */
export async function courseRows(page: Page): Promise<string[]> {
  await goTo(page, "Развитие");
  const table = page.getByRole("table", { name: "Список курсов" });
  await table.or(page.getByText("Курсов пока нет")).waitFor();
  const rows = await table.getByRole("row").allInnerTexts();
  // The picture of a file may not be drawn yet; until then it has no word in it.
  return rows.map((row) => row.replace(/\s*PDF\s*$/, "").trim());
}

/** The lines of the journal of this month. */
export async function journalRows(page: Page): Promise<string[]> {
  await goTo(page, "Журнал");
  const table = page.getByRole("table", { name: "Журнал использования" });
  await table.or(page.getByText("За это время записей нет")).waitFor();
  return table.getByRole("row").allInnerTexts();
}

/** «Мои данные»: texts by the labels of their fields. */
export async function fillCard(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  await goTo(page, "Настройки");
  await page.getByRole("button", { name: "Мои данные" }).click();
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Настройки" }).waitFor();
}

export async function cardText(page: Page, label: string): Promise<string> {
  await goTo(page, "Настройки");
  await page.getByRole("button", { name: "Мои данные" }).click();
  return page.getByLabel(label, { exact: true }).inputValue();
}

import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { goTo, type NamedFile, openApp } from "./app-pages";

/** A fresh teacher on «Развитие». */
export async function openDevelopment(browser: Browser, url: string): Promise<Page> {
  const page = await openApp(browser, url, "Педагог");
  await goTo(page, "Развитие");
  return page;
}

export interface CourseEntry {
  readonly title: string;
  readonly hours?: string;
  readonly start?: string;
  readonly end?: string;
  readonly organisation?: string;
  readonly number?: string;
}

export async function fillCourse(page: Page, entry: Partial<CourseEntry>): Promise<void> {
  const fields = [
    ["Название", entry.title],
    ["Организация", entry.organisation],
    ["Часы", entry.hours],
    ["Начало", entry.start],
    ["Конец", entry.end],
    ["Номер документа", entry.number],
  ] as const;
  for (const [label, value] of fields) if (value !== undefined) await page.getByLabel(label).fill(value);
}

/** From the list to a new form, and fills it. */
export async function beginCourse(page: Page, entry: Partial<CourseEntry>): Promise<void> {
  await page.getByRole("button", { name: "Добавить" }).click();
  await fillCourse(page, entry);
}

/** From the list and back to it. */
export async function addCourse(page: Page, entry: CourseEntry): Promise<void> {
  await beginCourse(page, entry);
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText(`Курс добавлен: ${entry.title}`).waitFor();
}

export async function openCourse(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("heading", { level: 1, name: "Курс", exact: true }).waitFor();
}

export function courseRow(page: Page, title: string): Locator {
  return page.getByRole("table", { name: "Список курсов" }).getByRole("row").filter({ hasText: title });
}

export function card(page: Page, title: "Курсы раз в 3 года" | "Информационная безопасность"): Locator {
  return page.getByRole("region", { name: title });
}

/** A teacher's own list as it lies on the school's disk: a title, groups above the columns, notes and slips. */
export const MESSY: readonly (readonly (string | number | null)[])[] = [
  ["Сведения о курсах повышения квалификации учителя Ивановой М. П."],
  [],
  ["№ п/п", "Программа", null, "Сроки", null, "Документ"],
  [null, "Наименование программы", "Кол-во часов", "начало", "окончание", "№ удостоверения"],
  [1, "Функциональная грамотность", "72 ч.", "01.03.2025", "15.03.2025", "У-1001"],
  [2, "Защита персональных данных в школе", 36, "1 апреля 2024 г.", "12.04.2024", "У-1002"],
  [3, "Работа с одарёнными детьми", "16", "01.02.2025", "31.02.2025", "У-1003"],
  [4, "=СУММ(A1:A9) и другие формулы", "24 часа", null, "20.05.2023", null],
  [5, "Обновлённые ФГОС", "семьдесят два", null, "10.09.2022", "У-1005"],
  [6, "Смысловое чтение", 18, "10.10.2024", "01.10.2024", null],
  [],
  ["Итого", null, 166],
];

/** As Excel of a Russian Windows writes it. */
export function csvFile(name: string, rows: typeof MESSY): NamedFile {
  const text = rows.map((row) => row.map((cell) => cell ?? "").join(";")).join("\r\n");
  return { name, mimeType: "text/csv", buffer: Buffer.from(Array.from(text, windows1251)) };
}

function windows1251(char: string): number {
  const special: Readonly<Record<string, number>> = { Ё: 0xa8, ё: 0xb8, "№": 0xb9, "«": 0xab, "»": 0xbb };
  const code = char.charCodeAt(0);
  if (code < 0x80) return code;
  return special[char] ?? code - 0x410 + 0xc0;
}

/** What is typed is written within a moment: a test that reloads waits until the draft holds these words. */
export async function draftHolds(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(storedDrafts)).toContain(words);
}

async function storedDrafts(): Promise<string> {
  const bases = await indexedDB.databases();
  const name = bases.map((base) => base.name ?? "").find((one) => one.startsWith("kopilka-"));
  return new Promise((resolve) => {
    const opening = indexedDB.open(name ?? "");
    opening.addEventListener("success", () => {
      const range = IDBKeyRange.bound("draft.course.", "draft.course.\uffff");
      const drafts = opening.result.transaction("local").objectStore("local").getAll(range);
      drafts.addEventListener("success", () => {
        opening.result.close();
        resolve(JSON.stringify(drafts.result));
      });
    });
  });
}

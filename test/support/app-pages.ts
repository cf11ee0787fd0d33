import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "@playwright/test";
import { localDateOf } from "../../shared/calendar/local-date";
import type { CampaignFile } from "../../shared/monitoring/campaign";
import type { SubmissionFile } from "../../shared/monitoring/submission";

/** The day in the pages that `openApp` opens: they stand in Moscow. */
export function todayInMoscow(): string {
  return localDateOf(Date.now(), 180);
}

export type RoleTitle = "Педагог" | "Методист" | "Ученик";

/**
 * A browser of its own, before the app is opened. Keeping the whole app for offline use, in every test anew, would take a
 * quarter of their time, so only the tests of that do.
 */
export async function newDevice(
  browser: Browser,
  serviceWorkers: "allow" | "block" = "block",
): Promise<Page> {
  const context = await browser.newContext({
    locale: "ru-RU",
    timezoneId: "Europe/Moscow",
    acceptDownloads: true,
    serviceWorkers,
  });
  return context.newPage();
}

/** A fresh device with the app opened and its role chosen. */
export async function openApp(browser: Browser, url: string, role: RoleTitle): Promise<Page> {
  return startAs(await newDevice(browser), url, role);
}

export async function startAs(page: Page, url: string, role: RoleTitle): Promise<Page> {
  await page.goto(url);
  await page.getByRole("button", { name: role }).click();
  const first = role === "Методист" ? "Мониторинг" : "Обзор";
  await page.getByRole("heading", { level: 1, name: first }).waitFor();
  return page;
}

export async function goTo(
  page: Page,
  screen: "Обзор" | "Журнал" | "Развитие" | "Мониторинг" | "Настройки",
): Promise<void> {
  await page.getByRole("link", { name: screen, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: screen }).waitFor();
}

export interface Entry {
  readonly platform: string;
  readonly date?: string;
  readonly minutes?: string;
  readonly grade?: string;
  readonly subject?: string;
}

/** «Добавить вручную», from the journal. */
export async function addByHand(
  page: Page,
  { platform, date, minutes = "", grade, subject }: Entry,
): Promise<void> {
  await page.getByRole("button", { name: "Добавить вручную" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Платформа").selectOption({ label: platform });
  if (date) await dialog.getByLabel("Дата").fill(date);
  await dialog.getByLabel("Длительность, мин").fill(minutes);
  if (grade) await dialog.getByLabel("Класс").selectOption(grade);
  if (subject) await dialog.getByLabel("Предмет").fill(subject);
  await dialog.getByRole("button", { name: "Сохранить" }).click();
  await dialog.waitFor({ state: "hidden" });
}

export interface CampaignEntry {
  readonly headcount: number;
  readonly target?: string;
  readonly start?: string;
  readonly end?: string;
  /** Minutes that make a day of use; the form's own 3 otherwise. */
  readonly minutes?: string;
}

/** The methodist makes a campaign; the page stays on it. Returns the path of its file. */
export async function makeCampaign(
  page: Page,
  { headcount, target, start, end, minutes }: CampaignEntry,
): Promise<string> {
  await goTo(page, "Мониторинг");
  await page.getByRole("button", { name: "Новый мониторинг" }).click();
  await page.getByLabel("Организация").fill("МБОУ «СОШ № 12»");
  await page.getByLabel("Аудитория").selectOption({ label: "Педагоги" });
  await page.getByLabel("Численность").fill(String(headcount));
  // The whole of this year, so that what the test marks today lies inside on any day.
  const year = todayInMoscow().slice(0, 4);
  await page.getByLabel("Начало").fill(start ?? `${year}-01-01`);
  await page.getByLabel("Конец").fill(end ?? `${year}-12-31`);
  if (target) await page.getByLabel("Цель, %").fill(target);
  if (minutes) {
    await page.getByText("Что считать использованием").click();
    await page.getByLabel("Минут в день, не меньше").fill(minutes);
  }
  const path = await saved(page, "Сохранить файл мониторинга");
  await page.getByText(`из ${headcount}`).waitFor();
  return path;
}

/** The teacher opens the campaign and looks at what would leave. */
export async function prepareAnswer(page: Page, campaign: string | NamedFile): Promise<void> {
  await goTo(page, "Мониторинг");
  await page.getByLabel("Открыть файл мониторинга").setInputFiles(campaign);
  await page.getByRole("button", { name: "Подготовить выгрузку" }).click();
  await page.getByRole("heading", { name: "Что увидит методист" }).waitFor();
}

/** The teacher answers: opens the campaign, prepares, saves. Returns the path of the submission. */
export async function answer(page: Page, campaignPath: string): Promise<string> {
  await prepareAnswer(page, campaignPath);
  return saved(page, "Сохранить выгрузку");
}

/** The methodist adds submissions and waits until they are read. */
export async function addFiles(page: Page, files: string[] | NamedFile[]): Promise<void> {
  await page.getByLabel("Добавить выгрузки").setInputFiles(files);
  await page.getByText(/^Принято: /).waitFor();
}

export function summary(page: Page): Locator {
  return page.getByRole("region", { name: "Свод" });
}

/** «Подвести итог». */
export async function summarise(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Подвести итог" }).click();
  await summary(page).waitFor();
}

/** Submissions of so many persons, made without the app. */
export function crowd(campaign: CampaignFile, users: number, others: number): NamedFile[] {
  return Array.from({ length: users + others }, (_, person) =>
    jsonFile(`person-${person}.json`, outsideSubmission(campaign, person, person < users)),
  );
}

/** Presses a button that saves a file; the path where it lies. */
export async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  // Its own copy: Playwright deletes downloads with the context.
  const path = join(await mkdtemp(join(tmpdir(), "kopilka-")), download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

export async function readJsonFile<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, "utf8")) as T;
}

export interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function jsonFile(name: string, value: unknown): NamedFile {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}

/** A submission made without the app, from the campaign file alone, by the rules of docs/formats.md. */
export function outsideSubmission(campaign: CampaignFile, person: number, uses: boolean): SubmissionFile {
  return {
    format: "kopilka.submission",
    version: 1,
    campaign: { id: campaign.campaign.id, hash: campaign.hash },
    submission: {
      kind: "individual",
      pseudonym: person.toString(16).padStart(64, "f"),
      revision: 1,
      supersedes: [],
      ticket: null,
      periods: campaign.campaign.periods.map(({ id }) => ({
        period: id,
        answers: campaign.campaign.indicators.map((indicator) => {
          const isAboutUse = uses && ["resources", "federal"].includes(indicator.id);
          return isAboutUse
            ? { indicator: indicator.id, answer: "yes", evidence: "log" as const }
            : { indicator: indicator.id, answer: "no" };
        }),
        platforms: uses ? [{ platform: "resh", days: "2-3" as const, evidence: "log" as const }] : [],
      })),
      levels: [],
      subjectAreas: [],
      observedFrom: null,
    },
  };
}

/** Every address that the context asks for, workers included. */
export function watchRequests(context: BrowserContext): string[] {
  const urls: string[] = [];
  context.on("request", (request) => urls.push(request.url()));
  return urls;
}

import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { CampaignFile } from "../../shared/monitoring/campaign";
import type { SubmissionFile } from "../../shared/monitoring/submission";

export type RoleTitle = "Педагог" | "Методист" | "Ученик";

/** A fresh device with the app opened and its role chosen. */
export async function openApp(browser: Browser, url: string, role: RoleTitle): Promise<Page> {
  const context = await browser.newContext({
    locale: "ru-RU",
    timezoneId: "Europe/Moscow",
    acceptDownloads: true,
  });
  return startAs(await context.newPage(), url, role);
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
  screen: "Обзор" | "Журнал" | "Мониторинг" | "Настройки",
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
  await page.getByLabel("Начало").fill(start ?? "2026-01-01");
  await page.getByLabel("Конец").fill(end ?? "2026-12-31");
  if (target) await page.getByLabel("Цель, %").fill(target);
  if (minutes) {
    await page.getByText("Что считать использованием").click();
    await page.getByLabel("Минут в день, не меньше").fill(minutes);
  }
  const path = await saved(page, "Сохранить файл мониторинга");
  await page.getByText(`из ${headcount}`).waitFor();
  return path;
}

/** The teacher answers: opens the campaign, prepares, saves. Returns the path of the submission. */
export async function answer(page: Page, campaignPath: string): Promise<string> {
  await goTo(page, "Мониторинг");
  await page.getByLabel("Открыть файл мониторинга").setInputFiles(campaignPath);
  await page.getByRole("button", { name: "Подготовить выгрузку" }).click();
  await page.getByRole("heading", { name: "Что увидит методист" }).waitFor();
  return saved(page, "Сохранить выгрузку");
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

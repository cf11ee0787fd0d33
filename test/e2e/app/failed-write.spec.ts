import type { Page } from "@playwright/test";
import type { CampaignFile } from "../../../shared/monitoring/campaign";
import { crowd, goTo, makeCampaign, openApp, readJsonFile } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";

/** From now on the browser stores `more` rows and then says that the disk is full. */
async function fillDisk(page: Page, more: number): Promise<void> {
  await page.evaluate((left) => {
    type Put = (
      this: IDBObjectStore,
      ...row: [unknown, (IDBValidKey | undefined)?]
    ) => IDBRequest<IDBValidKey>;
    const put = Reflect.get(IDBObjectStore.prototype, "put") as Put;
    let rows = left;
    IDBObjectStore.prototype.put = function full(...row) {
      if (rows-- <= 0) throw new DOMException("the disk is full", "QuotaExceededError");
      return put.apply(this, row);
    };
  }, more);
}

const failure = (page: Page) => page.getByRole("status").filter({ hasText: "Не получилось сохранить" });

test("a mark that cannot be stored is said, and does not stand in the journal", async ({ browser, site }) => {
  const page = await openApp(browser, site.url, "Педагог");
  await goTo(page, "Журнал");
  await fillDisk(page, 0);
  await page.getByRole("button", { name: "Отметить сегодня" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Учи.ру" }).click();
  await expect(failure(page)).toBeVisible();
  await expect(page.getByText("Отмечено: Учи.ру")).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("За это время записей нет")).toBeVisible();
});

test("submissions of which one cannot be stored are stored none of them", async ({ browser, site }) => {
  const page = await openApp(browser, site.url, "Методист");
  const campaign = await readJsonFile<CampaignFile>(await makeCampaign(page, { headcount: 12 }));
  // Each takes two rows, its own and the clock's: the third of six fails.
  await fillDisk(page, 5);
  await page.getByLabel("Добавить выгрузки").setInputFiles(crowd(campaign, 6, 0));
  await expect(failure(page)).toBeVisible();
  await expect(page.getByText("получено 0 из 12")).toBeVisible();
  await page.reload();
  await expect(page.getByText("получено 0 из 12")).toBeVisible();
  await page.getByLabel("Добавить выгрузки").setInputFiles(crowd(campaign, 6, 0));
  await expect(page.getByText("получено 6 из 12")).toBeVisible();
});

test("a monitoring that cannot be stored is not handed out as a file", async ({ browser, site }) => {
  const page = await openApp(browser, site.url, "Методист");
  await page.getByRole("button", { name: "Новый мониторинг" }).click();
  await page.getByLabel("Организация").fill("Лицей");
  await page.getByLabel("Численность").fill("12");
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await fillDisk(page, 0);
  await page.getByRole("button", { name: "Сохранить файл мониторинга" }).click();
  await expect(failure(page)).toBeVisible();
  await expect(page.getByLabel("Организация")).toHaveValue("Лицей");
  expect(downloads).toEqual([]);
});

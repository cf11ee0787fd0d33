import type { Browser, Page } from "@playwright/test";
import { goTo, newDevice, openApp } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { contentOf, dumpOf, faultsOf } from "../../support/dump-store";
import { addCourse, courseRows, fillCourse, openCourse } from "../../support/portfolio-pages";
import sample from "../../vectors/store-v1.json" with { type: "json" };

// Long ways through the screens, by hand: a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

/** Another page of the same origin that is not the app: what it does to the databases, the app does not know. */
async function otherPage(page: Page, url: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(`${url}favicon.svg`);
  return other;
}

/** What a later version of the app would do first. */
async function upgradeTo(page: Page, name: string, version: number): Promise<void> {
  await page.evaluate(
    async ([database, number]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database, number);
        request.addEventListener("upgradeneeded", () => request.result.createObjectStore("later"));
        request.addEventListener("success", () => {
          request.result.close();
          resolve();
        });
        request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
      }),
    [name, version] as const,
  );
}

/** A device with one course, its form open. */
async function withOpenForm(browser: Browser, url: string): Promise<Page> {
  const page = await openApp(browser, url, "Педагог");
  await addCourse(page, { title: "Прежний" });
  await openCourse(page, "Прежний");
  return page;
}

/** A later version of the app is opened in another tab. */
async function overtake(page: Page, url: string): Promise<void> {
  const { id } = await dumpOf(page);
  await upgradeTo(await otherPage(page, url), `kopilka-${id}`, 990);
}

test("a tab that a newer version has overtaken says that it is outdated, and writes nothing", async ({
  browser,
  site,
}) => {
  const page = await withOpenForm(browser, site.url);
  await overtake(page, site.url);
  await expect(page.getByRole("alert").filter({ hasText: "Эта вкладка устарела" })).toBeVisible();
  const before = await contentOf(page);
  await fillCourse(page, { title: "Новый" });
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Не получилось сохранить" })).toBeVisible();
  await expect(page.getByLabel("Название", { exact: true })).toHaveValue("Новый");
  expect(await contentOf(page)).toEqual(before);
  // What has been read stays in sight.
  await goTo(page, "Развитие");
  await expect(page.getByRole("link", { name: "Прежний" })).toBeVisible();
});

test("opened anew over a newer database, it says so in plain words and touches nothing", async ({
  browser,
  site,
}) => {
  const page = await withOpenForm(browser, site.url);
  await overtake(page, site.url);
  const before = await contentOf(page);
  await page.getByRole("button", { name: "Обновить эту вкладку" }).click();
  await expect(page.getByText("более новой версии «Копилки»")).toBeVisible();
  expect(await contentOf(page)).toEqual(before);
});

/** Databases as version 1 of the store has left them, held open by a tab that will not let go. */
async function holdVersion1(page: Page): Promise<void> {
  await page.evaluate(async (rows) => {
    const open = (name: string, stores: Record<string, string>, index?: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name, 10);
        request.addEventListener("upgradeneeded", () => {
          for (const [store, keyPath] of Object.entries(stores)) {
            const made = request.result.createObjectStore(store, { keyPath });
            if (store === index) made.createIndex("kind", "kind");
          }
        });
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
      });
    const fill = (db: IDBDatabase, all: Record<string, readonly unknown[]>) =>
      new Promise<void>((resolve) => {
        const transaction = db.transaction(Object.keys(all), "readwrite");
        for (const [store, some] of Object.entries(all))
          for (const row of some) transaction.objectStore(store).add(row);
        transaction.addEventListener("complete", () => resolve());
      });
    const id = crypto.randomUUID();
    const registry = await open("kopilka", { portfolios: "id", device: "key" });
    await fill(registry, { portfolios: [{ id, role: "teacher", createdAt: 1 }] });
    registry.close();
    const held = await open(`kopilka-${id}`, { records: "id", months: "month", local: "key" }, "records");
    await fill(held, rows);
  }, sample);
}

test("an upgrade that an old tab holds up asks to close it, and goes on by itself when it is closed", async ({
  browser,
  site,
}) => {
  const page = await newDevice(browser);
  const old = await otherPage(page, site.url);
  await holdVersion1(old);
  await page.goto(site.url);
  await expect(page.getByRole("alert")).toContainText("ждёт другие свои вкладки. Закройте их");
  await old.close();
  await expect(page.getByRole("heading", { level: 1, name: "Обзор" })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "ждёт" })).toHaveCount(0);
  const dump = await dumpOf(page);
  expect(faultsOf(dump)).toEqual([]);
  expect(dump.records.map(({ id }) => id)).toEqual(sample.records.map(({ id }) => id).sort());
  await addCourse(page, { title: "После обновления" });
  expect((await courseRows(page)).join()).toContain("После обновления");
});

test("a registry of a newer version is said too, before anything is asked", async ({ browser, site }) => {
  const page = await openApp(browser, site.url, "Педагог");
  await goTo(page, "Настройки");
  await upgradeTo(await otherPage(page, site.url), "kopilka", 990);
  await page.reload();
  await expect(page.getByText("более новой версии «Копилки»")).toBeVisible();
  await expect(page.getByRole("button", { name: "Педагог" })).toHaveCount(0);
});

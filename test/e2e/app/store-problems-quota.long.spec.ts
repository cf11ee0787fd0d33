import { randomBytes } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { goTo, newDevice, openApp, startAs } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { contentOf, dumpOf, faultsOf } from "../../support/dump-store";
import { contentFor, copyFor } from "../../support/killed-content";
import { addCourse, courseRows, fillCourse } from "../../support/portfolio-pages";
import { lookAtCopy, merge, restore, saveCopy } from "../../support/portfolio-pages-copies";

// Long ways through the screens, by hand: a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

/** Room for the app itself and a little: enough to fill in a moment. */
const QUOTA_BYTES = 6_000_000;

interface Disk {
  readonly page: Page;
  /** Leaves no room for a thousand bytes more. */
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
}

/** A device whose browser gives the app only so much room: its real quota, with real refusals. */
async function smallDevice(browser: Browser, url: string): Promise<Disk> {
  const page = await newDevice(browser);
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  // Before the first database is opened: the browser believes a figure that it has asked for during half a minute.
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: QUOTA_BYTES });
  await startAs(page, url, "Педагог");
  const fill = () =>
    page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("filler");
        request.addEventListener("upgradeneeded", () =>
          request.result.createObjectStore("junk", { autoIncrement: true }),
        );
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
      });
      const isStored = (bytes: number) =>
        new Promise<boolean>((resolve) => {
          const transaction = db.transaction("junk", "readwrite");
          // Random, or the database would pack it.
          transaction.objectStore("junk").add(crypto.getRandomValues(new Uint8Array(bytes)));
          transaction.addEventListener("complete", () => resolve(true));
          transaction.addEventListener("abort", () => resolve(false));
        });
      for (const bytes of [60_000, 5_000, 500]) while (await isStored(bytes));
      db.close();
    });
  const free = async () => {
    await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  };
  return { page, fill, free };
}

const NO_ROOM = /кончилось место|не хватает места/i;

test("a course that does not fit is said, stands in the form, and is stored when there is room", async ({
  browser,
  site,
}) => {
  const { page, fill, free } = await smallDevice(browser, site.url);
  await addCourse(page, { title: "Первый" });
  await goTo(page, "Развитие");
  await page.getByRole("button", { name: "Добавить", exact: true }).click();
  await fill();
  const before = await contentOf(page);
  await fillCourse(page, { title: "Не поместился", organisation: "о".repeat(300) });
  const save = page.getByRole("button", { name: "Сохранить", exact: true });
  await save.click();
  await expect(page.getByRole("status").filter({ hasText: NO_ROOM })).toBeVisible();
  await expect(page.getByLabel("Название", { exact: true })).toHaveValue("Не поместился");
  expect(await contentOf(page)).toEqual(before);
  await free();
  await save.click();
  await page.getByRole("heading", { level: 1, name: "Развитие" }).waitFor();
  expect((await courseRows(page)).join()).toContain("Не поместился");
});

test("a file that does not fit is refused by its name, and attached when there is room", async ({
  browser,
  site,
}) => {
  const { page, fill, free } = await smallDevice(browser, site.url);
  await goTo(page, "Развитие");
  await page.getByRole("button", { name: "Добавить", exact: true }).click();
  await fill();
  const before = await contentOf(page);
  await page.getByLabel("Файл документа").setInputFiles("test/support/certificates/certificate.pdf");
  const refusal = page.getByRole("alert").filter({ hasText: "certificate.pdf" });
  await expect(refusal).toContainText(NO_ROOM);
  expect(await contentOf(page)).toEqual(before);
  await free();
  await fillCourse(page, { title: "С файлом", file: "test/support/certificates/certificate.pdf" });
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Развитие" }).waitFor();
  expect((await contentOf(page)).files).toHaveLength(1);
});

for (const step of ["Восстановить", "Объединить"] as const) {
  test(`«${step}» without room changes nothing, says why, and succeeds when there is room`, async ({
    browser,
    site,
  }) => {
    const other = await openApp(browser, site.url, "Педагог");
    await addCourse(other, { title: "Из копии", file: "test/support/certificates/certificate.pdf" });
    const { page, fill, free } = await smallDevice(browser, site.url);
    await addCourse(page, { title: "Здешний" });
    // A restore wants a copy of this very portfolio.
    if (step === "Восстановить") await merge(page, await saveCopy(other));
    const copy = await saveCopy(step === "Восстановить" ? page : other);
    await addCourse(page, { title: "После копии" });
    await fill();
    const before = await contentOf(page);
    const dialog = await lookAtCopy(page, step, copy);
    await dialog.getByRole("button", { name: step }).click();
    await expect(dialog.getByRole("alert").filter({ hasText: NO_ROOM })).toBeVisible();
    expect(await contentOf(page)).toEqual(before);
    await free();
    await page.keyboard.press("Escape");
    await (step === "Восстановить" ? restore : merge)(page, copy);
    const titles = (await courseRows(page)).join();
    expect(titles).toContain("Из копии");
    expect(titles.includes("После копии")).toBe(step === "Объединить");
  });
}

test("a merge of which one file does not fit leaves the records as they were, and no recovery point of nothing", async ({
  browser,
  site,
}) => {
  const { page, free } = await smallDevice(browser, site.url);
  await addCourse(page, { title: "Здешний" });
  const content = contentFor({ number: 1, courses: 20 });
  const film = { type: "application/pdf", bytes: new Uint8Array(randomBytes(QUOTA_BYTES)) };
  const copy = await copyFor({ ...content, files: [...content.files, film] });
  const before = await dumpOf(page);
  const dialog = await lookAtCopy(page, "Объединить", copy);
  await dialog.getByRole("button", { name: "Объединить" }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: NO_ROOM })).toBeVisible();
  const after = await dumpOf(page);
  // Files that came before the one that does not fit lie there unnamed, until the daily sweep.
  expect({ ...after, files: [] }).toEqual({ ...before, files: [] });
  await free();
  await page.keyboard.press("Escape");
  await merge(page, copy);
  expect(faultsOf(await dumpOf(page))).toEqual([]);
  expect((await courseRows(page)).join()).toContain("Курс 1-19");
});

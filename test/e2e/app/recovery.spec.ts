import type { Page } from "@playwright/test";
import { goTo, openApp } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { contentOf, dumpOf } from "../../support/dump-store";
import { addCourse, CERTIFICATE, courseRows } from "../../support/portfolio-pages";
import { goBack, merge, restore, saveCopy } from "../../support/portfolio-pages-copies";

// Long ways through the screens, by hand: a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

async function importTable(page: Page, titles: readonly string[]): Promise<void> {
  await goTo(page, "Развитие");
  await page.getByRole("button", { name: "Импорт" }).click();
  await page.getByRole("textbox").fill(`Название\tЧасы\n${titles.map((title) => `${title}\t16`).join("\n")}`);
  await page.getByRole("button", { name: /^Сохранить/ }).click();
  await page.getByText(/^Добавлено: /).waitFor();
}

/** Files stay until the sweep: a point holds what names them. */
async function recordsOf(page: Page) {
  const { files: _, ...rest } = await contentOf(page);
  return rest;
}

/** What the dialog lists, the newest first. */
async function listed(page: Page): Promise<string[]> {
  await goTo(page, "Настройки");
  await page.getByRole("button", { name: "Точки восстановления" }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByText(/Пока ни одной|перед/)
    .first()
    .waitFor();
  const texts = await dialog.getByRole("listitem").allInnerTexts();
  await page.keyboard.press("Escape");
  return texts;
}

/** Each sets the scene and gives the step itself. */
const STEPS: Readonly<Record<string, (page: Page, other: Page) => Promise<() => Promise<void>>>> = {
  "a restore": async (page) => {
    const copy = await saveCopy(page);
    await addCourse(page, { title: "После копии", file: CERTIFICATE });
    return () => restore(page, copy);
  },
  "a merge": async (page, other) => {
    await addCourse(other, { title: "С другого", file: CERTIFICATE });
    const copy = await saveCopy(other);
    return () => merge(page, copy);
  },
  "an import": async (page) => () => importTable(page, ["Из таблицы", "И ещё один"]),
};

for (const [name, prepare] of Object.entries(STEPS)) {
  test(`${name} is taken back with one click, and the click with another`, async ({ browser, site }) => {
    const page = await openApp(browser, site.url, "Педагог");
    await addCourse(page, { title: "Первый", hours: "16" });
    const step = await prepare(page, await openApp(browser, site.url, "Педагог"));
    const before = [await courseRows(page), await recordsOf(page)];
    await step();
    const after = [await courseRows(page), await recordsOf(page)];
    expect(after).not.toEqual(before);
    await goBack(page);
    expect([await courseRows(page), await recordsOf(page)]).toEqual(before);
    await goBack(page);
    expect([await courseRows(page), await recordsOf(page)]).toEqual(after);
  });
}

test("three points are kept, the newest first, and the oldest makes way", async ({ browser, site }) => {
  const page = await openApp(browser, site.url, "Педагог");
  expect(await listed(page)).toEqual([]);
  await addCourse(page, { title: "Первый" });
  const copy = await saveCopy(page);
  for (let turn = 0; turn < 2; turn++) await restore(page, copy);
  await importTable(page, ["Из таблицы"]);
  await restore(page, copy);
  const points = await listed(page);
  expect(points).toHaveLength(3);
  const reasons = points.map((text) => /перед \p{L}+/u.exec(text)?.[0]);
  expect(reasons).toEqual(["перед восстановлением", "перед загрузкой", "перед восстановлением"]);
  expect((await dumpOf(page)).recovery).toEqual(["restore", "import", "restore"]);
});

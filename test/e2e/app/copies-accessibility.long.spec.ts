import type { Page } from "@playwright/test";
import { goTo, openApp } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { violations } from "../../support/axe";
import { asFile } from "../../support/copy-files";
import { addCourse, CERTIFICATE } from "../../support/portfolio-pages";
import { differences, lookAtCopy, merge, refusalOf, saveCopy } from "../../support/portfolio-pages-copies";

// Long ways through the screens, by hand: a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

/** Both have the card, filled apart, so that a difference is open after the merge. */
async function fillName(page: Page, name: string): Promise<void> {
  await page.getByLabel("ФИО", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Настройки" }).waitFor();
}

test("axe finds nothing in the settings, their dialogs and the card", async ({ browser, site }) => {
  const page = await openApp(browser, site.url, "Педагог");
  const other = await openApp(browser, site.url, "Педагог");
  await addCourse(page, { title: "Первый", file: CERTIFICATE });
  for (const [device, name] of [
    [other, "Мария"],
    [page, "Маша"],
  ] as const) {
    await goTo(device, "Настройки");
    await device.getByRole("button", { name: "Мои данные" }).click();
    if (device === page) {
      await page.getByLabel("Общий стаж, лет").fill("сто");
      await page.getByRole("button", { name: "Сохранить", exact: true }).click();
      expect(await violations(page), "the card with an error").toEqual([]);
      await page.getByLabel("Общий стаж, лет").fill("12");
    }
    await fillName(device, name);
  }
  const copy = await saveCopy(other);
  for (const step of ["Восстановить", "Объединить"] as const) {
    await lookAtCopy(page, step, copy);
    expect(await violations(page), step).toEqual([]);
    await page.keyboard.press("Escape");
  }
  await merge(page, copy);
  expect(await violations(page), "the settings").toEqual([]);
  expect(await differences(page)).not.toEqual([]);
  expect(await violations(page), "the differences").toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Точки восстановления" }).click();
  await page.getByRole("dialog").getByRole("listitem").waitFor();
  expect(await violations(page), "the recovery points").toEqual([]);
  await page.keyboard.press("Escape");
  await refusalOf(page, "Восстановить", asFile("пусто.kopilka.zip", ""));
  expect(await violations(page), "a refusal").toEqual([]);
});

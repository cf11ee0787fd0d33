import type { Locator, Page } from "@playwright/test";
import { goTo, type NamedFile, saved } from "./app-pages";

/** «Сохранить копию»; the path where it lies. */
export async function saveCopy(page: Page): Promise<string> {
  await goTo(page, "Настройки");
  const path = await saved(page, "Сохранить копию");
  await page.getByText("Копия собрана и проверена").waitFor();
  return path;
}

export type Step = "Восстановить" | "Объединить";
const INPUTS: Readonly<Record<Step, string>> = {
  Восстановить: "Восстановить из копии",
  Объединить: "Объединить с другим устройством",
};

/** Chooses a copy and waits until it stands beside what is here. Nothing is done yet. */
export async function lookAtCopy(page: Page, step: Step, copy: string | NamedFile): Promise<Locator> {
  await goTo(page, "Настройки");
  await page.getByLabel(INPUTS[step]).setInputFiles(copy);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("table").waitFor();
  return dialog;
}

/** Chooses a file that no copy is; what the screen answers. */
export async function refusalOf(page: Page, step: Step, copy: string | NamedFile): Promise<string> {
  // An answer to an earlier file does not stand on a screen that is opened anew.
  await goTo(page, "Обзор");
  await goTo(page, "Настройки");
  await page.getByLabel(INPUTS[step]).setInputFiles(copy);
  return page.getByRole("region", { name: "Копии" }).getByRole("alert").innerText();
}

/** On a device without a portfolio, instead of the choice of a role. */
export async function restoreAtFirstStart(page: Page, copy: string | NamedFile): Promise<void> {
  await page.getByLabel("Восстановить из копии").setInputFiles(copy);
  await page.getByRole("navigation").waitFor();
}

/** Restores a device whose portfolio is still empty: the page opens anew as the restored one. */
export async function restoreFresh(page: Page, copy: string | NamedFile): Promise<void> {
  const dialog = await lookAtCopy(page, "Восстановить", copy);
  await Promise.all([
    page.waitForEvent("load"),
    dialog.getByRole("button", { name: "Восстановить" }).click(),
  ]);
  await page.getByRole("heading", { level: 1, name: "Настройки" }).waitFor();
}

/** The dialog closes when it is done; what the screen says may still be of the step before. */
async function finish(dialog: Locator, step: Step): Promise<void> {
  await dialog.getByRole("button", { name: step }).click();
  await dialog.waitFor({ state: "hidden" });
}

export async function restore(page: Page, copy: string | NamedFile): Promise<void> {
  const dialog = await lookAtCopy(page, "Восстановить", copy);
  await finish(dialog, "Восстановить");
  await page.getByText("Всё восстановлено из копии").waitFor();
}

export async function merge(page: Page, copy: string | NamedFile): Promise<void> {
  const dialog = await lookAtCopy(page, "Объединить", copy);
  await finish(dialog, "Объединить");
  await page.getByText(/^Объединено\. /).waitFor();
}

/** A step back to the newest recovery point. */
export async function goBack(page: Page): Promise<void> {
  await goTo(page, "Настройки");
  await page.getByRole("button", { name: "Точки восстановления" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Вернуться" }).first().click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Всё снова так, как было").waitFor();
}

/** The open list of «Расхождения», each as it is read from the screen. */
export async function differences(page: Page): Promise<string[]> {
  await goTo(page, "Настройки");
  await page.getByRole("button", { name: /^Расхождения/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/Расхождений нет|написано разное/).waitFor();
  return dialog.getByRole("listitem").allInnerTexts();
}

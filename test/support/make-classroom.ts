import { expect } from "@playwright/test";
import type { ExtensionBrowser } from "./extension-browser";
import { EXTENSION_ID } from "./launch-chromium";

/** In the options; one lesson lasts all day, so that the clock does not matter. */
export async function makeClassroom(kopilka: ExtensionBrowser): Promise<void> {
  const options = await kopilka.context.newPage();
  await options.goto(`chrome-extension://${EXTENSION_ID}/extension/options/options.html`);
  // Not `check`: the choice shows when the worker has taken it.
  await options.getByRole("radio", { name: /Журнал кабинета/ }).click();
  await options.getByLabel(/Начало уроков/).fill("8:30, потом");
  await options.getByLabel(/Начало уроков/).blur();
  await expect(options.getByText("Напишите времена по порядку")).toBeVisible();
  await options.getByLabel(/Начало уроков/).fill("0:00");
  await options.getByLabel(/Начало уроков/).blur();
  await expect(options.getByText("Сохранено.")).toBeVisible();
  await options.close();
}

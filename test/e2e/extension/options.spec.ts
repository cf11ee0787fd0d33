import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { VisitsFile } from "../../../shared/usage/visits-file";
import { type ExtensionBrowser, visitFor } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { expect, test } from "./fixture";

async function openOptions(kopilka: ExtensionBrowser): Promise<Page> {
  const page = await kopilka.context.newPage();
  await page.goto(`chrome-extension://${EXTENSION_ID}/extension/options/options.html`);
  await page.getByRole("heading", { name: "Запись" }).waitFor();
  return page;
}

test.describe("a platform of one's own", () => {
  test.use({ allowed: ["shkola-tetrad.ru"] });

  test("is named by its address, recorded under its name, and no longer when it is taken away", async ({
    kopilka,
  }) => {
    await kopilka.start();
    const options = await openOptions(kopilka);
    await options
      .getByLabel("Адрес", { exact: true })
      .fill("https://Shkola-Tetrad.ru/klass/7b?uchenik=ivanov");
    await options.getByLabel("Название").fill("Тетрадь");
    await options.getByRole("button", { name: "Добавить свою платформу" }).click();
    await expect(options.getByText("Записывается только этот адрес: shkola-tetrad.ru")).toBeVisible();
    await expect(options.getByRole("region", { name: "Свои платформы" }).getByRole("listitem")).toContainText(
      "своя",
    );
    await visitFor(kopilka, "shkola-tetrad.ru");
    const { visits, settings } = await readLog(kopilka.welcome);
    expect(visits.map(({ platform }) => platform)).toEqual([settings[0]?.own[0]?.id]);
    expect(JSON.stringify(visits)).not.toContain("tetrad");
    await options.getByRole("button", { name: "Убрать Тетрадь" }).click();
    await expect(options.getByText("Убрана: Тетрадь")).toBeVisible();
    await visitFor(kopilka, "shkola-tetrad.ru");
    expect(await kopilka.visits()).toHaveLength(1);
  });
});

test("an address that is none, or is in the catalog, is answered in words, and nothing is asked for", async ({
  kopilka,
}) => {
  const options = await openOptions(kopilka);
  const answers: readonly (readonly [string, RegExp])[] = [
    ["", /Введите адрес/],
    ["что угодно", /не похоже на адрес|имя сайта/],
    ["http://tetrad.ru", /защищённым адресом/],
    ["192.168.0.1", /имя сайта/],
    ["https://localhost:8080/", /имя сайта/],
    ["https://resh.edu.ru/subject/", /Российская электронная школа.*в каталоге/],
  ];
  for (const [typed, answer] of answers) {
    await options.getByLabel("Адрес", { exact: true }).fill(typed);
    await options.getByRole("button", { name: "Добавить свою платформу" }).click();
    await expect(options.getByText(answer), typed).toBeVisible();
    await expect(options.getByLabel("Адрес", { exact: true })).toHaveValue(typed);
  }
  expect((await readLog(kopilka.welcome)).settings[0]?.own).toEqual([]);
});

test("quiet hours and the time until nobody is there are kept as chosen", async ({ kopilka }) => {
  await kopilka.start();
  const options = await openOptions(kopilka);
  await options.getByLabel(/никого нет/).selectOption("10");
  await options.getByLabel(/Тихие часы/).check();
  // All day but for a minute that is far away: nothing may be recorded now.
  const now = new Date();
  const far = `${String((now.getHours() + 12) % 24).padStart(2, "0")}:`;
  await options.getByLabel("с", { exact: true }).fill(`${far}01`);
  await options.getByLabel("до", { exact: true }).fill(`${far}00`);
  await expect(options.getByText("Сохранено.")).toBeVisible();
  await expect
    .poll(async () => (await readLog(options)).settings[0]?.quiet?.to)
    .toBe(((now.getHours() + 12) % 24) * 60);
  await visitFor(kopilka, "resh.edu.ru");
  expect(await kopilka.visits()).toEqual([]);
  await options.reload();
  await expect(options.getByLabel(/никого нет/)).toHaveValue("10");
  await options.getByLabel(/Тихие часы/).uncheck();
  await expect.poll(async () => (await readLog(options)).settings[0]?.quiet).toBeNull();
  await visitFor(kopilka, "resh.edu.ru");
  expect(await kopilka.visits()).toHaveLength(1);
});

test("the log is looked at, taken along as a file, and deleted by visit, by day and altogether", async ({
  kopilka,
}) => {
  await kopilka.start();
  for (const host of ["resh.edu.ru", "uchi.ru", "sferum.ru"]) await visitFor(kopilka, host);
  const options = await openOptions(kopilka);
  await options.locator("summary").filter({ hasText: "3 записи" }).click();
  const [download] = await Promise.all([
    options.waitForEvent("download"),
    options.getByRole("button", { name: "Сохранить в файл" }).click(),
  ]);
  const file = VisitsFile.parse(JSON.parse(await readFile(await download.path(), "utf8")));
  expect(file.visits.map(({ platform }) => platform)).toEqual(["resh", "uchi", "sferum"]);
  await expect(options.getByText(/В файл записано: 3.записи/)).toBeVisible();

  await options.getByRole("button", { name: /Удалить запись .*Учи\.ру/ }).click();
  await expect
    .poll(async () => (await kopilka.visits()).map(({ platform }) => platform))
    .toEqual(["resh", "sferum"]);
  // The pressed button is gone: whoever has a keyboard goes on from where it was.
  const log = options.getByRole("region", { name: "Журнал в этом браузере" });
  await expect(log).toBeFocused();
  await options.getByRole("button", { name: "Удалить день" }).click();
  expect(await kopilka.visits()).toHaveLength(2);
  await options.getByRole("button", { name: "Отмена" }).click();
  await expect(log).toBeFocused();
  await options.getByRole("button", { name: "Удалить день" }).click();
  await options.getByRole("button", { name: "Да, удалить" }).click();
  await expect.poll(async () => kopilka.visits()).toEqual([]);

  await visitFor(kopilka, "resh.edu.ru");
  const before = (await readLog(options)).settings[0];
  await options.getByRole("button", { name: "Удалить всё" }).click();
  await options.getByRole("button", { name: "Да, удалить" }).click();
  await expect(options.getByText("Всё удалено")).toBeVisible();
  const { visits, settings } = await readLog(options);
  expect(visits).toEqual([]);
  expect(settings[0]).toMatchObject({ recording: "off", ticked: [], owner: null });
  expect(settings[0]?.device).not.toBe(before?.device);
  await visitFor(kopilka, "resh.edu.ru");
  expect(await kopilka.visits()).toEqual([]);
});

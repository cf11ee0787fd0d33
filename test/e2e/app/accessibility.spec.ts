import type { CampaignFile } from "../../../shared/monitoring/campaign";
import {
  addByHand,
  addFiles,
  crowd,
  goTo,
  makeCampaign,
  openApp,
  prepareAnswer,
  readJsonFile,
  summarise,
} from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { violations } from "../../support/axe";

test("axe finds nothing on the screens and dialogs of the log", async ({ browser, site }) => {
  const page = await openApp(browser, site.url, "Методист");
  await goTo(page, "Журнал");
  await addByHand(page, { platform: "Учи.ру", minutes: "25" });
  expect(await violations(page)).toEqual([]);
  for (const button of ["Отметить сегодня", "Добавить вручную", "С сентября я использовал(а)…"]) {
    await page.getByRole("button", { name: button }).click();
    await page.getByRole("dialog").waitFor();
    expect(await violations(page), button).toEqual([]);
    await page.keyboard.press("Escape");
  }
  for (const screen of ["Обзор", "Мониторинг", "Настройки"] as const) {
    await goTo(page, screen);
    expect(await violations(page), screen).toEqual([]);
  }
});

test("axe finds nothing in the form of a monitoring with its fold open", async ({ browser, site }) => {
  const page = await openApp(browser, site.url, "Методист");
  await page.getByRole("button", { name: "Новый мониторинг" }).click();
  await page.getByText("Что считать использованием").click();
  await expect(page.getByLabel("Минут в день, не меньше")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Сохранить файл мониторинга" }).click();
  await page.getByRole("alert").waitFor();
  expect(await violations(page), "with its errors").toEqual([]);
});

test("axe finds nothing in an answer and in a result", async ({ browser, site }) => {
  const page = await openApp(browser, site.url, "Методист");
  await goTo(page, "Журнал");
  await addByHand(page, { platform: "Учи.ру", minutes: "25" });
  const path = await makeCampaign(page, { headcount: 14, target: "60" });
  const campaign = await readJsonFile<CampaignFile>(path);
  await addFiles(page, crowd(campaign, 7, 5));
  await summarise(page);
  await page.getByRole("table", { name: "По платформам" }).waitFor();
  expect(await violations(page), "the result").toEqual([]);
  await prepareAnswer(page, path);
  await page.getByText("Показать файл целиком").click();
  expect(await violations(page), "the answer").toEqual([]);
});

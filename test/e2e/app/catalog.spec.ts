import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { hashText } from "../../../shared/exchange/hash";
import {
  addByHand,
  goTo,
  jsonFile,
  makeCampaign,
  openApp,
  readJsonFile,
  saved,
} from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { violations } from "../../support/axe";
import { changedCatalog, grouped, newerCatalog } from "../../support/catalogs";

async function openCatalog(page: Page): Promise<void> {
  await goTo(page, "Настройки");
  await page.getByRole("button", { name: "Каталог платформ" }).click();
  await page.getByRole("heading", { level: 1, name: "Каталог платформ" }).waitFor();
}

async function offer(page: Page, catalog: unknown): Promise<void> {
  await page.getByLabel("Обновить из файла").setInputFiles(jsonFile("каталог.json", catalog));
}

test("a newer catalog is taken after its hash and its changes were shown; old visits keep the name of what is gone", async ({
  browser,
  site,
}) => {
  const page = await openApp(browser, site.url, "Педагог");
  await goTo(page, "Журнал");
  await addByHand(page, { platform: "ЯКласс" });
  await openCatalog(page);
  await offer(page, changedCatalog("yaklass"));
  const dialog = page.getByRole("dialog");
  const hash = hashText(JSON.stringify(changedCatalog("yaklass")));
  await expect(dialog.locator("code")).toHaveText(grouped(hash));
  await expect(dialog).toContainText("Больше не записывается: «ЯКласс»");
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Обновить каталог" }).click();
  await expect(page.getByText("Выпуск 2 от 1 декабря 2026")).toBeVisible();
  await expect(page.getByText("В этом браузере расширение не отвечает")).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await expect(page.getByText("Выпуск 2 от 1 декабря 2026")).toBeVisible();
  await goTo(page, "Журнал");
  await expect(page.getByRole("row", { name: /ЯКласс/ })).toBeVisible();
  await page.getByRole("button", { name: "Добавить вручную" }).click();
  const choice = page.getByRole("dialog").getByLabel("Платформа");
  await expect(choice.getByRole("option", { name: "Новая платформа" })).toHaveCount(1);
  await expect(choice.getByRole("option", { name: "ЯКласс" })).toHaveCount(0);
});

test("a file that is no newer catalog is refused in words, and nothing changes", async ({
  browser,
  site,
}) => {
  const page = await openApp(browser, site.url, "Педагог");
  await openCatalog(page);
  const loosened = newerCatalog((all) => all.map((one) => ({ ...one, countsOnlyWhenMarked: false })));
  const wrong: [unknown, RegExp][] = [
    ["", /каталог\.json: файл пуст/],
    [{ format: "kopilka.campaign", version: 1 }, /это файл мониторинга/],
    [newerCatalog(undefined, 1), /выпуск 1 не новее действующего/],
    [loosened, /MAX и VK Мессенджер/],
    [{ ...newerCatalog(), issuer: "" }, /issuer/],
  ];
  for (const [catalog, why] of wrong) {
    await offer(page, catalog);
    await expect(page.getByRole("alert")).toContainText(why);
  }
  await expect(page.getByText("Выпуск 1 от")).toBeVisible();
});

test("an application that a methodist has added is marked by hand, asked about, and reaches colleagues with the catalog", async ({
  browser,
  site,
}) => {
  const methodist = await openApp(browser, site.url, "Методист");
  await openCatalog(methodist);
  const add = async (name: string) => {
    await methodist.getByRole("button", { name: "Добавить приложение или пособие" }).click();
    await methodist.getByRole("dialog").getByLabel("Название").fill(name);
    await methodist.getByRole("dialog").getByRole("button", { name: "Добавить" }).click();
  };
  await add("РЭШ");
  await expect(methodist.getByRole("listitem")).toContainText("РЭШ");
  await methodist.getByRole("button", { name: "Убрать РЭШ" }).click();
  await expect(methodist.getByRole("listitem")).toHaveCount(0);
  await methodist.getByRole("status").getByRole("button", { name: "Отменить" }).click();
  await expect(methodist.getByRole("listitem")).toContainText("РЭШ");
  await methodist.getByRole("button", { name: "Убрать РЭШ" }).click();
  await add("яКЛАСС");
  await expect(methodist.getByRole("dialog")).toContainText("В каталоге уже есть «ЯКласс»");
  await methodist.getByRole("button", { name: "Отмена" }).click();
  await add("1С:Образование");
  await expect(methodist.getByRole("listitem")).toContainText("1С:Образование");

  await methodist.getByRole("button", { name: "Сохранить каталог для коллег" }).click();
  await methodist.getByRole("dialog").getByLabel("Кто издаёт").fill("МБОУ «СОШ № 12»");
  const path = await saved(methodist, "Сохранить файл");
  const hash = grouped(hashText(await readFile(path, "utf8")));
  await expect(methodist.getByRole("dialog").locator("code")).toHaveText(hash);
  expect(await violations(methodist)).toEqual([]);
  await methodist.getByRole("button", { name: "Закрыть" }).click();
  const campaign = await readJsonFile<{ campaign: { platforms: { name: string; kind: string }[] } }>(
    await makeCampaign(methodist, { headcount: 42 }),
  );
  const asked = campaign.campaign.platforms.map(({ name, kind }) => [name, kind]);
  expect(asked).toContainEqual(["1С:Образование", "app"]);

  const teacher = await openApp(browser, site.url, "Педагог");
  await openCatalog(teacher);
  await teacher.getByLabel("Обновить из файла").setInputFiles(path);
  await expect(teacher.getByRole("dialog")).toContainText("МБОУ «СОШ № 12»");
  await expect(teacher.getByRole("dialog").locator("code")).toHaveText(hash);
  await teacher.getByRole("button", { name: "Обновить каталог" }).click();
  await goTo(teacher, "Журнал");
  await addByHand(teacher, { platform: "1С:Образование", minutes: "40" });
  await expect(teacher.getByRole("row", { name: /1С:Образование/ })).toBeVisible();
});

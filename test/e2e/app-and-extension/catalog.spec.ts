import type { Page } from "@playwright/test";
import { hashText } from "../../../shared/exchange/hash";
import { jsonFile, startAs } from "../../support/app-pages";
import { changedCatalog, grouped, newerCatalog } from "../../support/catalogs";
import { APP_INSIDE, type ExtensionBrowser, openPopup, visitFor } from "../../support/extension-browser";
import { readLog, recordedMs } from "../../support/extension-log";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { offerCatalog } from "../../support/offer-catalog";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";
import { expect, test } from "../extension/fixture";

const text = JSON.stringify(changedCatalog("yaklass"));
const platforms = async (kopilka: ExtensionBrowser) =>
  (await kopilka.visits()).map(({ platform }) => platform);

async function openOptions(kopilka: ExtensionBrowser): Promise<Page> {
  const page = await kopilka.context.newPage();
  await page.goto(`chrome-extension://${EXTENSION_ID}/extension/options/options.html`);
  await page.getByRole("heading", { name: "Каталог платформ" }).waitFor();
  return page;
}

test.use({ allowed: ["novaya-platforma.ru", "novaya-resh.ru"] });

test("a newer catalog holds when the person has taken it by its hash, ticks nothing, and leaves old visits their names", async ({
  kopilka,
}) => {
  await kopilka.start();
  await visitFor(kopilka, "yaklass.ru");
  await visitFor(kopilka, "novaya-resh.ru");
  expect(await platforms(kopilka)).toEqual(["yaklass"]);

  expect(await offerCatalog(kopilka, text)).toEqual({ state: "waits", edition: 1 });
  await visitFor(kopilka, "novaya-resh.ru");
  expect(await platforms(kopilka)).toEqual(["yaklass"]);
  const popup = await openPopup(kopilka);
  const [options] = await Promise.all([
    kopilka.context.waitForEvent("page"),
    popup.getByText("Пришёл новый каталог").locator("..").getByRole("button", { name: "Посмотреть" }).click(),
  ]);
  const section = options.getByRole("region", { name: "Каталог платформ" });
  await expect(section.getByRole("heading")).toBeInViewport();
  await expect(section).toContainText("Предложен выпуск 2 от 1 декабря 2026");
  await expect(section.locator("code")).toHaveText(grouped(hashText(text)));
  await expect(section.getByRole("listitem")).toHaveCount(4);
  await section.getByRole("button", { name: "Принять каталог" }).click();
  await expect(section).toContainText("Выпуск 2 от 1 декабря 2026");
  await expect(section).toContainText("Каталог принят");

  await visitFor(kopilka, "novaya-resh.ru");
  await visitFor(kopilka, "yaklass.ru");
  await visitFor(kopilka, "novaya-platforma.ru");
  expect(await platforms(kopilka)).toEqual(["yaklass", "resh"]);
  const box = options.getByRole("checkbox", { name: /Новая платформа/ });
  await expect(box).not.toBeChecked();
  await expect(options.getByRole("checkbox", { name: /ЯКласс/ })).toHaveCount(0);
  await box.check();
  await options.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(options.getByText("Сохранено").first()).toBeVisible();
  await visitFor(kopilka, "novaya-platforma.ru");
  expect(await platforms(kopilka)).toEqual(["yaklass", "resh", "novaya"]);
  const after = await openPopup(kopilka);
  for (const name of ["ЯКласс", "Новая платформа"])
    await expect(after.getByRole("listitem").filter({ hasText: name })).toBeVisible();
});

test("what is no newer catalog changes nothing, and one that the person leaves is gone", async ({
  kopilka,
}) => {
  await kopilka.start();
  const loosened = newerCatalog((all) => all.map((one) => ({ ...one, countsOnlyWhenMarked: false })));
  for (const wrong of ["", "{}", text.slice(0, -9), JSON.stringify(loosened)])
    expect(await offerCatalog(kopilka, wrong)).toEqual({ state: "refused", edition: 1 });
  const same = JSON.stringify(newerCatalog(undefined, 1));
  expect(await offerCatalog(kopilka, same)).toEqual({ state: "not-newer", edition: 1 });
  expect(await offerCatalog(kopilka, " ".repeat(300_000))).toEqual({ ok: false, code: "malformed" });

  await offerCatalog(kopilka, text);
  const options = await openOptions(kopilka);
  const section = options.getByRole("region", { name: "Каталог платформ" });
  // Another one comes behind the back of whoever looks at the first.
  await offerCatalog(kopilka, JSON.stringify(newerCatalog((all) => all.slice(0, 9), 7)));
  await expect(section).toContainText("Предложен выпуск 7");
  await section.getByRole("button", { name: "Не принимать" }).click();
  await expect(section).toContainText("действует прежний");
  await expect(section).toContainText("Выпуск 1 от");
  await visitFor(kopilka, "novaya-resh.ru");
  expect(await kopilka.visits()).toEqual([]);
});

test("a decision is about the catalog that was shown, not about one that came since", async ({ kopilka }) => {
  await kopilka.start();
  await offerCatalog(kopilka, text);
  const answer = await kopilka.welcome.evaluate(
    async (hash) => chrome.runtime.sendMessage({ call: "catalog.decide", ask: { hash, takes: true } }),
    hashText(`${text} `),
  );
  expect(answer).toEqual({ ok: false, code: "failed" });
  await visitFor(kopilka, "novaya-resh.ru");
  expect(await kopilka.visits()).toEqual([]);
});

test("a platform that goes while it is in front ends then, and «Удалить всё» brings the first catalog back", async ({
  kopilka,
}) => {
  await kopilka.start();
  await offerCatalog(kopilka, text);
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("yaklass.ru"));
  await expect.poll(async () => (await readLog(kopilka.welcome)).open.length).toBe(1);
  const before = await stayFor(1500);
  const decided = await kopilka.welcome.evaluate(
    async (hash) => chrome.runtime.sendMessage({ call: "catalog.decide", ask: { hash, takes: true } }),
    hashText(text),
  );
  expect(decided.ok).toBe(true);
  // Still in front, and no longer seen.
  await stayFor(1500);
  const { open, visits, settings } = await readLog(kopilka.welcome);
  expect(open).toEqual([]);
  expect(visits.map(({ platform }) => platform)).toEqual(["yaklass"]);
  expect(recordedMs(visits, "yaklass")).toBeLessThan(before + 1000);
  expect(settings[0]?.ticked).not.toContain("yaklass");
  expect(settings[0]?.ticked).toContain("resh");

  const options = await openOptions(kopilka);
  const section = options.getByRole("region", { name: "Каталог платформ" });
  await offerCatalog(kopilka, JSON.stringify(newerCatalog(undefined, 5)));
  await expect(section).toContainText("Предложен выпуск 5");
  await options.getByRole("button", { name: "Удалить всё" }).click();
  await options.getByRole("button", { name: "Да, удалить" }).click();
  await expect(options.getByText(/Всё удалено/)).toBeVisible();
  await expect(section).toContainText("Выпуск 1");
  await expect(section).not.toContainText("Предложен");
});

test.describe("the app", () => {
  test.use({ build: "extension" });

  test("hands the catalog that it has taken to the extension, which shows the same hash", async ({
    kopilka,
  }) => {
    const app = await startAs(await kopilka.context.newPage(), APP_INSIDE, "Педагог");
    await app.goto(`${APP_INSIDE}#/settings/catalog`);
    await app.getByLabel("Обновить из файла").setInputFiles(jsonFile("каталог.json", text));
    const code = await app.getByRole("dialog").locator("code").textContent();
    await app.getByRole("button", { name: "Обновить каталог" }).click();
    await expect(app.getByText("Оно примет его, когда вы подтвердите")).toBeVisible();
    const options = await openOptions(kopilka);
    const section = options.getByRole("region", { name: "Каталог платформ" });
    await expect(section.locator("code")).toHaveText(code ?? "");
    await section.getByRole("button", { name: "Принять каталог" }).click();
    await expect(section).toContainText("Выпуск 2 от");
    await app.getByRole("button", { name: "Передать расширению" }).click();
    await expect(app.getByText("В расширении уже действует выпуск 2.")).toBeVisible();
  });
});

import { expect, test } from "@playwright/test";
import { answer, goTo, makeCampaign, startAs, watchRequests } from "../../support/app-pages";
import { serveApp } from "../../support/app-site";
import { APP, openExtensionBrowser, POPUP } from "../../support/extension-browser";
import { readStorage } from "../../support/extension-log";
import { stayFor } from "../../support/stay-for";
import { storedVisits } from "../../support/stored-visits";
import { SECRETS, secretUrl } from "../../support/tls-hosts";

const DAY_OF_USE_MS = 62_000;
/** The address bar has the new host: from here the visit counts, however long the page takes to load. */
const shown = { waitUntil: "commit" } as const;

test("a visit to a real platform becomes a share in the monitoring", async () => {
  test.setTimeout(180_000);
  const site = await serveApp();
  const kopilka = await openExtensionBrowser({ appPort: site.port });
  const { context } = kopilka;
  const urls = watchRequests(context);
  await kopilka.start();

  const tab = await context.newPage();
  await tab.goto(secretUrl("resh.edu.ru"), shown);
  const onResh = await stayFor(DAY_OF_USE_MS);
  await tab.goto(secretUrl("example.com"), shown);
  await tab.goto(secretUrl("sferum.ru"), shown);
  const onSferum = await stayFor(3_000);
  await tab.goto(secretUrl("bank.example.org"), shown);

  const app = await startAs(await context.newPage(), APP, "Педагог");
  await goTo(app, "Журнал");
  await expect(app.getByText("Расширение найдено")).toBeVisible();
  const code = await app.locator("strong").first().innerText();
  expect(await storedVisits(app), "an unpaired portfolio has nothing").toEqual([]);

  const popup = await context.newPage();
  await popup.goto(POPUP);
  await expect(popup.getByText(code)).toBeVisible();
  await popup.getByRole("button", { name: "Подключить" }).click();
  await popup.close();

  const table = app.getByRole("table", { name: "Журнал использования" });
  await app.bringToFront();
  await expect(table.getByRole("row", { name: /РЭШ/ })).toContainText("1 мин");
  await expect(table.getByRole("row", { name: /Сферум/ })).toContainText("расширение");
  for (let time = 0; time < 2; time++) {
    await app.getByRole("button", { name: "Обновить из расширения" }).click();
    await expect(app.getByText("Журнал передан из расширения")).toBeVisible();
  }
  const visits = await storedVisits(app);
  expect(visits.map(({ platform }) => platform).sort(), "handed over several times, stored once").toEqual([
    "resh",
    "sferum",
  ]);
  const lengths = Object.fromEntries(
    visits.map((visit) => [visit.platform, visit.endedAt - visit.startedAt]),
  );
  expect(Math.abs((lengths["resh"] ?? 0) - onResh)).toBeLessThan(1_000);
  expect(Math.abs((lengths["sferum"] ?? 0) - onSferum)).toBeLessThan(1_000);

  const campaignPath = await makeCampaign(app, { headcount: 12, minutes: "1" });
  const submission = await answer(app, campaignPath);
  await expect(app.getByRole("region", { name: "Квитанции" })).toContainText("Выгрузка 1");
  await goTo(app, "Мониторинг");
  await app.getByRole("link", { name: /получено 0 из 12/ }).click();
  await app.getByLabel("Добавить выгрузки").setInputFiles(submission);
  await expect(app.getByText("получено 1 из 12")).toBeVisible();
  await app.getByRole("button", { name: "Подвести итог" }).click();
  await expect(app.getByRole("region", { name: "Свод" })).toContainText("подтверждено: не более 4 из 12");

  const everything = JSON.stringify([await readStorage(app), await readStorage(kopilka.welcome)]);
  for (const secret of [...SECRETS, "example.com", "example.org", "bank"])
    expect(everything).not.toContain(secret);
  const foreign = urls.filter(
    (url) => !/^(http:\/\/localhost:4173\/|chrome-extension:|blob:|data:)/.test(url),
  );
  const visited = new Set(["resh.edu.ru", "example.com", "sferum.ru", "bank.example.org"]);
  expect(foreign.filter((url) => !visited.has(new URL(url).hostname))).toEqual([]);
  await kopilka.close();
  await site.close();
});

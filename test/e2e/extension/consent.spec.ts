import { POPUP } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";
import { expect, test } from "./fixture";

test("nothing is recorded before «Начать учёт»", async ({ kopilka }) => {
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  await stayFor(1500);
  await page.goto(secretUrl("uchi.ru"));
  await stayFor(1000);
  const { visits, open, settings } = await readLog(kopilka.welcome);
  expect({ visits, open, recording: settings[0]?.recording }).toEqual({
    visits: [],
    open: [],
    recording: "off",
  });
});

test("a pause ends the visit, and nothing is recorded until «Продолжить»", async ({ kopilka }) => {
  await kopilka.start();
  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  await popup.getByRole("button", { name: "Пауза" }).waitFor();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  await stayFor(2000);
  // The popup stands in a tab behind; a click by script leaves the platform in front.
  await popup.getByRole("button", { name: "Пауза" }).dispatchEvent("click");
  await expect.poll(async () => (await kopilka.visits()).length).toBe(1);
  await stayFor(1500);
  await page.goto(secretUrl("uchi.ru"));
  await stayFor(1000);
  expect((await readLog(kopilka.welcome)).open).toEqual([]);
  expect(await kopilka.visits()).toHaveLength(1);

  await popup.getByRole("button", { name: "Продолжить" }).dispatchEvent("click");
  await expect.poll(async () => (await readLog(kopilka.welcome)).open[0]?.platform).toBe("uchi");
  expect(await kopilka.visits()).toHaveLength(1);
});

test("the icon says that recording is paused", async ({ kopilka }) => {
  await kopilka.start();
  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  const badge = async () => popup.evaluate(async () => chrome.action.getBadgeText({}));
  await popup.getByRole("button", { name: "Пауза" }).click();
  await expect.poll(badge).toBe("II");
  await popup.getByRole("button", { name: "Продолжить" }).click();
  await expect.poll(badge).toBe("");
});

test("a platform that is unticked is no longer recorded", async ({ kopilka }) => {
  await kopilka.start();
  const { welcome } = kopilka;
  await welcome.getByRole("button", { name: "Изменить платформы" }).click();
  await welcome.getByRole("checkbox", { name: /Учи\.ру/ }).uncheck();
  await welcome.getByRole("button", { name: "Сохранить" }).click();
  await expect(welcome.getByText("Сохранено")).toBeVisible();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("uchi.ru"));
  await stayFor(1000);
  await page.goto(secretUrl("resh.edu.ru"));
  await expect
    .poll(async () => (await readLog(welcome)).open.map((visit) => visit.platform))
    .toEqual(["resh"]);
  expect(await kopilka.visits()).toEqual([]);
});

test("the welcome page says what is recorded and offers only what is teaching", async ({ kopilka }) => {
  const { welcome } = kopilka;
  await expect(welcome.getByRole("heading", { name: "Что записывается" })).toBeVisible();
  await expect(welcome.getByRole("heading", { name: "Чего в журнале не бывает" })).toBeVisible();
  await expect(welcome.getByText("Прочий ЦОР")).toBeVisible();
  await expect(welcome.getByText(/перечн/)).toHaveCount(0);
  // Diaries are there for who wants them, folded and unticked; messengers with private use are not offered at all.
  const diary = welcome.getByRole("checkbox", { name: /Дневник\.ру/ });
  await expect(diary).toBeHidden();
  await welcome.getByRole("searchbox", { name: "Найти платформу" }).fill("дневник.ру");
  await expect(diary).toBeVisible();
  await expect(diary).not.toBeChecked();
  await welcome.getByRole("searchbox").fill("max.ru");
  await expect(welcome.getByRole("checkbox", { name: /MAX/ })).not.toBeChecked();
});

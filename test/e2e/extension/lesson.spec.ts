import { POPUP } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";
import { expect, test } from "./fixture";

test("«Идёт урок» is one press, is said until when, and ends when it is told to", async ({ kopilka }) => {
  await kopilka.start();
  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  const before = Date.now();
  await popup.getByRole("button", { name: "Идёт урок" }).click();
  await popup.getByRole("button", { name: "Закончить урок" }).waitFor();
  const { settings } = await readLog(kopilka.welcome);
  const lessonMs = (settings[0]?.lessonUntil ?? 0) - before;
  expect(lessonMs).toBeGreaterThanOrEqual(45 * 60_000);
  expect(lessonMs).toBeLessThan(46 * 60_000);
  await expect(popup.getByText(/^Идёт урок до \d{1,2}:\d{2}$/)).toBeVisible();
  await popup.getByRole("button", { name: "Закончить урок" }).click();
  await expect(popup.getByRole("button", { name: "Идёт урок" })).toBeVisible();
  expect((await readLog(kopilka.welcome)).settings[0]?.lessonUntil).toBeLessThanOrEqual(Date.now());
});

test.describe("a messenger", () => {
  test.use({ allowed: ["max.ru"] });

  test("is recorded only between «Учебное» and «Учебное»", async ({ kopilka }) => {
    const { welcome } = kopilka;
    await welcome.getByRole("searchbox").fill("max.ru");
    await welcome.getByRole("checkbox", { name: /MAX/ }).check();
    await welcome.getByRole("searchbox").fill("");
    await kopilka.start();
    const popup = await kopilka.context.newPage();
    await popup.goto(POPUP);
    const mark = popup.getByRole("button", { name: "Учебное" });
    const chat = await kopilka.context.newPage();
    await chat.goto(secretUrl("web.max.ru"));
    await stayFor(1500);
    expect((await readLog(welcome)).open).toEqual([]);
    await mark.dispatchEvent("click");
    await expect
      .poll(async () => (await readLog(welcome)).open.map(({ platform }) => platform))
      .toEqual(["max"]);
    await stayFor(1500);
    await mark.dispatchEvent("click");
    await expect.poll(async () => (await readLog(welcome)).open).toEqual([]);
    await stayFor(1000);
    const visits = await kopilka.visits();
    expect(visits).toMatchObject([{ platform: "max", marked: true }]);
  });
});

test("«Пауза до конца дня» ends at midnight by itself", async ({ kopilka }) => {
  await kopilka.start();
  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  await popup.getByRole("button", { name: "Пауза" }).click();
  await popup.getByRole("button", { name: "Пауза до конца дня" }).click();
  await expect(popup.getByText("До конца дня ничего не записывается")).toBeVisible();
  const until = new Date((await readLog(kopilka.welcome)).settings[0]?.pausedUntil ?? 0);
  expect([until.getHours(), until.getMinutes()]).toEqual([0, 0]);
  expect(until.getTime() - Date.now()).toBeLessThanOrEqual(25 * 3_600_000);
  await popup.getByRole("button", { name: "Продолжить" }).click();
  await expect(popup.getByText("Учёт идёт")).toBeVisible();
});

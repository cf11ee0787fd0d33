import type { Visit } from "../../../shared/usage/visit";
import { codesOf } from "../../../shared/usage/visits-code";
import { goTo, newDevice, openApp } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { aVisit, uuid } from "../../support/builders";

const links = async (address: string, visits: readonly Visit[]) => (await codesOf(address, visits, [])) ?? [];

test("several codes are opened one by one, and each says that there are others", async ({
  browser,
  site,
}) => {
  const now = Date.now();
  const visits = Array.from({ length: 30 }, (_, index) =>
    aVisit({ id: crypto.randomUUID(), startedAt: now - (index + 1) * 3_600_000 }),
  );
  const all = await links(site.url, visits);
  expect(all).toHaveLength(2);
  const page = await openApp(browser, site.url, "Педагог");
  await goTo(page, "Журнал");
  for (const [index, link] of all.entries()) {
    await page.goto(link);
    const dialog = page.getByRole("dialog", { name: "Записи из QR-кода" });
    await expect(dialog).toContainText(`Это код ${index + 1} из 2`);
    await dialog.getByRole("button", { name: /Добавить 15.записей/ }).click();
    await expect(page.getByText(/Добавлено из QR-кода: 15.записей/)).toBeVisible();
  }
  await page.goto(all[0] ?? "");
  await expect(page.getByRole("dialog")).toContainText("Все записи из QR-кода (15) здесь уже есть");
  await page.context().close();
});

test("what was not agreed to is not stored, and a reload asks nothing", async ({ browser, site }) => {
  const [link = ""] = await links(site.url, [aVisit({ startedAt: Date.now() - 3_600_000 })]);
  const page = await openApp(browser, site.url, "Педагог");
  for (const leave of [
    async () => page.getByRole("button", { name: "Отмена" }).click(),
    async () => page.keyboard.press("Escape"),
  ]) {
    await page.goto(link);
    await page.getByRole("button", { name: /Добавить 1.запись/ }).waitFor();
    await leave();
    await expect(page).toHaveURL(`${site.url}#/journal`);
    await expect(page.getByText("Записи не добавлены. Чтобы вернуться к ним")).toBeVisible();
    await page.reload();
    await expect(page.getByText("За это время записей нет")).toBeVisible();
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await page.context().close();
});

test("a code that is cut off, or another person's, is refused in words, also on a phone that is new", async ({
  browser,
  site,
}) => {
  const [link = ""] = await links(site.url, [aVisit()]);
  const [foreign = ""] = await links(site.url, [aVisit({ owner: uuid(77) })]);
  const page = await newDevice(browser);
  await page.goto(link.slice(0, -5));
  await expect(page.getByText("Из QR-кода пришли записи.")).toBeVisible();
  await page.getByRole("button", { name: "Ученик" }).click();
  const dialog = page.getByRole("dialog", { name: "Записи из QR-кода" });
  await expect(dialog.getByRole("alert")).toContainText("QR-код не принят: он прочитан не целиком");
  await dialog.getByRole("button", { name: "Закрыть" }).click();
  await expect(page).toHaveURL(`${site.url}#/journal`);
  await page.goto(foreign);
  await expect(dialog.getByRole("alert")).toContainText("записи другого портфолио");
  await page.goto(`${site.url}#/journal/take`);
  await expect(dialog.getByRole("alert")).toContainText("прочитан не целиком");
  await page.context().close();
});

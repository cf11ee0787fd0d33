import { goTo, openApp } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";

test("a role changed in the settings holds at once and after a reload, and takes no records", async ({
  browser,
  site,
}) => {
  const page = await openApp(browser, site.url, "Педагог");
  const own = page.getByRole("region", { name: "Собрать выгрузки" });
  const menu = page.getByRole("navigation").getByRole("link");
  await expect(menu.first()).toHaveText("Обзор");
  await goTo(page, "Настройки");
  await page.getByRole("radio", { name: "Методист" }).check();
  await expect(menu.first()).toHaveText("Мониторинг");
  await goTo(page, "Мониторинг");
  await expect(page.getByRole("region").first()).toHaveAccessibleName("Собрать выгрузки");

  await goTo(page, "Настройки");
  await page.getByRole("radio", { name: "Ученик" }).check();
  await goTo(page, "Мониторинг");
  await expect(own).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Мониторинг" })).toBeVisible();
  await expect(own).toHaveCount(0);
  await goTo(page, "Настройки");
  await expect(page.getByRole("radio", { name: "Ученик" })).toBeChecked();
});

import { goTo, saved, startAs } from "../../support/app-pages";
import { serveApp } from "../../support/app-site";
import { APP_INSIDE, POPUP } from "../../support/extension-browser";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { addCourse, courseRows } from "../../support/portfolio-pages";
import { restoreAtFirstStart } from "../../support/portfolio-pages-copies";
import { expect, test } from "../extension/fixture";

test.use({ build: "extension", allowed: ["localhost"], permitted: ["scripting"] });

test("a portfolio moves from inside the extension to the school's address with one copy, and stays the log's owner", async ({
  kopilka: { context },
}) => {
  const site = await serveApp();
  const inside = await startAs(await context.newPage(), APP_INSIDE, "Педагог");
  await addCourse(inside, { title: "Переезжает вместе со всем", end: "2026-03-20" });
  const courses = await courseRows(inside);
  await goTo(inside, "Журнал");
  const popup = await context.newPage();
  await popup.goto(POPUP);
  await popup.getByRole("button", { name: "Подключить" }).click();
  await expect(popup.getByText("Портфолио не подключено")).toBeHidden();

  const options = await context.newPage();
  await options.goto(`chrome-extension://${EXTENSION_ID}/extension/options/options.html`);
  await options.getByLabel("Адрес портфолио").fill(site.url);
  await options.getByRole("button", { name: "Использовать этот адрес" }).click();
  await expect(options.getByText(`Сейчас: ${site.url}`)).toBeVisible();

  await goTo(inside, "Настройки");
  const copy = await saved(inside, "Перенести портфолио");
  await expect(inside.getByText("на первом экране нажмите «Восстановить из копии»")).toBeVisible();
  const [there] = await Promise.all([
    context.waitForEvent("page"),
    inside.getByRole("link", { name: `Открыть ${new URL(site.url).host}` }).click(),
  ]);
  await restoreAtFirstStart(there, copy);
  expect(await courseRows(there)).toEqual(courses);
  await goTo(there, "Журнал");
  await expect(there.getByText("Журнал передан из расширения")).toBeVisible();

  await goTo(there, "Настройки");
  await saved(there, "Перенести портфолио");
  const way = there.getByRole("status").filter({ hasText: "Копия собрана и проверена" });
  await expect(way).toContainText("Внутри расширения «Копилку» открывает кнопка «Открыть портфолио»");
  await expect(way.getByRole("link")).toHaveCount(0);
  await site.close();
});

import type { Page } from "@playwright/test";
import { goTo, newDevice, startAs, watchRequests } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";

async function waitForWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
      );
    }
  });
}

test("after the first visit every screen opens without a network", async ({ browser, site }) => {
  const page = await startAs(await newDevice(browser, "allow"), site.url, "Педагог");
  await waitForWorker(page);
  await page.context().setOffline(true);
  await page.reload();
  for (const screen of ["Журнал", "Мониторинг", "Настройки", "Обзор"] as const) await goTo(page, screen);
  await page.goto(`${site.url}#/monitoring/new`);
  await expect(page.getByRole("heading", { level: 1, name: "Новый мониторинг" })).toBeVisible();
});

test("nothing is asked of a foreign origin, and the page breaks none of its own rules", async ({
  browser,
  site,
}) => {
  const page = await startAs(await newDevice(browser, "allow"), site.url, "Методист");
  const urls = watchRequests(page.context());
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.reload();
  await waitForWorker(page);
  for (const screen of ["Обзор", "Журнал", "Мониторинг", "Настройки"] as const) await goTo(page, screen);
  expect(urls.length).toBeGreaterThan(0);
  expect(urls.filter((url) => !url.startsWith(site.url) && !url.startsWith("blob:"))).toEqual([]);
  expect(complaints).toEqual([]);
});

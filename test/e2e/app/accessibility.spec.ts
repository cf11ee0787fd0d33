import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addByHand, goTo, makeCampaign, openApp } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";

/** Rules that axe finds broken, with the element; legacy mode because the page's own policy forbids axe's helper tab. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any screen or dialog, ${colorScheme}`, async ({ browser, site }) => {
    const page = await openApp(browser, site.url, "Методист");
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await goTo(page, "Журнал");
    await addByHand(page, { platform: "Учи.ру", minutes: "25" });
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Отметить сегодня" }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Добавить вручную" }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    for (const screen of ["Обзор", "Мониторинг", "Настройки"] as const) {
      await goTo(page, screen);
      expect(await violations(page)).toEqual([]);
    }
    await makeCampaign(page, { headcount: 12, target: "60" });
    await page.getByRole("button", { name: "Подвести итог" }).click();
    expect(await violations(page)).toEqual([]);
  });
}

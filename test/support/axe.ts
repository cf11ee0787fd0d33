import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Rules that axe finds broken in either theme, with the element. Legacy mode because the page's own policy forbids
 * axe's helper tab.
 */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations: broken, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    // A page that axe cannot look at would pass everything.
    expect(passes.map(({ id }) => id)).toContain("color-contrast");
    found.push(
      ...broken.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme}: ${id}: ${html}`)),
    );
  }
  return found;
}

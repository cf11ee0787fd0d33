import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Rules of axe about colours, of those that it runs by itself. */
const COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * Rules that axe finds broken, with the element; in the dark theme those about colours, which is all that a theme changes.
 * Legacy mode because the page's own policy forbids axe's helper tab.
 */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (colorScheme === "dark") axe.withRules(COLOUR);
    const { violations: broken, passes } = await axe.analyze();
    // A page that axe cannot look at would pass everything.
    expect(passes.map(({ id }) => id)).toContain("color-contrast");
    found.push(
      ...broken.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme}: ${id}: ${html}`)),
    );
  }
  return found;
}

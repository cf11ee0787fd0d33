import { APP, type ExtensionBrowser } from "./extension-browser";
import { askRaw } from "./raw-bridge";

/** What a page at the app's address gets for an answer when it hands a catalog in. */
export async function offerCatalog(
  { context }: Pick<ExtensionBrowser, "context">,
  text: string,
): Promise<unknown> {
  const page = await context.newPage();
  await page.goto(APP);
  const reply = await askRaw(page, "catalog.offer", { text });
  await page.close();
  return reply === "silence" || !reply.ok ? reply : reply.answer;
}

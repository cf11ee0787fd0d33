import type { Page } from "puppeteer-core";
import { vi } from "vitest";

const PATIENCE = { timeout: 5000 };

/** The popup as it hangs on the window in front. The driver has no page for it, so another own page looks into it. */
export interface RealPopup {
  readonly text: () => Promise<string>;
  press(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openPopup(ownPage: Page): Promise<RealPopup> {
  const text = async () =>
    ownPage.evaluate(() => chrome.extension.getViews({ type: "popup" })[0]?.document.body.innerText ?? "");
  // A tab that comes to the front late closes it again, as it would a person's.
  const open = async () =>
    ownPage.evaluate(async () => {
      if (chrome.extension.getViews({ type: "popup" }).length === 0) await chrome.action.openPopup();
    });
  await vi.waitUntil(async () => open().then(text), { timeout: 10_000, interval: 500 });
  return {
    text,
    press: async (name) => {
      const press = async () =>
        ownPage.evaluate((wanted) => {
          const buttons = chrome.extension
            .getViews({ type: "popup" })[0]
            ?.document.querySelectorAll("button");
          const button = [...(buttons ?? [])].find(({ innerText }) => innerText === wanted);
          button?.click();
          return button !== undefined;
        }, name);
      await vi.waitUntil(press, PATIENCE);
    },
    close: async () =>
      ownPage.evaluate(() => {
        for (const view of chrome.extension.getViews({ type: "popup" })) view.close();
      }),
  };
}

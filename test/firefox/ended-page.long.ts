import { afterAll, beforeAll, expect, test } from "vitest";
import { EVENT_PAGE_MS, type Firefox, launchFirefox } from "../support/firefox";
import { installInFirefox } from "../support/firefox-extension";

const ROUNDS = 60;
const RECORDING = "section[aria-labelledby=recording]";

let firefox: Firefox;

beforeAll(async () => {
  firefox = await launchFirefox();
}, 60_000);
afterAll(async () => firefox.close());

test("what a page asks just as Firefox ends the event page is answered all the same", async () => {
  const kopilka = await installInFirefox(firefox.browser);
  await kopilka.welcome.evaluate(() => chrome.runtime.openOptionsPage());
  const options = await kopilka.pageAt("/extension/options/options.html");
  const quiet = await options.waitForSelector(`${RECORDING} input`);
  // All around the end.
  const waits = Array.from({ length: ROUNDS }, (_, round) => EVENT_PAGE_MS - 20 + (round % 30) * 2);
  const said = await quiet?.evaluate(async (box, delays) => {
    const texts = new Set<string>();
    for (const delay of delays) {
      box.click();
      await new Promise((resolve) => setTimeout(resolve, delay));
      texts.add(box.closest("section")?.querySelector(".said")?.textContent ?? "");
    }
    return [...texts];
  }, waits);
  expect(said).toEqual(["Сохранено."]);
}, 180_000);

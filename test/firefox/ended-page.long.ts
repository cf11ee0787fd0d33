import { afterAll, beforeAll, expect, test } from "vitest";
import { type Firefox, launchFirefox } from "../support/firefox";
import { installInFirefox } from "../support/firefox-extension";

const ROUNDS = 120;
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
  const said = await quiet?.evaluate(async (box, rounds) => {
    const texts = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      box.click();
      // The event page lives for half a second after the last event (launchFirefox): all around its end.
      await new Promise((resolve) => setTimeout(resolve, 480 + (round % 30) * 2));
      texts.add(box.closest("section")?.querySelector(".said")?.textContent ?? "");
    }
    return [...texts];
  }, ROUNDS);
  expect(said).toEqual(["Сохранено."]);
}, 180_000);

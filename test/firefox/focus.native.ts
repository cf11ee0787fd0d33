import { expect, onTestFinished, test } from "vitest";
import { recordedMs } from "../support/extension-log";
import { launchFirefox } from "../support/firefox";
import { arrivedAt, installInFirefox } from "../support/firefox-extension";
import { openPopup } from "../support/firefox-popup";
import { openDisplay } from "../support/real-display";
import { stayFor } from "../support/stay-for";
import { secretUrl } from "../support/tls-hosts";

test("a window that is put away ends the visit, the popup over it does not, and coming back begins another", async () => {
  const display = await openDisplay();
  onTestFinished(async () => display.close());
  const firefox = await launchFirefox(display.name);
  onTestFinished(async () => firefox.close());
  const kopilka = await installInFirefox(firefox.browser);
  const open = async () => (await kopilka.log()).open.map(({ platform }) => platform);
  await kopilka.start();
  const since = await arrivedAt(await kopilka.open(secretUrl("resh.edu.ru")));
  await stayFor(1500);
  const popup = await openPopup(kopilka.welcome);
  await stayFor(1500);
  await popup.close();
  expect(await open()).toEqual(["resh"]);
  expect((await kopilka.log()).visits).toEqual([]);

  await stayFor(500);
  const window = display.run("getactivewindow").trim();
  const resh = Date.now() - since;
  display.run("windowminimize", window);
  await expect.poll(open).toEqual([]);
  expect(Math.abs(recordedMs((await kopilka.log()).visits, "resh") - resh)).toBeLessThan(1000);
  await stayFor(1000);
  display.run("windowactivate", window);
  await expect.poll(open).toEqual(["resh"]);
  expect((await kopilka.log()).visits).toHaveLength(1);
});

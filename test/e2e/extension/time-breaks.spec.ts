import { expectRecorded } from "../../support/expect-recorded";
import { WELCOME } from "../../support/extension-browser";
import { freezeBrowser } from "../../support/freeze-browser";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";
import { expect, test } from "./fixture";

test("the time in which the computer slept is not use", async ({ kopilka }) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  let resh = await stayFor(3400);
  await freezeBrowser(kopilka.profile, 12_000);
  resh += await stayFor(3000);
  await kopilka.welcome.bringToFront();
  await expectRecorded(kopilka, { resh });
  expect(await kopilka.visits()).toHaveLength(2);
});

test("an update or a reload of the extension in mid-visit loses nothing", async ({ kopilka }) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  let resh = await stayFor(3000);
  await kopilka.welcome.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  resh += await stayFor(3000);
  const welcome = await kopilka.context.newPage();
  await welcome.goto(WELCOME);
  await expectRecorded({ ...kopilka, welcome }, { resh });
});

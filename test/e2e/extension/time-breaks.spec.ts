import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectRecorded } from "../../support/expect-recorded";
import { openExtensionBrowser, WELCOME } from "../../support/extension-browser";
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

test("a visit that is open when the browser closes ends then, and not when it starts again", async () => {
  const profile = await mkdtemp(join(tmpdir(), "kopilka-restart-"));
  const before = await openExtensionBrowser({ profile });
  await before.start();
  const page = await before.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  const resh = await stayFor(4000);
  await before.close();
  await stayFor(3000);
  const after = await openExtensionBrowser({ profile });
  await after.welcome.bringToFront();
  await expectRecorded(after, { resh });
  await after.close();
  await rm(profile, { recursive: true, force: true });
});

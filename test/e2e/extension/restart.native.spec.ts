import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectRecorded } from "../../support/expect-recorded";
import { openExtensionBrowser } from "../../support/extension-browser";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";
import { test } from "./fixture";

// Beside other browsers a closing one is given too little of the processor: here one runs at a time.
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

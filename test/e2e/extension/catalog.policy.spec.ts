import { expect, test } from "@playwright/test";
import { changedCatalog, issuer, NEW_PLATFORM, newerCatalog } from "../../support/catalogs";
import { type ExtensionBrowser, openExtensionBrowser, visitFor } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { offerCatalog } from "../../support/offer-catalog";
import { setPolicy } from "../../support/policy-file";

const sign = issuer();
const text = JSON.stringify(changedCatalog("yaklass"));
const signed = sign("school", text);
const forged = sign("other", text);
let kopilka: ExtensionBrowser;
let takeAway: () => void;

test.beforeEach(async () => {
  takeAway = setPolicy({ catalogKey: signed.publicKey });
  kopilka = await openExtensionBrowser({ allowed: ["novaya-platforma.ru", "max.ru"] });
  const options = await kopilka.context.newPage();
  await options.goto(`chrome-extension://${EXTENSION_ID}/extension/options/options.html`);
  await options.getByText("Каталог с подписью школы принимается без вопроса").waitFor();
  await options.close();
});

test.afterEach(async () => {
  takeAway();
  await kopilka.close();
});

test("a catalog that the school's key has signed holds at once and ticks nothing; another's waits for the person", async () => {
  await kopilka.start();
  expect(await offerCatalog(kopilka, forged.jws)).toEqual({ state: "waits", edition: 1 });
  expect(await offerCatalog(kopilka, signed.jws)).toEqual({ state: "taken", edition: 2 });
  expect(await offerCatalog(kopilka, signed.jws)).toEqual({ state: "not-newer", edition: 2 });
  await visitFor(kopilka, "novaya-platforma.ru");
  await visitFor(kopilka, "yaklass.ru");
  expect(await kopilka.visits()).toEqual([]);
  expect((await readLog(kopilka.welcome)).settings[0]?.ticked).not.toContain(NEW_PLATFORM.id);
});

test("no signature starts recording, nor records a messenger that is not marked", async () => {
  expect(await offerCatalog(kopilka, signed.jws)).toEqual({ state: "taken", edition: 2 });
  await visitFor(kopilka, "resh.edu.ru");
  expect(await kopilka.visits()).toEqual([]);
  const unmarked = newerCatalog(
    (all) => all.map((platform) => ({ ...platform, countsOnlyWhenMarked: false })),
    3,
  );
  expect(await offerCatalog(kopilka, sign("school", JSON.stringify(unmarked)).jws)).toEqual({
    state: "refused",
    edition: 2,
  });
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { changedCatalog, NEW_PLATFORM, newerCatalog } from "../../support/catalogs";
import { type ExtensionBrowser, openExtensionBrowser, visitFor } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { setPolicy } from "../../support/policy-file";
import { askRaw } from "../../support/raw-bridge";

/** As an issuer signs it, with the project's own command. */
function sign(key: string, catalog: unknown): { readonly jws: string; readonly publicKey: string } {
  writeFileSync(join(folder, "catalog.json"), JSON.stringify(catalog));
  const files = [key, "catalog.json", "catalog.jws"].map((name) => join(folder, name));
  const said = execFileSync(process.execPath, ["scripts/sign-catalog.mjs", ...files], { encoding: "utf8" });
  return { jws: readFileSync(join(folder, "catalog.jws"), "utf8"), publicKey: said.trim() };
}

const folder = mkdtempSync(join(tmpdir(), "kopilka-catalog-"));
const signed = sign("school.pem", changedCatalog("yaklass"));
const forged = sign("other.pem", changedCatalog("yaklass"));
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

async function offer(text: string): Promise<unknown> {
  const page = await kopilka.context.newPage();
  await page.goto("http://localhost:4173/");
  const reply = await askRaw(page, "catalog.offer", { text });
  await page.close();
  return reply === "silence" || !reply.ok ? reply : reply.answer;
}

test("a catalog that the school's key has signed holds at once and ticks nothing; another's waits for the person", async () => {
  await kopilka.start();
  expect(await offer(forged.jws)).toEqual({ state: "waits", edition: 1 });
  expect(await offer(signed.jws)).toEqual({ state: "taken", edition: 2 });
  expect(await offer(signed.jws)).toEqual({ state: "not-newer", edition: 2 });
  await visitFor(kopilka, "novaya-platforma.ru");
  await visitFor(kopilka, "yaklass.ru");
  expect(await kopilka.visits()).toEqual([]);
  expect((await readLog(kopilka.welcome)).settings[0]?.ticked).not.toContain(NEW_PLATFORM.id);
});

test("no signature starts recording, nor records a messenger that is not marked", async () => {
  expect(await offer(signed.jws)).toEqual({ state: "taken", edition: 2 });
  await visitFor(kopilka, "resh.edu.ru");
  expect(await kopilka.visits()).toEqual([]);
  const unmarked = newerCatalog(
    (all) => all.map((platform) => ({ ...platform, countsOnlyWhenMarked: false })),
    3,
  );
  expect(await offer(sign("school.pem", unmarked).jws)).toEqual({ state: "refused", edition: 2 });
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { newSealKey, unseal } from "../../../shared/bridge/seal";
import type { Sealed } from "../../../shared/bridge/sealed";
import { goTo, startAs } from "../../support/app-pages";
import {
  APP,
  APP_INSIDE,
  type ExtensionBrowser,
  openExtensionBrowser,
  openPopup,
} from "../../support/extension-browser";
import { readLog, readStorage } from "../../support/extension-log";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { askRaw } from "../../support/raw-bridge";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";
import { expect, test } from "./fixture";

const ANNA = { portfolio: "01900000-0000-7000-8000-00000000a11a", title: "Анна" };
const BORIS = { portfolio: "01900000-0000-7000-8000-0000000b0b15", title: "Борис" };

async function share(kopilka: ExtensionBrowser): Promise<void> {
  const options = await kopilka.context.newPage();
  await options.goto(`chrome-extension://${EXTENSION_ID}/extension/options/options.html`);
  await options.getByRole("radio", { name: /Общий компьютер/ }).check();
  await expect(options.getByText("Сохранено.")).toBeVisible();
  await options.close();
}

async function pair(popup: Page, app: Page, who: typeof ANNA): Promise<void> {
  await askRaw(app, "hello", who);
  await popup
    .getByRole("listitem")
    .filter({ hasText: who.title })
    .getByRole("button", { name: "Подключить" })
    .click();
  await expect(popup.getByText("Журнал ведётся для")).toBeVisible();
}

async function sit(popup: Page, who: typeof ANNA): Promise<void> {
  await popup
    .getByRole("listitem")
    .filter({ hasText: who.title })
    .getByRole("button", { name: "Это я" })
    .click();
  await expect(popup.getByText("За компьютером")).toBeVisible();
}

async function visit(kopilka: ExtensionBrowser, host: string): Promise<void> {
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl(host));
  await expect.poll(async () => (await readLog(kopilka.welcome)).open.length).toBe(1);
  await stayFor(500);
  await page.close();
  await expect.poll(async () => (await readLog(kopilka.welcome)).open.length).toBe(0);
}

async function sealedFor(app: Page, { portfolio }: typeof ANNA): Promise<readonly Sealed[]> {
  const reply = await askRaw(app, "visits.after", { portfolio, cursor: null });
  if (reply === "silence" || !reply.ok) throw new Error(JSON.stringify(reply));
  const { visits, sealed = [] } = reply.answer as { visits: unknown[]; sealed?: Sealed[] };
  expect(visits).toEqual([]);
  return sealed;
}

/** Anna and Boris, both paired, and the PC from now on a shared one. */
async function shareAmongTwo(kopilka: ExtensionBrowser): Promise<{ app: Page; popup: Page }> {
  await kopilka.start();
  const app = await kopilka.context.newPage();
  await app.goto(APP);
  const popup = await openPopup(kopilka);
  for (const who of [ANNA, BORIS]) await pair(popup, app, who);
  await share(kopilka);
  return { app, popup };
}

test("two teachers at one computer: each gets only what is sealed to them, and the disk tells nothing", async ({
  kopilka,
}) => {
  const { app, popup } = await shareAmongTwo(kopilka);
  const keys = { [ANNA.title]: await newSealKey(), [BORIS.title]: await newSealKey() };
  for (const who of [ANNA, BORIS]) {
    expect(await askRaw(app, "hello", who)).toMatchObject({ answer: { paired: true, wantsKey: true } });
    const { publicKey = "" } = keys[who.title] ?? {};
    expect(await askRaw(app, "key.offer", { portfolio: who.portfolio, publicKey })).toMatchObject({
      ok: true,
    });
  }
  await popup.bringToFront();
  await expect(popup.getByRole("heading", { name: "Чей это журнал?" })).toBeVisible();

  // Before the answer it is in memory only, and goes to whoever answers.
  await visit(kopilka, "resh.edu.ru");
  expect(await kopilka.visits()).toEqual([]);
  await sit(popup, ANNA);
  await visit(kopilka, "uchi.ru");
  await popup.getByRole("button", { name: "Сменить" }).click();
  await sit(popup, BORIS);
  await expect(popup.getByText("Учи.ру")).toBeHidden();
  await visit(kopilka, "sferum.ru");

  const opened = async (who: typeof ANNA) => {
    const { privateKey = "" } = keys[who.title] ?? {};
    const all = await sealedFor(app, who);
    return Promise.all(all.map(async (one) => (await unseal(one, { ...who, privateKey })).platform));
  };
  expect(await opened(ANNA)).toEqual(["resh", "uchi"]);
  expect(await opened(BORIS)).toEqual(["sferum"]);
  const [ofAnna] = await sealedFor(app, ANNA);
  const boris = { portfolio: ANNA.portfolio, privateKey: keys[BORIS.title]?.privateKey ?? "" };
  if (ofAnna) await expect(unseal(ofAnna, boris)).rejects.toThrow();
  const { databases } = await readStorage(kopilka.welcome);
  expect(JSON.stringify(databases["kopilka-log"]?.["visits"])).not.toMatch(/resh|uchi|sferum|startedAt/);
});

test("what nobody has claimed is gone when the browser closes, and the question is asked anew", async () => {
  const profile = await mkdtemp(join(tmpdir(), "kopilka-shared-"));
  const before = await openExtensionBrowser({ profile });
  await before.start();
  const app = await before.context.newPage();
  await app.goto(APP);
  const popup = await openPopup(before);
  await pair(popup, app, ANNA);
  await share(before);
  await sit(popup, ANNA);
  await popup.getByRole("button", { name: "Сменить" }).click();
  await popup.getByRole("button", { name: "Это я" }).waitFor();
  await visit(before, "resh.edu.ru");
  await before.close();
  const after = await openExtensionBrowser({ profile });
  const again = await openPopup(after);
  await expect(again.getByRole("heading", { name: "Чей это журнал?" })).toBeVisible();
  await expect.poll(async () => again.evaluate(async () => chrome.action.getBadgeText({}))).toBe("?");
  await sit(again, ANNA);
  expect((await readLog(after.welcome)).visits).toEqual([]);
  await after.close();
  await rm(profile, { recursive: true, force: true });
});

test("what has no key to be sealed to is nobody else's", async ({ kopilka }) => {
  const { app, popup } = await shareAmongTwo(kopilka);
  const { publicKey } = await newSealKey();
  await askRaw(app, "key.offer", { portfolio: BORIS.portfolio, publicKey });
  await popup.bringToFront();
  await sit(popup, ANNA);
  await visit(kopilka, "resh.edu.ru");
  await popup.getByRole("button", { name: "Сменить" }).click();
  await sit(popup, BORIS);
  await visit(kopilka, "uchi.ru");
  expect(await sealedFor(app, BORIS)).toHaveLength(1);
  expect(await sealedFor(app, ANNA)).toEqual([]);
});

test("«Пауза до конца дня» is an answer too", async ({ kopilka }) => {
  await kopilka.start();
  await share(kopilka);
  const popup = await openPopup(kopilka);
  await popup.getByRole("button", { name: "Пауза до конца дня" }).click();
  await expect(popup.getByText("До конца дня ничего не записывается")).toBeVisible();
  await expect(popup.getByText("Если не ответить")).toBeHidden();
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  await stayFor(1000);
  expect((await readLog(kopilka.welcome)).open).toEqual([]);
});

/** The app inside, paired, and its owner at the shared PC. */
async function shareWithApp(kopilka: ExtensionBrowser): Promise<Page> {
  await kopilka.start();
  const app = await startAs(await kopilka.context.newPage(), APP_INSIDE, "Педагог");
  await goTo(app, "Журнал");
  const popup = await openPopup(kopilka);
  await popup.getByRole("button", { name: "Подключить" }).click();
  await expect(popup.getByText("Журнал ведётся для")).toBeVisible();
  await share(kopilka);
  await popup.getByRole("button", { name: "Это я" }).click();
  return app;
}

test("the portfolio gives its key by itself, and opens what was sealed to it", async ({ kopilka }) => {
  const app = await shareWithApp(kopilka);
  await visit(kopilka, "resh.edu.ru");
  await app.bringToFront();
  await app.getByRole("button", { name: "Обновить из расширения" }).click();
  await expect(app.getByRole("row", { name: /РЭШ/ })).toContainText("расширение");
  // Taken over and gone from this computer at once.
  await expect.poll(async () => (await kopilka.visits()).length).toBe(0);
});

test("a portfolio that has lost its key, with the browser's data or by an older copy, gives a new one at once", async ({
  kopilka,
}) => {
  const app = await shareWithApp(kopilka);
  const update = app.getByRole("button", { name: "Обновить из расширения" });
  await app.bringToFront();
  await update.click();
  const keyOf = async () => (await readLog(kopilka.welcome)).settings[0]?.pairings[0]?.publicKey;
  await expect.poll(keyOf).toBeDefined();
  const lost = await keyOf();
  await forgetKeys(app);
  await visit(kopilka, "resh.edu.ru");
  await app.bringToFront();
  await app.reload();
  await expect(app.getByText("1 запись с общего компьютера не открыть")).toBeVisible();
  await expect.poll(keyOf).not.toBe(lost);
  await visit(kopilka, "uchi.ru");
  await app.bringToFront();
  await update.click();
  await expect(app.getByRole("row", { name: /Учи\.ру/ })).toContainText("расширение");
});

/** As after a restore of a copy that was made before the key was given. */
async function forgetKeys(app: Page): Promise<void> {
  await app.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name = "" }) => name);
    for (const name of names) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => resolve(opening.result));
      });
      for (const store of ["changes", "records"].filter((one) => db.objectStoreNames.contains(one))) {
        const rows = db.transaction(store, "readwrite").objectStore(store).openCursor();
        await new Promise<void>((resolve) => {
          rows.addEventListener("success", () => {
            const cursor = rows.result;
            if (!cursor) return resolve();
            if (cursor.value.kind === "seal-key") cursor.delete();
            cursor.continue();
          });
        });
      }
      db.close();
    }
  });
}

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ExtensionBrowser, openExtensionBrowser, openPopup } from "../../support/extension-browser";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";
import { killWorker } from "../../support/worker";
import { expect, test } from "./fixture";

async function visit(kopilka: ExtensionBrowser): Promise<void> {
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl("resh.edu.ru"));
  await stayFor(1500);
  await page.close();
}

test("a log that holds nonsense is set aside, kept, named and offered; recording goes on in a fresh one", async ({
  kopilka,
}) => {
  await kopilka.start();
  await visit(kopilka);
  await expect.poll(async () => (await kopilka.visits()).length).toBe(1);
  await kopilka.welcome.evaluate(
    async () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("kopilka-log");
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("settings", "readwrite");
          writing.objectStore("settings").put({ log: 7 }, "settings");
          writing.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
  await killWorker(kopilka.context, kopilka.welcome);
  await visit(kopilka);
  const popup = await openPopup(kopilka);
  await expect(popup.getByText("журнал «kopilka-log» не прочитался и отложен")).toBeVisible();
  await expect(popup.getByText("Учёт идёт", { exact: true })).toBeVisible();
  await expect(popup.getByText("Российская электронная школа")).toBeVisible();
  const [download] = await Promise.all([
    popup.waitForEvent("download"),
    popup.getByRole("button", { name: "Сохранить в файл" }).click(),
  ]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(saved.visits).toMatchObject([{ platform: "resh" }]);
  await popup.getByRole("button", { name: "Удалить" }).click();
  await expect(popup.getByText("отложен")).toBeHidden();
  expect(
    await popup.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
  ).not.toContain("kopilka-log");
});

test("a database that is broken on the disk costs what was in it and nothing more", async () => {
  const profile = await mkdtemp(join(tmpdir(), "kopilka-broken-"));
  const before = await openExtensionBrowser({ profile });
  await before.start();
  await visit(before);
  await expect.poll(async () => (await before.visits()).length).toBe(1);
  await before.close();
  const home = join(profile, "Default", "IndexedDB");
  const files = await readdir(home, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile() && /chrome-extension/.test(one.parentPath)))
    await writeFile(join(file.parentPath, file.name), "nonsense");
  const after = await openExtensionBrowser({ profile });
  await visit(after);
  const popup = await openPopup(after);
  await expect(popup.getByRole("alert").filter({ hasText: /потерял журнал|отложен/ })).toBeVisible();
  await expect(popup.getByText("Учёт идёт", { exact: true })).toBeVisible();
  await expect(popup.getByText("Российская электронная школа")).toBeVisible();
  await after.close();
  await rm(profile, { recursive: true, force: true });
});

test("a log that the browser has closed under the worker is opened anew, and what came in between is stored", async ({
  kopilka,
}) => {
  await kopilka.start();
  const worker = kopilka.context.serviceWorkers()[0];
  // As a full disk does it: every connection ends, and none can be opened until there is room.
  await worker?.evaluate(() => {
    const transaction = Reflect.get(IDBDatabase.prototype, "transaction");
    const open = Reflect.get(IDBFactory.prototype, "open");
    const closed = new WeakSet<IDBDatabase>();
    let isFull = true;
    IDBDatabase.prototype.transaction = function (...args) {
      if (isFull) closed.add(this);
      if (closed.has(this)) throw new DOMException("closing", "InvalidStateError");
      return transaction.apply(this, args);
    };
    IDBFactory.prototype.open = function (...args) {
      if (isFull) throw new DOMException("no room", "UnknownError");
      return open.apply(this, args);
    };
    Object.assign(globalThis, { makeRoom: () => (isFull = false) });
  });
  await visit(kopilka);
  await visit(kopilka);
  await worker?.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom());
  await visit(kopilka);
  await expect.poll(async () => (await kopilka.visits()).length).toBe(3);
  const popup = await openPopup(kopilka);
  await expect(popup.getByText("Учёт идёт", { exact: true })).toBeVisible();
  await expect(popup.getByText("отложен")).toBeHidden();
});

test("a second copy that cannot be written, or is broken, costs no visit", async ({ kopilka }) => {
  await kopilka.start();
  const worker = kopilka.context.serviceWorkers()[0];
  await kopilka.welcome.evaluate(async () =>
    chrome.storage.local.set({ settings: null, setAside: null, catalog: { platforms: [] } }),
  );
  await killWorker(kopilka.context, kopilka.welcome);
  await visit(kopilka);
  await expect.poll(async () => (await kopilka.visits()).length).toBe(1);
  expect(worker).toBeDefined();
  const again = kopilka.context.serviceWorkers()[0];
  await again?.evaluate(() => {
    chrome.storage.local.set = async () => {
      throw new Error("no room");
    };
  });
  await visit(kopilka);
  await expect.poll(async () => (await kopilka.visits()).length).toBe(2);
});

test("«Удалить всё» is not undone from the second copy by a worker that dies in it", async ({ kopilka }) => {
  await kopilka.start();
  await visit(kopilka);
  await expect.poll(async () => (await kopilka.visits()).length).toBe(1);
  const worker = kopilka.context.serviceWorkers()[0];
  await worker?.evaluate(() => {
    // The first step after the log itself never ends.
    chrome.storage.session.remove = async () => new Promise(() => undefined);
  });
  void kopilka.welcome.evaluate(() => void chrome.runtime.sendMessage({ call: "log.clear", ask: {} }));
  await expect.poll(async () => (await kopilka.visits()).length).toBe(0);
  await killWorker(kopilka.context, kopilka.welcome);
  await visit(kopilka);
  expect(await kopilka.visits()).toEqual([]);
});

test("a disk that takes nothing loses nothing: the visit waits in memory, the popup says so, and it is stored later", async ({
  kopilka,
}) => {
  await kopilka.start();
  await visit(kopilka);
  await expect.poll(async () => (await kopilka.visits()).length).toBe(1);
  const worker = kopilka.context.serviceWorkers()[0];
  await worker?.evaluate(() => {
    Object.assign(globalThis, { add: Reflect.get(IDBObjectStore.prototype, "add") });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await visit(kopilka);
  const popup = await openPopup(kopilka);
  await expect(popup.getByRole("alert")).toContainText("Диск не принимает записи");
  expect(await kopilka.visits()).toHaveLength(1);
  await worker?.evaluate(() => {
    IDBObjectStore.prototype.add = (globalThis as unknown as { add: IDBObjectStore["add"] }).add;
  });
  await expect(popup.getByRole("alert")).toBeHidden();
  await expect.poll(async () => (await kopilka.visits()).length).toBe(2);
});

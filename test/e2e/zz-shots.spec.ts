import { test } from "@playwright/test";
import { openExtensionBrowser, POPUP } from "../support/extension-browser";
import { secretUrl } from "../support/tls-hosts";

for (const colorScheme of ["light", "dark"] as const)
  test("shots " + colorScheme, async () => {
    const b = await openExtensionBrowser({ colorScheme });
    const shot = (page: any, name: string, fullPage = false) =>
      page.screenshot({ path: `/tmp/shots/${name}-${colorScheme}.png`, fullPage });
    await b.welcome.setViewportSize({ width: 1100, height: 900 });
    await shot(b.welcome, "welcome");
    await shot(b.welcome, "welcome-full", true);
    await b.welcome.getByRole("searchbox").fill("днев");
    await shot(b.welcome, "welcome-search");
    await b.welcome.getByRole("searchbox").fill("");
    const popup = await b.context.newPage();
    await popup.setViewportSize({ width: 340, height: 560 });
    await popup.goto(POPUP);
    await popup.getByRole("button", { name: "Начать учёт" }).waitFor();
    await shot(popup, "popup-off");
    await b.start();
    await shot(b.welcome, "started");
    await popup.reload();
    await popup.getByRole("button", { name: "Пауза" }).waitFor();
    await shot(popup, "popup-empty");
    // make data
    await b.welcome.evaluate(async () => {
      const db: IDBDatabase = await new Promise((r) => {
        const q = indexedDB.open("kopilka-log");
        q.onsuccess = () => r(q.result);
      });
      const tx = db.transaction(["visits", "settings"], "readwrite");
      const now = Date.now();
      const put = (platform: string, from: number, to: number, i: number) =>
        tx.objectStore("visits").add({
          id: crypto.randomUUID(),
          platform,
          startedAt: now - from * 60000,
          endedAt: now - to * 60000,
          offsetMinutes: 0,
          source: "extension",
          device: crypto.randomUUID(),
          owner: null,
          waitingSince: now - to * 60000,
        });
      put("resh", 100, 58, 1);
      put("uchi", 58, 41, 2);
      put("bvb", 40, 38.5, 3);
      put("1c-obr", 38, 33, 4);
      await new Promise((r) => {
        tx.oncomplete = r;
      });
      db.close();
    });
    const app = await b.context.newPage();
    await app.goto("http://localhost:4173/");
    const call = (call: string, ask: object) =>
      app.evaluate(
        ([call, ask]) =>
          new Promise((r) => {
            const id = crypto.randomUUID();
            addEventListener("message", (e) => {
              if (e.data.kopilka === "reply" && e.data.id === id) r(e.data.reply);
            });
            postMessage({ kopilka: "ask", id, request: { call, ask } }, location.origin);
          }),
        [call, ask] as const,
      );
    console.log(await call("hello", { portfolio: "0190aaaa-bbbb-7ccc-8ddd-eeeeffffa1b2", title: "Педагог" }));
    await popup.reload();
    await popup.getByRole("button", { name: "Подключить" }).waitFor();
    await shot(popup, "popup-ask");
    await popup.getByRole("button", { name: "Подключить" }).click();
    await popup.getByRole("button", { name: "Отключить" }).waitFor();
    await shot(popup, "popup-paired");
    await popup.getByRole("button", { name: "Пауза" }).click();
    await popup.getByRole("button", { name: "Продолжить" }).waitFor();
    await shot(popup, "popup-paused");
    await b.welcome.reload();
    await b.welcome.getByRole("heading", { name: "Платформы в учёте" }).waitFor();
    await shot(b.welcome, "again");
    await b.welcome.setViewportSize({ width: 360, height: 740 });
    await shot(b.welcome, "phone");
    await b.close();
  });

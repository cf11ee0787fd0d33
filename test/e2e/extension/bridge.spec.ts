import type { Page } from "@playwright/test";
import { APP, type ExtensionBrowser, POPUP } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { askRaw, SILENCE } from "../../support/raw-bridge";
import { secretUrl } from "../../support/tls-hosts";
import { expect, test } from "./fixture";

const ANNA = { portfolio: "01900000-0000-7000-8000-00000000a11a", title: "Анна Педагог" };
const BORIS = { portfolio: "01900000-0000-7000-8000-0000000b0b15", title: "Борис Педагог" };
const refused = (code: string) => ({ ok: false, code });

async function openApp(kopilka: ExtensionBrowser): Promise<Page> {
  const page = await kopilka.context.newPage();
  await page.goto(APP);
  return page;
}

/** The person clicks «Подключить» in the popup. */
async function pair(kopilka: ExtensionBrowser, app: Page, who: typeof ANNA): Promise<void> {
  await askRaw(app, "hello", who);
  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  const request = popup.getByRole("listitem").filter({ hasText: who.title });
  await expect(request).toContainText(who.portfolio.slice(-4).toUpperCase());
  await request.getByRole("button", { name: "Подключить" }).click();
  await expect(popup.getByRole("region", { name: "Чей это журнал" })).toContainText(who.title);
  await popup.close();
}

/** A short stay on a platform, closed and stored. */
async function visit(kopilka: ExtensionBrowser, host: string): Promise<void> {
  const before = (await kopilka.visits()).length;
  const page = await kopilka.context.newPage();
  await page.goto(secretUrl(host));
  await expect.poll(async () => (await readLog(kopilka.welcome)).open.length).toBe(1);
  await page.close();
  await expect.poll(async () => (await kopilka.visits()).length).toBe(before + 1);
}

async function handOver(app: Page, portfolio: string, cursor: unknown = null) {
  const reply = await askRaw(app, "visits.after", { portfolio, cursor });
  if (reply === SILENCE || !reply.ok) throw new Error(`refused: ${JSON.stringify(reply)}`);
  return reply.answer as {
    visits: { id: string; platform: string; owner: string }[];
    cursor: object;
    more: boolean;
  };
}

test("visits from before the pairing and after it are handed over, the same each time", async ({
  kopilka,
}) => {
  await kopilka.start();
  await visit(kopilka, "resh.edu.ru");
  const app = await openApp(kopilka);
  expect(await askRaw(app, "hello", ANNA)).toEqual({ ok: true, answer: { version: 1, paired: false } });
  expect(await askRaw(app, "visits.after", { portfolio: ANNA.portfolio, cursor: null })).toEqual(
    refused("not-paired"),
  );
  await pair(kopilka, app, ANNA);
  expect(await askRaw(app, "hello", ANNA)).toEqual({ ok: true, answer: { version: 1, paired: true } });
  await visit(kopilka, "uchi.ru");

  const first = await handOver(app, ANNA.portfolio);
  expect(first.visits.map(({ platform, owner }) => [platform, owner])).toEqual([
    ["resh", ANNA.portfolio],
    ["uchi", ANNA.portfolio],
  ]);
  expect(await handOver(app, ANNA.portfolio)).toEqual(first);
  expect((await handOver(app, ANNA.portfolio, first.cursor)).visits).toEqual([]);

  const said = { portfolio: ANNA.portfolio, cursor: first.cursor };
  expect(await askRaw(app, "visits.acknowledge", said)).toEqual({ ok: true, answer: {} });
  expect(await askRaw(app, "visits.acknowledge", said)).toEqual({ ok: true, answer: {} });
  const rows = await kopilka.visits();
  expect(rows.map((row) => [row.waitingFor, typeof row.acknowledgedAt])).toEqual([
    [undefined, "number"],
    [undefined, "number"],
  ]);
  // Acknowledged is not yet forgotten: a page that lost its store may ask from the beginning.
  expect((await handOver(app, ANNA.portfolio)).visits).toEqual(first.visits);
});

test("a second portfolio gets nothing of the first", async ({ kopilka }) => {
  await kopilka.start();
  const app = await openApp(kopilka);
  await pair(kopilka, app, ANNA);
  await visit(kopilka, "resh.edu.ru");
  await pair(kopilka, app, BORIS);
  await visit(kopilka, "uchi.ru");
  const platforms = async (portfolio: string) =>
    (await handOver(app, portfolio)).visits.map((one) => one.platform);
  expect(await platforms(BORIS.portfolio)).toEqual(["uchi"]);
  expect(await platforms(ANNA.portfolio)).toEqual(["resh"]);
});

test("a cursor into another log starts from the beginning, and acknowledges nothing", async ({ kopilka }) => {
  await kopilka.start();
  const app = await openApp(kopilka);
  await pair(kopilka, app, ANNA);
  await visit(kopilka, "resh.edu.ru");
  const cursor = { log: "01900000-0000-7000-8000-0000000f0f0f", position: 999 };
  expect((await handOver(app, ANNA.portfolio, cursor)).visits).toHaveLength(1);
  const said = { portfolio: ANNA.portfolio, cursor };
  expect(await askRaw(app, "visits.acknowledge", said)).toEqual(refused("malformed"));
});

test("unknown, malformed and forbidden calls are refused with a code", async ({ kopilka }) => {
  await kopilka.start();
  const app = await openApp(kopilka);
  expect(await askRaw(app, "visits.all", {})).toEqual(refused("unknown-call"));
  expect(await askRaw(app, "toString", {})).toEqual(refused("unknown-call"));
  expect(await askRaw(app, "hello", { portfolio: "anna", title: "А" })).toEqual(refused("malformed"));
  expect(await askRaw(app, "hello", { ...ANNA, from: "own" })).toEqual(refused("malformed"));
  expect(await askRaw(app, "hello", null)).toEqual(refused("malformed"));
  expect(await askRaw(app, "hello", { ...ANNA, title: "я".repeat(5000) })).toEqual(refused("malformed"));
  // Only the person in the popup starts, pauses and pairs.
  for (const call of ["status", "start", "pause", "resume", "pair", "unpair"]) {
    expect(await askRaw(app, call, { portfolio: ANNA.portfolio })).toEqual(refused("forbidden"));
  }
});

test("a page that is not the app, another port and a frame get silence", async ({ kopilka }) => {
  await kopilka.start();
  const page = await kopilka.context.newPage();
  await page.goto(`http://localhost:${kopilka.app.port}/`);
  expect(await askRaw(page, "hello", ANNA)).toBe(SILENCE);
  await page.goto(secretUrl("resh.edu.ru"));
  expect(await askRaw(page, "hello", ANNA)).toBe(SILENCE);

  await page.goto(`${APP}frame`);
  const frame = page.frames()[1];
  if (!frame) throw new Error("the page has no frame");
  expect(await askRaw(frame, "hello", ANNA)).toBe(SILENCE);
  expect(await askRaw(frame, "hello", ANNA, "parent")).toBe(SILENCE);
  expect((await readLog(kopilka.welcome)).settings[0]?.requests).toEqual([]);
});

test("a page has no other way to the extension", async ({ kopilka }) => {
  const app = await openApp(kopilka);
  expect(await app.evaluate(() => typeof globalThis.chrome?.runtime?.sendMessage)).toBe("undefined");
  const popup = await app.evaluate(
    async (url) =>
      fetch(url).then(
        () => "readable",
        () => "closed",
      ),
    POPUP,
  );
  expect(popup).toBe("closed");
});

test("«Отключить» closes the log to the portfolio until it is paired again", async ({ kopilka }) => {
  await kopilka.start();
  const app = await openApp(kopilka);
  await pair(kopilka, app, ANNA);
  await visit(kopilka, "resh.edu.ru");
  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  await popup.getByRole("button", { name: "Отключить" }).click();
  await expect(popup.getByText("Портфолио не подключено")).toBeVisible();
  await popup.close();
  const ask = { portfolio: ANNA.portfolio, cursor: null };
  expect(await askRaw(app, "visits.after", ask)).toEqual(refused("not-paired"));
  await pair(kopilka, app, ANNA);
  expect((await handOver(app, ANNA.portfolio)).visits).toHaveLength(1);
});

test("a request to pair appears in the popup by itself", async ({ kopilka }) => {
  await kopilka.start();
  const app = await openApp(kopilka);
  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  await expect(popup.getByText("Портфолио не подключено")).toBeVisible();
  await askRaw(app, "hello", ANNA);
  await expect(popup.getByRole("button", { name: "Подключить" })).toBeVisible();
});

test("a page that outlives the extension is told so", async ({ kopilka }) => {
  const app = await openApp(kopilka);
  expect(await askRaw(app, "hello", ANNA)).toMatchObject({ ok: true });
  // A moment later, so that the answer still finds the page that asked.
  await kopilka.welcome.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 50));
  await expect.poll(async () => askRaw(app, "hello", ANNA)).toEqual(refused("disconnected"));
});

import type { Page } from "@playwright/test";
import { type ExtensionBrowser, POPUP } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { askRaw, SILENCE } from "../../support/raw-bridge";
import { expect, test } from "./fixture";

// The build that knows no address, where the person has allowed one host: what stands there is the store's extension.
test.use({ build: "extension", allowed: ["shkola.ru"], permitted: ["scripting"] });

const ADDRESS = "https://shkola.ru/kopilka/";
const ANNA = { portfolio: "01900000-0000-7000-8000-00000000a11a", title: "Анна Педагог" };
const answered = (paired: boolean) => ({ ok: true, answer: { version: 1, paired } });

async function openOptions(kopilka: ExtensionBrowser): Promise<Page> {
  const page = await kopilka.context.newPage();
  await page.goto(`chrome-extension://${EXTENSION_ID}/extension/options/options.html`);
  await page.getByRole("heading", { name: "Где открывается портфолио" }).waitFor();
  return page;
}

async function useAddress(options: Page, address: string): Promise<void> {
  await options.getByLabel("Адрес портфолио").fill(address);
  await options.getByRole("button", { name: "Использовать этот адрес" }).click();
}

async function open(kopilka: ExtensionBrowser, url: string): Promise<Page> {
  const page = await kopilka.context.newPage();
  await page.goto(url);
  return page;
}

/** A frame of the address itself, in its own page. */
async function frameIn(page: Page) {
  const [frame] = await Promise.all([
    page.waitForEvent("frameattached"),
    page.evaluate((src) => {
      const element = document.createElement("iframe");
      element.src = src;
      document.body.append(element);
    }, ADDRESS),
  ]);
  await frame.waitForURL(ADDRESS);
  return frame;
}

test("the app at an address of the person's own is answered from «Использовать» to «Убрать», and nobody else", async ({
  kopilka,
}) => {
  const app = await open(kopilka, ADDRESS);
  const options = await openOptions(kopilka);
  const section = options.getByRole("region", { name: "Где открывается портфолио" });
  await expect(section).toContainText("Сейчас: внутри расширения");
  expect(await askRaw(app, "hello", ANNA)).toBe(SILENCE);
  for (const [typed, answer] of [
    ["", /Введите адрес/],
    ["http://shkola.ru/", /защищённый адрес/],
    ["что угодно", /не похоже на адрес/],
  ] as const) {
    await useAddress(options, typed);
    await expect(section.getByText(answer), typed).toBeVisible();
  }
  expect(await registered(options)).toEqual([]);

  await useAddress(options, ADDRESS);
  await expect(section).toContainText(`Сейчас: ${ADDRESS}`);
  await app.reload();
  expect(await askRaw(app, "hello", ANNA)).toEqual(answered(false));
  const popup = await open(kopilka, POPUP);
  await popup.getByRole("button", { name: "Подключить" }).click();
  await expect.poll(async () => askRaw(app, "hello", ANNA)).toEqual(answered(true));
  expect(await askRaw(app, "status", {})).toEqual({ ok: false, code: "forbidden" });
  const [opened] = await Promise.all([
    kopilka.context.waitForEvent("page"),
    popup.getByRole("button", { name: "Открыть портфолио" }).click(),
  ]);
  await opened.waitForURL(ADDRESS);

  const others = [
    await open(kopilka, "https://shkola.ru:8443/kopilka/"),
    await open(kopilka, "https://www.shkola.ru/kopilka/"),
    await open(kopilka, "https://resh.edu.ru/"),
    await frameIn(app),
  ];
  expect(await Promise.all(others.map(async (page) => askRaw(page, "hello", ANNA)))).toEqual(
    others.map(() => SILENCE),
  );

  await section.getByRole("button", { name: "Убрать этот адрес" }).click();
  await expect(section).toContainText("Сейчас: внутри расширения");
  // The script that is there already, and the page as it opens next.
  const again = await open(kopilka, ADDRESS);
  expect(await Promise.all([app, again].map(async (page) => askRaw(page, "hello", ANNA)))).toEqual([
    SILENCE,
    SILENCE,
  ]);
  expect(await registered(options)).toEqual([]);
});

test("the address outlives a reload of the extension, and goes with «Удалить всё»", async ({ kopilka }) => {
  const options = await openOptions(kopilka);
  await useAddress(options, ADDRESS);
  await expect(options.getByText("Теперь портфолио открывается по этому адресу")).toBeVisible();
  await options.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 50));
  await options.waitForEvent("close");
  const app = await kopilka.context.newPage();
  await expect(async () => {
    await app.goto(ADDRESS);
    expect(await askRaw(app, "hello", ANNA)).toEqual(answered(false));
  }).toPass();

  const after = await openOptions(kopilka);
  await after.getByRole("button", { name: "Удалить всё" }).click();
  await after.getByRole("button", { name: "Да, удалить" }).click();
  await expect(after.getByText("Всё удалено")).toBeVisible();
  expect(await registered(after)).toEqual([]);
  expect((await readLog(after)).settings[0]?.address).toBeNull();
  expect(await askRaw(app, "hello", ANNA)).toBe(SILENCE);
});

const registered = async (ownPage: Page) =>
  ownPage.evaluate(async () => chrome.scripting.getRegisteredContentScripts());

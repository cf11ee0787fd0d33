import { expect, type Page, test } from "@playwright/test";
import { type ExtensionBrowser, openExtensionBrowser } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { askRaw, SILENCE } from "../../support/raw-bridge";
import { openDisplay, type RealDisplay } from "../../support/real-display";
import { stayFor } from "../../support/stay-for";

const ADDRESS = "https://shkola.ru/kopilka/";
const ANNA = { portfolio: "01900000-0000-7000-8000-00000000a11a", title: "Анна Педагог" };

let display: RealDisplay;
let kopilka: ExtensionBrowser;

test.beforeEach(async () => {
  display = await openDisplay();
  kopilka = await openExtensionBrowser({
    build: "extension",
    headless: false,
    env: { DISPLAY: display.name },
  });
});

test.afterEach(async () => {
  await kopilka.close();
  await display.close();
});

const isFocused = async (page: Page) =>
  page.evaluate(async () => (await chrome.windows.getLastFocused()).focused);

/** Presses «Использовать этот адрес» and answers the browser's own prompt. */
async function useAddress(options: Page, said: RegExp, ...keys: string[]): Promise<void> {
  await expect(async () => {
    await options.getByLabel("Адрес портфолио").fill(ADDRESS);
    if (await isFocused(options))
      await options.getByRole("button", { name: "Использовать этот адрес" }).click();
    await expect.poll(async () => isFocused(options)).toBe(false);
    // The prompt takes no answer in its first half second.
    await stayFor(1000);
    display.press(...keys);
    await expect(options.getByText(said)).toBeVisible({ timeout: 1000 });
  }).toPass();
}

const granted = async (page: Page) =>
  page.evaluate(async () => {
    const { origins, permissions = [] } = await chrome.permissions.getAll();
    return { origins, scripting: permissions.includes("scripting") };
  });

test("one prompt gives the address and the right to be there; taken back in the browser, the address is gone", async () => {
  const options = await kopilka.context.newPage();
  await options.goto(`chrome-extension://${EXTENSION_ID}/extension/options/options.html`);
  await useAddress(options, /Браузер не дал разрешения/, "Escape");
  expect(await granted(options)).toEqual({ origins: [], scripting: false });

  // From «Deny», which has the focus, to «Allow».
  await useAddress(options, /Теперь портфолио открывается по этому адресу/, "Tab", "Return");
  expect(await granted(options)).toEqual({ origins: ["https://shkola.ru/*"], scripting: true });
  const app = await kopilka.context.newPage();
  await app.goto(ADDRESS);
  expect(await askRaw(app, "hello", ANNA)).toMatchObject({ ok: true });

  // As the person does it in the browser's settings, past our own code.
  await options.evaluate(async () => chrome.permissions.remove({ origins: ["https://shkola.ru/*"] }));
  await expect.poll(async () => (await readLog(options)).settings[0]?.address).toBeNull();
  await expect.poll(async () => granted(options)).toEqual({ origins: [], scripting: false });
  expect(await askRaw(app, "hello", ANNA)).toBe(SILENCE);

  // A permission that was given once comes back without a question; removing the address gives both back.
  await options.bringToFront();
  await options.getByLabel("Адрес портфолио").fill(ADDRESS);
  await options.getByRole("button", { name: "Использовать этот адрес" }).click();
  await expect(options.getByText(/Теперь портфолио открывается по этому адресу/)).toBeVisible();
  await options.reload();
  await options.getByRole("button", { name: "Убрать этот адрес" }).click();
  await expect(options.getByText("Адрес убран")).toBeVisible();
  await expect.poll(async () => granted(options)).toEqual({ origins: [], scripting: false });
});

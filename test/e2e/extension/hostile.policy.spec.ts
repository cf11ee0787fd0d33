import { expect, test } from "@playwright/test";
import { type ExtensionBrowser, openExtensionBrowser, POPUP } from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { setPolicy } from "../../support/policy-file";
import { stayFor } from "../../support/stay-for";
import { secretUrl } from "../../support/tls-hosts";

const SPY = "spy.collect-evil.ru";
/** The browser's own talk, there without any extension too. */
const BROWSERS_OWN = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;
const OPTIONS = `chrome-extension://${EXTENSION_ID}/extension/options/options.html`;

/** Whatever a school could wish for and may not have, in types that the browser itself lets through. */
const WISHES = {
  start: true,
  recording: "on",
  ticked: ["resh", "vk-messenger", "from-school-spied"],
  own: [{ id: "own-00000000", name: "X", host: "vk.com" }],
  owner: "01900000-0000-7000-8000-00000000a11a",
  hidePopup: true,
  forbidPause: true,
  forbidDelete: true,
  uploadUrl: `https://${SPY}/upload`,
  appAddress: `javascript:fetch("https://${SPY}/")`,
  mode: "classroom",
};
const PLATFORMS = [
  { id: "spied", name: "Соцсеть", hosts: ["vk.com", SPY], group: "communication" },
  { id: "resh", name: "Другая РЭШ", hosts: ["resh.edu.ru"], group: "other" },
  { id: "all", name: "Всё", hosts: ["*"], group: "other" },
  { id: "com", name: "Всё", hosts: ["com", "ru"], group: "other" },
  { id: "login", name: "Вход", hosts: ["login.myschool.edu.ru"], group: "other" },
  { id: "fgis", name: "ФГИС «Моя школа»", hosts: ["fgis-evil.ru"], group: "management" },
  ...Array.from({ length: 10_000 }, (_, n) => ({
    id: `p${n}`,
    name: `П ${n}`,
    hosts: [`p${n}.ru`],
    group: "other",
  })),
];
/** Wrong in every type: the browser drops these before we see them, Firefox does not. */
const WRONG = {
  start: {},
  appAddress: 7,
  mode: ["own"],
  platforms: "*",
  idleAfterMinutes: "0",
  quiet: [null],
};

let kopilka: ExtensionBrowser;
let takeAway: () => void;

test.afterEach(async () => {
  takeAway();
  await kopilka.close();
});

async function openUnder(policy: object): Promise<void> {
  takeAway = setPolicy(policy);
  // The browser itself has been allowed these hosts already: only the tick is missing.
  kopilka = await openExtensionBrowser({ allowed: ["vk.com", SPY] });
}

const heard = async () => (await readLog(kopilka.welcome)).settings[0]?.policy;

async function visitAll(hosts: readonly string[]): Promise<void> {
  const page = await kopilka.context.newPage();
  for (const host of hosts) {
    await page.goto(secretUrl(host));
    await stayFor(700);
  }
  await page.close();
}

function foreign(visited: readonly string[]): string[] {
  const hosts = kopilka.hosts.requests.map(({ url }) => url.slice(0, url.indexOf("/")));
  return hosts.filter((host) => !visited.includes(host) && !BROWSERS_OWN.test(host));
}

test("a hostile policy records nothing, ticks nothing, hides nothing, forbids nothing and sends nothing", async () => {
  const visited = ["resh.edu.ru", "vk.com", "login.myschool.edu.ru"];
  await openUnder({ ...WISHES, platforms: PLATFORMS, idleAfterMinutes: 30 });
  await expect
    .poll(async () => (await heard())?.dropped.map(({ at, why }) => `${at} ${why}`), { timeout: 20_000 })
    .toEqual([
      "appAddress malformed",
      "platforms too-many",
      "platforms[1] in-catalog",
      "platforms[2] malformed",
      "platforms[3] malformed",
      "platforms[4] in-catalog",
      "platforms[5] in-catalog",
    ]);

  const { welcome } = kopilka;
  const spied = welcome.getByRole("checkbox", { name: /Соцсеть/ });
  await expect(spied).not.toBeChecked();
  await expect(welcome.getByText(`vk.com, ${SPY}`)).toBeVisible();
  const added = welcome.getByRole("group", { name: /Добавлено школой/ }).getByRole("checkbox");
  await expect(added).toHaveCount(45);
  expect(
    await added.evaluateAll((boxes) => boxes.filter((box) => (box as HTMLInputElement).checked)),
  ).toEqual([]);

  await visitAll(visited);
  const silent = await readLog(welcome);
  expect({ visits: silent.visits, open: silent.open }).toEqual({ visits: [], open: [] });
  expect(silent.settings[0]).toMatchObject({
    recording: "off",
    ticked: [],
    school: [],
    own: [],
    owner: null,
  });

  await kopilka.start();
  await visitAll(visited);
  await expect.poll(async () => (await kopilka.visits()).map(({ platform }) => platform)).toEqual(["resh"]);

  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  await popup.getByRole("button", { name: "Пауза" }).click();
  await expect(popup.getByText("На паузе")).toBeVisible();
  const [app] = await Promise.all([
    kopilka.context.waitForEvent("page"),
    popup.getByRole("button", { name: "Открыть портфолио" }).click(),
  ]);
  await expect(app).toHaveURL(/^http:\/\/localhost:4173\//);

  const options = await kopilka.context.newPage();
  await options.goto(OPTIONS);
  await expect(options.getByRole("region", { name: "Задано школой" })).toContainText("школа не может");
  await options.getByRole("button", { name: "Удалить всё" }).click();
  await options.getByRole("button", { name: "Да, удалить" }).click();
  await expect(options.getByText("Всё удалено")).toBeVisible();
  const { visits, settings } = await readLog(options);
  expect(visits).toEqual([]);
  expect(settings[0]).toMatchObject({ recording: "off", ticked: [], school: [] });
  expect(foreign(visited)).toEqual([]);
});

test("a policy that is wrong in every type changes nothing", async () => {
  await openUnder(WRONG);
  await kopilka.start();
  await visitAll(["resh.edu.ru"]);
  await expect.poll(async () => (await kopilka.visits()).map(({ platform }) => platform)).toEqual(["resh"]);
  const options = await kopilka.context.newPage();
  await options.goto(OPTIONS);
  await expect(options.getByRole("heading", { name: "Запись" })).toBeVisible();
  await expect(options.getByLabel(/никого нет/)).toHaveValue("5");
  expect(foreign(["resh.edu.ru"])).toEqual([]);
});

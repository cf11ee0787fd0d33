import { expect, type Page, test } from "@playwright/test";
import {
  type ExtensionBrowser,
  openExtensionBrowser,
  POPUP,
  visitFor,
} from "../../support/extension-browser";
import { readLog } from "../../support/extension-log";
import { EXTENSION_ID } from "../../support/launch-chromium";
import { reloadPolicies, setPolicy } from "../../support/policy-file";

const TETRAD = { id: "tetrad", name: "Тетрадь", hosts: ["tetrad.school-7.ru"], group: "other" };
const POLICY = {
  appAddress: "https://kopilka.school-7.ru/",
  mode: "shared",
  platforms: [TETRAD],
  idleAfterMinutes: 7,
  quiet: { from: "03:00", to: "03:01" },
};

let kopilka: ExtensionBrowser;
let takeAway: () => void;

test.beforeEach(async () => {
  takeAway = setPolicy(POLICY);
  kopilka = await openExtensionBrowser({ allowed: ["school-7.ru", "other-school.ru"] });
  await kopilka.welcome.getByRole("checkbox", { name: /Тетрадь/ }).waitFor();
});

test.afterEach(async () => {
  takeAway();
  await kopilka.close();
});

async function openOptions(): Promise<Page> {
  const page = await kopilka.context.newPage();
  await page.goto(`chrome-extension://${EXTENSION_ID}/extension/options/options.html`);
  await page.getByRole("heading", { name: "Запись" }).waitFor();
  return page;
}

/** What the school says of the PC is a suggestion: the teacher says otherwise. */
async function makeItMine(): Promise<void> {
  const options = await openOptions();
  await expect(options.getByRole("radio", { name: /Общий компьютер/ })).toBeChecked();
  await options.getByRole("radio", { name: /Мой компьютер/ }).check();
  await expect(options.getByText("Сохранено.")).toBeVisible();
  await options.close();
}

const platforms = async () => (await kopilka.visits()).map(({ platform }) => platform);

test("a platform of the school is offered unticked, and recorded by name once the teacher has ticked it", async () => {
  const { welcome } = kopilka;
  const box = welcome.getByRole("checkbox", { name: /Тетрадь/ });
  await expect(box).not.toBeChecked();
  await makeItMine();
  await kopilka.start();
  await visitFor(kopilka, "tetrad.school-7.ru");
  expect(await platforms()).toEqual([]);

  await welcome.getByRole("button", { name: "Изменить платформы" }).click();
  await box.check();
  await welcome.getByRole("button", { name: "Сохранить" }).click();
  await expect(welcome.getByText("Сохранено")).toBeVisible();
  await visitFor(kopilka, "tetrad.school-7.ru");
  // Exactly the host that was shown.
  await visitFor(kopilka, "other.school-7.ru");
  expect(await platforms()).toEqual(["from-school-tetrad"]);

  const popup = await kopilka.context.newPage();
  await popup.goto(POPUP);
  await expect(popup.getByRole("listitem").filter({ hasText: "Тетрадь" })).toContainText("от школы");
  const [app] = await Promise.all([
    kopilka.context.waitForEvent("page"),
    popup.getByRole("button", { name: "Открыть портфолио" }).click(),
  ]);
  await expect(app).toHaveURL("https://kopilka.school-7.ru/");

  const options = await openOptions();
  await options.getByRole("checkbox", { name: /Тетрадь/ }).uncheck();
  await options.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(options.getByText("Сохранено: записываются только отмеченные")).toBeVisible();
  await visitFor(kopilka, "tetrad.school-7.ru");
  expect(await platforms()).toEqual(["from-school-tetrad"]);
});

test("other hosts under a ticked name are off until they are ticked, allowed by the browser or not", async () => {
  const { welcome } = kopilka;
  await welcome.getByRole("checkbox", { name: /Тетрадь/ }).check();
  await makeItMine();
  await kopilka.start();
  await visitFor(kopilka, "tetrad.school-7.ru");
  expect(await platforms()).toEqual(["from-school-tetrad"]);
  const options = await openOptions();
  const box = options.getByRole("checkbox", { name: /Тетрадь/ });
  await expect(box).toBeChecked();

  setPolicy({ ...POLICY, platforms: [{ ...TETRAD, hosts: ["other-school.ru"] }] });
  await reloadPolicies(kopilka.context);
  await expect(options.getByText("other-school.ru", { exact: true })).toBeVisible();
  await expect(box).not.toBeChecked();
  await visitFor(kopilka, "other-school.ru");
  await visitFor(kopilka, "tetrad.school-7.ru");
  expect(await platforms()).toEqual(["from-school-tetrad"]);
});

test("its defaults hold until the person chooses, through «Удалить всё» too, and are told in words", async () => {
  const options = await openOptions();
  const idle = options.getByLabel(/никого нет/);
  await expect(idle).toHaveValue("7");
  await expect(options.getByLabel(/Тихие часы/)).toBeChecked();
  const said = options.getByRole("region", { name: "Задано школой" });
  for (const words of ["общий", "tetrad.school-7.ru", "7 мин", "с 03:00 до 03:01", "kopilka.school-7.ru"])
    await expect(said).toContainText(words);

  await options.getByLabel(/Тихие часы/).uncheck();
  await idle.selectOption("10");
  await expect.poll(async () => (await readLog(options)).settings[0]?.idleAfterMinutes).toBe(10);
  setPolicy({ ...POLICY, idleAfterMinutes: 3, quiet: { from: "04:00", to: "04:01" } });
  await reloadPolicies(kopilka.context);
  await expect(said).toContainText("с 04:00 до 04:01");
  await expect(idle).toHaveValue("10");
  await expect(options.getByLabel(/Тихие часы/)).not.toBeChecked();

  await options.getByRole("button", { name: "Удалить всё" }).click();
  await options.getByRole("button", { name: "Да, удалить" }).click();
  await expect(options.getByText("Всё удалено")).toBeVisible();
  await expect(idle).toHaveValue("3");
});

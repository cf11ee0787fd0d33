import type { Browser, Page } from "@playwright/test";
import { addByHand, goTo, newDevice, openApp } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { contentOf, dumpOf, faultsOf } from "../../support/dump-store";
import {
  addCourse,
  CERTIFICATE,
  courseRows,
  editCourse,
  journalRows,
  removeCourse,
} from "../../support/portfolio-pages";
import { differences, lookAtCopy, merge, restoreFresh, saveCopy } from "../../support/portfolio-pages-copies";

// Two devices, each worked on by hand: long where the machine is busy.
test.describe.configure({ timeout: 180_000 });

interface Devices {
  readonly one: Page;
  readonly other: Page;
}

/** The second device begins as the first one was. */
async function twoDevices(browser: Browser, url: string): Promise<Devices> {
  const one = await openApp(browser, url, "Педагог");
  for (const title of ["Общий", "Спорный", "Удалённый там"]) await addCourse(one, { title, hours: "10" });
  await goTo(one, "Журнал");
  await addByHand(one, { platform: "Учи.ру", minutes: "25" });
  const other = await newDevice(browser);
  await other.goto(url);
  await other.getByRole("button", { name: "Педагог" }).click();
  await restoreFresh(other, await saveCopy(one));
  return { one, other };
}

/** Each takes the copy that the other has made before the first merge. */
async function mergeBothWays({ one, other }: Devices): Promise<void> {
  const copy = await saveCopy(one);
  await merge(one, await saveCopy(other));
  await merge(other, copy);
}

async function expectEqual({ one, other }: Devices): Promise<void> {
  const [here, there] = [await dumpOf(one), await dumpOf(other)];
  expect([...faultsOf(here), ...faultsOf(there)]).toEqual([]);
  expect(await contentOf(one)).toEqual(await contentOf(other));
  expect(await courseRows(one)).toEqual(await courseRows(other));
  expect(await journalRows(one)).toEqual(await journalRows(other));
  // The moments are those of the writing device; what is «here» for one is «elsewhere» for the other.
  const mirrored = (await differences(one)).map((text) =>
    text.replace(/этом|другом/g, (word) => (word === "этом" ? "другом" : "этом")),
  );
  expect(mirrored).toEqual(await differences(other));
  for (const page of [one, other]) await page.keyboard.press("Escape");
}

test("two devices that were worked on apart end equal, and ask both the same questions", async ({
  browser,
  site,
}) => {
  const { one, other } = await twoDevices(browser, site.url);
  await editCourse(one, "Общий", { organisation: "АППО" });
  await editCourse(other, "Общий", { number: "7824-11" });
  await editCourse(one, "Спорный", { hours: "36" });
  await editCourse(other, "Спорный", { hours: "72" });
  await editCourse(one, "Удалённый там", { organisation: "СПбЦОКОиИТ" });
  await removeCourse(other, "Удалённый там");
  await addCourse(one, { title: "Только на первом", file: CERTIFICATE });
  await addCourse(other, { title: "Только на втором" });
  await goTo(one, "Журнал");
  await addByHand(one, { platform: "Фоксфорд", minutes: "30" });
  await goTo(other, "Журнал");
  await addByHand(other, { platform: "Яндекс Учебник", minutes: "40" });
  await other.getByRole("button", { name: "Удалить: Учи.ру" }).click();

  await mergeBothWays({ one, other });
  await expectEqual({ one, other });
  const rows = (await courseRows(other)).join("\n");
  for (const text of ["АППО", "7824-11", "Только на первом", "Только на втором", "СПбЦОКОиИТ"])
    expect(rows).toContain(text);
  const journal = (await journalRows(one)).join("\n");
  expect([journal.includes("Фоксфорд"), journal.includes("Яндекс"), journal.includes("Учи.ру")]).toEqual([
    true,
    true,
    false,
  ]);
  const asked = await differences(one);
  expect(asked).toHaveLength(2);
  expect(asked.find((text) => text.includes("Спорный"))).toMatch(/Часы.*72.*36/s);
  expect(asked.find((text) => text.includes("Удалённый там"))).toMatch(/удалено.*Оставить.*Удалить/s);
});

test("what one device decides with a click is settled on the other", async ({ browser, site }) => {
  const { one, other } = await twoDevices(browser, site.url);
  await editCourse(one, "Спорный", { hours: "36" });
  await editCourse(other, "Спорный", { hours: "72" });
  await mergeBothWays({ one, other });
  await differences(one);
  await one.getByRole("button", { name: "Взять: 36" }).click();
  await expect(one.getByText("Расхождений нет")).toBeVisible();
  await one.keyboard.press("Escape");
  await merge(other, await saveCopy(one));
  await expectEqual({ one, other });
  expect(await differences(other)).toEqual([]);
  await other.keyboard.press("Escape");
  expect((await courseRows(other)).join()).toMatch(/Спорный.*36\s*ч/s);
});

test("two portfolios that began apart are merged only after a warning; the same copy twice brings nothing", async ({
  browser,
  site,
}) => {
  const [one, other] = [
    await openApp(browser, site.url, "Педагог"),
    await openApp(browser, site.url, "Педагог"),
  ];
  await addCourse(one, { title: "Домашний" });
  await addCourse(other, { title: "Школьный", file: CERTIFICATE });
  const copy = await saveCopy(other);
  await saveCopy(one);
  const before = await contentOf(one);

  const refused = await lookAtCopy(one, "Восстановить", copy);
  await expect(refused.getByRole("alert")).toContainText("копия другого портфолио");
  await expect(refused.getByRole("button", { name: "Восстановить" })).toHaveCount(0);
  expect(await contentOf(one)).toEqual(before);
  expect((await dumpOf(one)).recovery).toEqual([]);
  await one.keyboard.press("Escape");

  const warned = await lookAtCopy(one, "Объединить", copy);
  await expect(warned.getByRole("alert")).toContainText("только если это вы сами на другом устройстве");
  await one.keyboard.press("Escape");
  expect(await contentOf(one)).toEqual(before);

  await merge(one, copy);
  const merged = await contentOf(one);
  const again = await lookAtCopy(one, "Объединить", copy);
  await expect(again.getByRole("alert")).toHaveCount(0);
  await again.getByRole("button", { name: "Объединить" }).click();
  await expect(one.getByText("Всё из этой копии здесь уже есть")).toBeVisible();
  expect(await contentOf(one)).toEqual(merged);

  await merge(other, await saveCopy(one));
  await expectEqual({ one, other });
});

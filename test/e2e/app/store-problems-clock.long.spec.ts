import type { Page } from "@playwright/test";
import { goTo, newDevice, startAs } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { dumpOf, faultsOf } from "../../support/dump-store";
import { addCourse, courseRows, editCourse, openCourse, removeCourse } from "../../support/portfolio-pages";
import { differences, merge, restoreAtFirstStart, saveCopy } from "../../support/portfolio-pages-copies";

// Long ways through the screens, by hand: a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

/** From the next loading of a page on, this device's clock is so far ahead. ms. */
async function moveClock(page: Page, ahead: number): Promise<void> {
  await page.context().addInitScript((ms) => {
    const RealDate = globalThis.Date;
    const realNow = RealDate.now;
    const moved = () => realNow() + ms;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, given: [number]) => (given.length > 0 ? new target(...given) : new target(moved())),
      apply: () => new RealDate(moved()).toString(),
      get: (target, name) => (name === "now" ? moved : Reflect.get(target, name)),
    });
  }, ahead);
}

const YEAR_2099 = Date.parse("2099-03-01T00:00:00Z") - Date.now();

test("a year with the clock of 2099 costs nothing: what is written after it wins, here and on another device", async ({
  browser,
  site,
}) => {
  const wrong = await newDevice(browser);
  await moveClock(wrong, YEAR_2099);
  await startAs(wrong, site.url, "Педагог");
  expect(await wrong.evaluate(() => new Date().getFullYear())).toBe(2099);
  await addCourse(wrong, { title: "Из будущего", hours: "16" });
  const copy = await saveCopy(wrong);

  // Put right: each move is on top of those before.
  await moveClock(wrong, -YEAR_2099);
  await wrong.reload();
  expect(await wrong.evaluate(() => new Date().getFullYear())).toBeLessThan(2099);
  await editCourse(wrong, "Из будущего", { hours: "36" });
  expect((await courseRows(wrong)).join()).toMatch(/Из будущего.*36\s*ч/s);

  const other = await newDevice(browser);
  await other.goto(site.url);
  await restoreAtFirstStart(other, copy);
  await addCourse(other, { title: "Сегодняшний" });
  const today = (await dumpOf(other)).changes.find(({ fields }) => fields["title"] === "Сегодняшний");
  const year = new Date(Number(today?.stamp.slice(0, 15))).getFullYear();
  expect(year, "the other device's own clock is not dragged along").toBeLessThan(2099);

  await merge(other, await saveCopy(wrong));
  expect((await courseRows(other)).join()).toMatch(/Из будущего.*36\s*ч/s);
  await editCourse(other, "Из будущего", { hours: "72" });
  await merge(wrong, await saveCopy(other));
  for (const page of [wrong, other]) {
    expect((await courseRows(page)).join()).toMatch(/Из будущего.*72\s*ч/s);
    expect(await differences(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(faultsOf(await dumpOf(page))).toEqual([]);
  }

  await openCourse(wrong, "Из будущего");
  await wrong.getByRole("button", { name: "История" }).click();
  const history = wrong.getByRole("dialog").getByRole("listitem");
  await expect(history.filter({ hasText: "Часы: 36 → 72" }).first()).toBeVisible();
  await expect(history.filter({ hasText: "часы устройства были переведены" })).toHaveCount(3);
  await wrong.keyboard.press("Escape");
  await goTo(wrong, "Настройки");
  await expect(wrong.getByText(/Последняя копия: /)).toBeVisible();
});

test("a day with the clock of 2099 does not empty the trash", async ({ browser, site }) => {
  const page = await newDevice(browser);
  const now = Date.now();
  await page.clock.install({ time: now });
  await startAs(page, site.url, "Педагог");
  await addCourse(page, { title: "Удалённый вчера" });
  await removeCourse(page, "Удалённый вчера");
  await page.clock.setSystemTime(now + YEAR_2099);
  await page.reload();
  await page.getByRole("navigation").waitFor();
  await page.clock.fastForward(30_000);
  await expect.poll(async () => (await dumpOf(page)).local["copies.keptHouseOn"]).toMatch(/^2099/);
  await page.clock.setSystemTime(now + 60_000);
  await page.reload();
  await goTo(page, "Развитие");
  await page.getByRole("button", { name: "Корзина" }).click();
  await expect(page.getByRole("dialog").getByText("Удалённый вчера")).toBeVisible();
});

import type { Page } from "@playwright/test";
import { addByHand, goTo, newDevice, openApp, startAs } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { contentOf, dumpOf, faultsOf } from "../../support/dump-store";
import {
  addCourse,
  CERTIFICATE,
  cardText,
  courseRows,
  fillCard,
  journalRows,
} from "../../support/portfolio-pages";
import { restoreAtFirstStart, restoreFresh, saveCopy } from "../../support/portfolio-pages-copies";

// Long ways through the screens, by hand: a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

/** A small life of a teacher: two courses, one with its certificate, a journal, a card. */
async function live(page: Page): Promise<void> {
  await addCourse(page, {
    title: "Цифровая дидактика",
    organisation: "АППО",
    hours: "72",
    end: "2026-05-20",
    file: CERTIFICATE,
  });
  await addCourse(page, { title: "Основы безопасности", hours: "16" });
  await goTo(page, "Журнал");
  await addByHand(page, { platform: "Учи.ру", minutes: "25", grade: "5", subject: "Математика" });
  await addByHand(page, { platform: "Яндекс Учебник", minutes: "40" });
  await fillCard(page, { ФИО: "Иванова Мария Петровна", Должность: "учитель математики" });
}

/** The restored file is not only there: its page is drawn. */
async function openCertificate(page: Page): Promise<void> {
  await goTo(page, "Развитие");
  await page.getByRole("button", { name: "Посмотреть" }).click();
  const view = page.getByRole("dialog", { name: "certificate.pdf" });
  await expect(view.getByRole("img", { name: /^Страница 1 из/ })).toBeVisible();
  await view.getByRole("button", { name: "Закрыть" }).click();
}

test("the laptop is lost: on another one a copy brings everything back, after the choice of a role", async ({
  browser,
  site,
}) => {
  const lost = await openApp(browser, site.url, "Педагог");
  await live(lost);
  const copy = await saveCopy(lost);
  const [held, courses, journal] = [await contentOf(lost), await courseRows(lost), await journalRows(lost)];
  const { id } = await dumpOf(lost);
  await lost.context().close();

  const found = await newDevice(browser);
  await startAs(found, site.url, "Методист");
  await restoreFresh(found, copy);
  const dump = await dumpOf(found);
  expect(faultsOf(dump)).toEqual([]);
  expect([dump.id, dump.role]).toEqual([id, "teacher"]);
  expect(await contentOf(found)).toEqual(held);
  expect(await courseRows(found)).toEqual(courses);
  expect(await journalRows(found)).toEqual(journal);
  await openCertificate(found);
  expect(await cardText(found, "ФИО")).toBe("Иванова Мария Петровна");
  await goTo(found, "Настройки");
  await expect(found.getByRole("radio", { name: "Педагог" })).toBeChecked();
});

test("a copy opened instead of the choice of a role is the portfolio at once", async ({ browser, site }) => {
  const one = await openApp(browser, site.url, "Методист");
  await addCourse(one, { title: "Единственный", file: CERTIFICATE });
  const copy = await saveCopy(one);
  const other = await newDevice(browser);
  await other.goto(site.url);
  await restoreAtFirstStart(other, copy);
  expect(await contentOf(other)).toEqual(await contentOf(one));
  expect((await dumpOf(other)).role).toBe("methodist");
  expect(await courseRows(other)).toEqual(await courseRows(one));
});

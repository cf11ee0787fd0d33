import { readFile } from "node:fs/promises";
import { addByHand, answer, goTo, makeCampaign, openApp } from "../../support/app-pages";
import { expect, test } from "../../support/app-test";
import { contentOf } from "../../support/dump-store";
import { addCourse, cardText, fillCard } from "../../support/portfolio-pages";
import { merge, saveCopy } from "../../support/portfolio-pages-copies";

// Long ways through the screens, by hand: a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

const CARD = {
  ФИО: "Незабудкина Аврора",
  Должность: "учитель-пчеловод",
  Организация: "Гимназия Улей",
  Предметы: "Медоведение",
  "Номер приказа": "приказ-4711",
  Образование: "Академия Сот",
  "Специальность и квалификация": "Нектарология",
  "Учёная степень": "доктор прополиса",
  Награды: "Орден Трутня",
  "Общий стаж, лет": "37",
} as const;

test("nothing of the card and of the courses is in what the teacher hands over, whatever is asked", async ({
  browser,
  site,
}) => {
  const methodist = await openApp(browser, site.url, "Методист");
  const campaign = await makeCampaign(methodist, { headcount: 12 });
  const teacher = await openApp(browser, site.url, "Педагог");
  await fillCard(teacher, CARD);
  await addCourse(teacher, {
    title: "Тайны улья",
    organisation: "Институт Воска",
    number: "УД-0815",
    hours: "144",
    end: "2026-05-20",
    file: {
      name: "диплом-пчелы.pdf",
      mimeType: "application/pdf",
      buffer: await readFile("test/support/certificates/certificate.pdf"),
    },
  });
  await goTo(teacher, "Журнал");
  await addByHand(teacher, { platform: "Учи.ру", minutes: "25", grade: "5", subject: "Медоведение" });
  const submission = await readFile(await answer(teacher, campaign), "utf8");
  // The file does answer something.
  expect(submission).toContain('"uchi"');
  const words = [
    ...Object.values(CARD),
    "Тайны улья",
    "Институт Воска",
    "УД-0815",
    "144",
    "диплом-пчелы",
    "2026-05-20",
  ];
  const parts = words.flatMap((text) => [text, ...text.split(/[\s-]+/)]).filter((part) => part.length > 3);
  const text = submission.toLowerCase();
  expect(parts.filter((part) => text.includes(part.toLowerCase()))).toEqual([]);
});

test("the card is one, also when two devices have filled it apart", async ({ browser, site }) => {
  const [one, other] = [
    await openApp(browser, site.url, "Педагог"),
    await openApp(browser, site.url, "Педагог"),
  ];
  await fillCard(one, { ФИО: "Иванова М. П.", Должность: "учитель" });
  await fillCard(other, { ФИО: "Иванова Мария Петровна", Должность: "учитель", Награды: "Почётная грамота" });
  const copy = await saveCopy(one);
  await merge(one, await saveCopy(other));
  await merge(other, copy);
  for (const page of [one, other]) {
    expect(await cardText(page, "ФИО")).toBe("Иванова Мария Петровна");
    expect(await cardText(page, "Награды")).toBe("Почётная грамота");
  }
  expect(await contentOf(one)).toEqual(await contentOf(other));
  expect((await contentOf(one)).records.filter(({ kind }) => kind === "card")).toHaveLength(1);
});

test("a figure that is none is said at its field, and the rest stays as it was typed", async ({
  browser,
  site,
}) => {
  const page = await openApp(browser, site.url, "Педагог");
  await goTo(page, "Настройки");
  await page.getByRole("button", { name: "Мои данные" }).click();
  await page.getByLabel("ФИО", { exact: true }).fill("Иванова");
  await page.getByLabel("Общий стаж, лет").fill("сто");
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  const years = page.getByLabel("Общий стаж, лет");
  await expect(years).toHaveAttribute("aria-invalid", "true");
  await expect(years).toBeFocused();
  await expect(page.getByLabel("ФИО", { exact: true })).toHaveValue("Иванова");
  expect((await contentOf(page)).records).toEqual([]);
  await years.fill("12");
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(page.getByText("Ваши данные сохранены")).toBeVisible();
  expect(await cardText(page, "ФИО")).toBe("Иванова");
});

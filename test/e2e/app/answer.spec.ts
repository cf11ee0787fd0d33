import type { Page } from "@playwright/test";
import type { Campaign, CampaignFile } from "../../../shared/monitoring/campaign";
import { campaignFile } from "../../../shared/monitoring/campaign-file";
import type { SubmissionFile } from "../../../shared/monitoring/submission";
import {
  addByHand,
  goTo,
  jsonFile,
  makeCampaign,
  openApp,
  prepareAnswer,
  readJsonFile,
  saved,
  todayInMoscow,
} from "../../support/app-pages";
import { expect, test } from "../../support/app-test";

const receipts = (page: Page) => page.getByRole("region", { name: "Квитанции" }).getByRole("listitem");

test("what would leave gets the focus, and is said in words and to the last byte", async ({
  browser,
  site,
}) => {
  const page = await openApp(browser, site.url, "Педагог");
  const campaignPath = await makeCampaign(page, { headcount: 12 });
  await goTo(page, "Журнал");
  await addByHand(page, { platform: "Учи.ру", minutes: "20" });
  await prepareAnswer(page, campaignPath);
  await expect(page.getByRole("heading", { name: "Что увидит методист" })).toBeFocused();
  const leaves = page.getByRole("region", { name: "Что увидит методист" });
  await expect(leaves).toContainText("Использует ЦОР");
  await expect(leaves).toContainText("федеральная платформа, прочий ЦОР; от 1 дня");
  await expect(leaves).toContainText("да, с отметками вручную");
  await expect(leaves).toContainText("Учи.ру1 день, с отметками вручную");
  await expect(leaves.getByRole("alert")).toHaveCount(0);
  await leaves.getByText("Показать файл целиком").click();
  const shown = JSON.parse(await leaves.locator("pre").innerText()) as unknown;
  const left = await readJsonFile<SubmissionFile>(await saved(page, "Сохранить выгрузку"));
  expect(left).toEqual(shown);
});

test("somebody with an empty log is told before «нет» leaves", async ({ browser, site }) => {
  const page = await openApp(browser, site.url, "Педагог");
  await prepareAnswer(page, await makeCampaign(page, { headcount: 12 }));
  await expect(page.getByRole("alert")).toContainText("Иначе уйдёт «нет»");
});

const courses = "Прошёл курсы за последние 3 года";
const coursesNote = (page: Page) => page.getByText("О курсах уйдёт «нет данных»");

test("a teacher who has entered no course is told that «нет данных» leaves, and where to enter one", async ({
  browser,
  site,
}) => {
  const page = await openApp(browser, site.url, "Педагог");
  await prepareAnswer(page, await makeCampaign(page, { headcount: 12 }));
  const leaves = page.getByRole("region", { name: "Что увидит методист" });
  await expect(leaves).toContainText(
    "Прошёл курсы за последние 3 годанет данныхСчитается курс, оконченный за последние 3 года.",
  );
  await expect(leaves).toContainText(
    "Прошёл курс по информационной безопасностинет данных" +
      "Считается курс по информационной безопасности, оконченный за последние 3 года.",
  );
  await expect(coursesNote(page)).toHaveCount(1);
  await expect(coursesNote(page).getByRole("link", { name: "«Развитие»" })).toBeVisible();
});

test("a course entered in «Развитие» is answered «да», and nothing but the answer leaves", async ({
  browser,
  site,
}) => {
  const page = await openApp(browser, site.url, "Педагог");
  const campaignPath = await makeCampaign(page, { headcount: 12 });
  await prepareAnswer(page, campaignPath);
  await coursesNote(page).getByRole("link", { name: "«Развитие»" }).click();
  await page.getByRole("button", { name: "Добавить", exact: true }).click();
  await page.getByLabel("Название").fill("Основы кибергигиены");
  await page.getByLabel("Часы").fill("7331");
  await page.getByLabel("Конец").fill(todayInMoscow());
  await page.getByRole("button", { name: "Сохранить", exact: true }).click();
  await expect(page.getByText("Основы кибергигиены").first()).toBeVisible();

  await prepareAnswer(page, campaignPath);
  const leaves = page.getByRole("region", { name: "Что увидит методист" });
  await expect(leaves).toContainText(/Прошёл курсы за последние 3 года.{0,150}да, по разделу курсов/s);
  await expect(leaves).toContainText(/по информационной безопасности.{0,180}нет, по разделу курсов/s);
  await expect(coursesNote(page)).toHaveCount(0);
  const left = await readJsonFile<SubmissionFile>(await saved(page, "Сохранить выгрузку"));
  const text = JSON.stringify(left.submission);
  expect(text).toContain('{"indicator":"courses","answer":"yes"}');
  for (const secret of ["кибергигиен", "7331", todayInMoscow()]) expect(text).not.toContain(secret);
});

test("a question about courses alone says nothing of the log, and of a later period nothing is missed", async ({
  browser,
  site,
}) => {
  const page = await openApp(browser, site.url, "Педагог");
  const { campaign } = await readJsonFile<CampaignFile>(await makeCampaign(page, { headcount: 12 }));
  const indicators = campaign.indicators.filter(({ measure }) => measure === "answer");
  await prepareAnswer(page, jsonFile("courses.json", campaignFile({ ...campaign, indicators })));
  await expect(coursesNote(page)).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByText("Этот период ещё не начался")).toHaveCount(0);

  const periods = [{ id: "later", kind: "other" as const, start: "2099-09-01", end: "2099-12-31" }];
  const id = "00000000-0000-4000-8000-000000000001";
  await prepareAnswer(page, jsonFile("later.json", campaignFile({ ...campaign, id, periods })));
  await expect(page.getByText("Этот период ещё не начался")).toBeVisible();
  await expect(page.getByRole("region", { name: "Что увидит методист" })).toContainText(courses);
  await expect(coursesNote(page)).toHaveCount(0);
});

test("two tabs cannot save two different submissions of one revision", async ({ browser, site }) => {
  const first = await openApp(browser, site.url, "Педагог");
  await prepareAnswer(first, await makeCampaign(first, { headcount: 12 }));
  const second = await first.context().newPage();
  await second.goto(`${site.url}#/journal`);
  await addByHand(second, { platform: "Учи.ру", minutes: "20" });
  await second.goto(first.url());
  await second.getByRole("button", { name: "Подготовить выгрузку" }).click();
  await expect(second.getByText("Номер вашей выгрузки")).toBeVisible();

  const downloads: string[] = [];
  second.on("download", (download) => downloads.push(download.suggestedFilename()));
  const one = await readJsonFile<SubmissionFile>(await saved(first, "Сохранить выгрузку"));
  await second.getByRole("button", { name: "Сохранить выгрузку" }).click();
  await expect(second.getByText("Выгрузку уже сохранили в другой вкладке")).toBeVisible();
  expect(downloads).toEqual([]);
  await expect(receipts(second)).toHaveCount(1);

  const two = await readJsonFile<SubmissionFile>(await saved(second, "Сохранить выгрузку"));
  await expect(receipts(second)).toHaveCount(2);
  expect(one.submission).toMatchObject({ revision: 1 });
  expect(two.submission).toMatchObject({ revision: 2 });
  expect(JSON.stringify(one.submission)).not.toContain("uchi");
  expect(JSON.stringify(two.submission)).toContain("uchi");
});

test("a campaign that was changed after saving, or asks for more than this version gives, is refused in words", async ({
  browser,
  site,
}) => {
  const methodist = await openApp(browser, site.url, "Методист");
  const { campaign, ...file } = await readJsonFile<CampaignFile>(
    await makeCampaign(methodist, { headcount: 12 }),
  );
  const asking = (rest: Partial<Campaign>) => campaignFile({ ...campaign, ...rest });
  const teacher = await openApp(browser, site.url, "Педагог");
  await goTo(teacher, "Мониторинг");
  const refused: [CampaignFile, string][] = [
    [{ ...file, campaign: { ...campaign, k: 3 } }, "условия мониторинга изменены"],
    [asking({ tickets: ["0".repeat(64)] }), "просит запечатанную выгрузку или одноразовый код"],
    [asking({ tickets: [] }), "просит запечатанную выгрузку или одноразовый код"],
    [asking({ recipients: ["age1example"] }), "просит запечатанную выгрузку или одноразовый код"],
    [asking({ organisation: "Школа \u202e1" }), "campaign.organisation"],
    [asking({ periods: [...campaign.periods, ...campaign.periods] }), "не по правилам"],
  ];
  for (const [index, [asked, reason]] of refused.entries()) {
    const name = `campaign-${index}.json`;
    await teacher.getByLabel("Открыть файл мониторинга").setInputFiles(jsonFile(name, asked));
    await expect(teacher.getByRole("alert")).toContainText(name);
    await expect(teacher.getByRole("alert")).toContainText(reason);
  }
  await expect(teacher.getByText("Методист пришлёт файл мониторинга")).toBeVisible();
});

test("of a period that is over, the three years are counted back from its end", async ({ browser, site }) => {
  const page = await openApp(browser, site.url, "Педагог");
  const period = { start: "2025-01-01", end: "2025-12-31" };
  await prepareAnswer(page, await makeCampaign(page, { headcount: 12, ...period }));
  const leaves = page.getByRole("region", { name: "Что увидит методист" });
  await expect(leaves).toContainText("Считается курс, оконченный за 3 года до 31.12.2025.");
});

test("a student who opens a monitoring for teachers is told so, and has nothing to prepare", async ({
  browser,
  site,
}) => {
  const methodist = await openApp(browser, site.url, "Методист");
  const campaignPath = await makeCampaign(methodist, { headcount: 12 });
  const student = await openApp(browser, site.url, "Ученик");
  await goTo(student, "Мониторинг");
  await student.getByLabel("Открыть файл мониторинга").setInputFiles(campaignPath);
  await expect(student.getByText("Если вы педагог, смените роль в настройках.")).toBeVisible();
  await expect(student.getByRole("button", { name: "Подготовить выгрузку" })).toHaveCount(0);
});

test("on a phone the answer stands right below its question, and what counts below the answer", async ({
  browser,
  site,
}) => {
  const page = await openApp(browser, site.url, "Педагог");
  await page.setViewportSize({ width: 360, height: 740 });
  await prepareAnswer(page, await makeCampaign(page, { headcount: 12 }));
  const boxes = await Promise.all(
    [courses, "нет данных", "Считается курс, оконченный за последние 3 года."].map((text) =>
      page.getByText(text, { exact: true }).first().boundingBox(),
    ),
  );
  const [question, answer, about] = boxes;
  expect(new Set(boxes.map((box) => box?.x)).size).toBe(1);
  expect(answer?.y).toBeGreaterThan(question?.y ?? Number.NaN);
  expect(about?.y).toBeGreaterThan(answer?.y ?? Number.NaN);
});

import { copyFile } from "node:fs/promises";
import type { CampaignFile } from "../../../shared/monitoring/campaign";
import {
  addByHand,
  addFiles,
  answer,
  crowd,
  goTo,
  jsonFile,
  makeCampaign,
  openApp,
  outsideSubmission,
  readJsonFile,
  summarise,
  summary,
} from "../../support/app-pages";
import { expect, test } from "../../support/app-test";

test("twelve submissions, one repeated, one broken, become a share with bounds and a verdict", async ({
  browser,
  site,
}) => {
  const methodist = await openApp(browser, site.url, "Методист");
  const campaignPath = await makeCampaign(methodist, { headcount: 14, target: "50" });
  const campaign = await readJsonFile<CampaignFile>(campaignPath);

  const made: string[] = [];
  for (const platform of ["Учи.ру", "Российская электронная школа (РЭШ)", "ИКОП «Сферум»"]) {
    const teacher = await openApp(browser, site.url, "Педагог");
    await goTo(teacher, "Журнал");
    await addByHand(teacher, { platform, minutes: "20" });
    made.push(await answer(teacher, campaignPath));
    await expect(teacher.getByRole("region", { name: "Квитанции" })).toContainText(/Полный код[0-9a-f]{64}/);
    await teacher.context().close();
  }
  const again = test.info().outputPath("again.json");
  await copyFile(made[0] ?? "", again);
  await addFiles(methodist, [...made, again]);
  await addFiles(methodist, [...crowd(campaign, 5, 4), jsonFile("broken.json", '{"format": "kopilka.subm')]);

  await expect(methodist.getByText("получено 12 из 14")).toBeVisible();
  await expect(summary(methodist)).toHaveCount(0);
  await summarise(methodist);

  // Seven use: five from outside, Учи.ру and РЭШ from the browser; Сферум is no ЦОР. 14 − 12 = 2 unknown.
  const result = summary(methodist);
  await expect(result).toContainText("подтверждено не менее 50,0 % (7 из 14)");
  await expect(result).toContainText("7 из 12 представивших (58,3 %); верхняя граница 64,3 %");
  await expect(result).toContainText("цель 50 %: достигнуто");
  await expect(result.getByText("broken.json")).toBeVisible();
  await expect(result).toContainText("файл повреждён или скачан не до конца");
  await expect(result.locator("dl")).toContainText("Прислали12 из 14");
  await expect(result.locator("dl")).toContainText("Повторов1");
  await expect(result.locator("dl")).toContainText("Не принято1");
  await expect(result).toContainText("Использует Сферум (включая отмеченное)");
  await expect(result).toContainText("целевое значение 2024 г.");
  // РЭШ: 6 of 12 is shown; Учи.ру and Сферум: one person each, hidden.
  const platforms = result.getByRole("table", { name: "По платформам" });
  await expect(platforms.getByRole("columnheader", { name: "Доля приславших" })).toBeVisible();
  const resh = platforms.getByRole("row", { name: /РЭШ/ });
  await expect(resh).toContainText("6 педагогов50,0 %");
  await expect(resh.getByRole("rowheader")).toHaveText(/РЭШ.*федеральная платформа/);
  await expect(platforms.getByRole("row", { name: /Учи\.ру/ })).toContainText("скрыто");
  await expect(platforms.getByRole("row", { name: /Сферум/ })).not.toContainText("1 педагог");
});

const CODED = [
  { users: 3, others: 9, line: "подтверждено: не более 4 из 12" },
  { users: 10, others: 2, line: "подтверждено не менее 66,7 % (не менее 8 из 12)" },
  { users: 12, others: 0, line: "подтверждено не менее 66,7 % (не менее 8 из 12)" },
];
for (const { users, others, line } of CODED) {
  test(`${users} users of 12 are said as «${line}», and no exact count stands beside`, async ({
    browser,
    site,
  }) => {
    const methodist = await openApp(browser, site.url, "Методист");
    const campaign = await readJsonFile<CampaignFile>(
      await makeCampaign(methodist, { headcount: 12, target: "60" }),
    );
    await addFiles(methodist, crowd(campaign, users, others));
    await summarise(methodist);
    await expect(summary(methodist)).toContainText(line);
    const text = await summary(methodist).innerText();
    expect(text).not.toMatch(new RegExp(`\\b${users} (из 12 |педагог)`));
    expect(text).not.toContain(`${users} из 12 представивших`);
    await methodist.context().close();
  });
}

test("so few answers that no card could say a word are refused once, in place of the cards", async ({
  browser,
  site,
}) => {
  const methodist = await openApp(browser, site.url, "Методист");
  const campaign = await readJsonFile<CampaignFile>(await makeCampaign(methodist, { headcount: 9 }));
  await addFiles(methodist, crowd(campaign, 1, 1));
  await summarise(methodist);
  const result = summary(methodist);
  await expect(result).toContainText(
    "Ответили 2 из 9. Так мало, что любая цифра указала бы на кого-то, поэтому итог пока скрыт.",
  );
  await expect(result).not.toContainText("не печатается");
  await expect(result.getByRole("table")).toHaveCount(0);
  // Five more: «большинство» can be said of one question, so the others have to refuse for themselves again.
  await addFiles(methodist, crowd(campaign, 8, 0).slice(1));
  await summarise(methodist);
  await expect(result).toContainText("большинство: больше половины из 9");
  await expect(result).not.toContainText("Так мало");
});

test("answers about courses become a share of their own, with «нет данных» for those who entered none", async ({
  browser,
  site,
}) => {
  const methodist = await openApp(browser, site.url, "Методист");
  const campaign = await readJsonFile<CampaignFile>(await makeCampaign(methodist, { headcount: 14 }));
  const said = [...Array<string>(6).fill("yes"), ...Array<string>(4).fill("no"), "no-data", "no-data"];
  const files = said.map((word, person) => {
    const text = JSON.stringify(outsideSubmission(campaign, person, person < 5));
    const asked = '"indicator":"courses","answer":';
    return jsonFile(`person-${person}.json`, text.replace(`${asked}"no"`, `${asked}"${word}"`));
  });
  await addFiles(methodist, files);
  await summarise(methodist);
  const result = summary(methodist);
  await expect(result).toContainText(
    "Прошёл курсы за последние 3 годаподтверждено не менее 42,9 % (6 из 14)" +
      "6 из 10 ответивших (60,0 %); верхняя граница 71,4 %; нет данных о 4 из 14",
  );
  await expect(result).toContainText(
    "Прошёл курс по информационной безопасностиподтверждено: не более 4 из 14",
  );
  await expect(result).toContainText("Выборка не представительна: ответили меньше 80 % списка");
  await expect(result).toContainText("Кто не внёс ни одного курса — «нет данных», а не «нет»");
  await expect(result.getByRole("table", { name: "Откуда известно" })).toHaveCount(1);
  // Of use all twelve have answered.
  await expect(result).toContainText("5 из 12 представивших");
});

test("figures change only after five new submissions", async ({ browser, site }) => {
  const methodist = await openApp(browser, site.url, "Методист");
  const campaign = await readJsonFile<CampaignFile>(await makeCampaign(methodist, { headcount: 30 }));
  const people = crowd(campaign, 20, 0);
  await addFiles(methodist, people.slice(0, 10));
  await summarise(methodist);
  await expect(summary(methodist)).toContainText("(10 из 30)");
  await addFiles(methodist, people.slice(10, 14));
  await summarise(methodist);
  await expect(methodist.getByText("получено 14 из 30")).toBeVisible();
  await expect(summary(methodist)).toContainText("(10 из 30)");
  await addFiles(methodist, people.slice(14, 15));
  await summarise(methodist);
  await expect(summary(methodist)).toContainText("(15 из 30)");
});

test("before the last few have sent theirs, the page says that a release now leaves them out", async ({
  browser,
  site,
}) => {
  const methodist = await openApp(browser, site.url, "Методист");
  const campaign = await readJsonFile<CampaignFile>(await makeCampaign(methodist, { headcount: 12 }));
  const note = methodist.getByText("Если подвести итог сейчас");
  const people = crowd(campaign, 6, 4);
  await addFiles(methodist, people.slice(0, 7));
  await expect(methodist.getByText("получено 7 из 12")).toBeVisible();
  await expect(note).toHaveCount(0);
  await addFiles(methodist, people.slice(7));
  await expect(note).toContainText("Не хватает ещё 2 выгрузки");
  await expect(note).toContainText("не раньше чем через 5 новых выгрузок");
  await summarise(methodist);
  await expect(note).toHaveCount(0);
});

test("each bad file is refused with its own reason, and the good one beside them still counts", async ({
  browser,
  site,
}) => {
  const methodist = await openApp(browser, site.url, "Методист");
  const campaign = await readJsonFile<CampaignFile>(await makeCampaign(methodist, { headcount: 12 }));
  const good = outsideSubmission(campaign, 1, true);
  const text = JSON.stringify(good);
  await addFiles(methodist, [
    jsonFile("good.json", good),
    jsonFile("truncated.json", text.slice(0, -20)),
    jsonFile("huge.json", `${text.slice(0, -1)},"x":"${"a".repeat(2_100_000)}"}`),
    jsonFile("proto.json", text.replace('"version":1', '"version":1,"__proto__":{"a":1}')),
    jsonFile("deep.json", "[".repeat(100_000) + "]".repeat(100_000)),
    jsonFile("infinite.json", text.replace('"revision":1', '"revision":1e400')),
    jsonFile("newer.json", { ...good, version: 2 }),
    jsonFile("campaign.json", campaign),
    jsonFile("foreign.json", { name: "package" }),
    jsonFile("other.json", {
      ...good,
      campaign: { ...good.campaign, id: "00000000-0000-4000-8000-000000000000" },
    }),
    jsonFile("markup.json", text.replace('"resh"', '"<img src=x onerror=alert(1)>"')),
  ]);
  await expect(methodist.getByText("получено 1 из 12")).toBeVisible();
  await summarise(methodist);
  const refused = summary(methodist).getByRole("listitem");
  if ((await refused.count()) === 0 || !(await refused.first().isVisible())) {
    await summary(methodist).getByText("файлов не принято").click();
  }
  const reasons: [string, string][] = [
    ["truncated.json", "скачан не до конца"],
    ["huge.json", "больше 2 МБ"],
    ["proto.json", "испорчен или подделан"],
    ["deep.json", "испорчен или подделан"],
    ["infinite.json", "испорчен или подделан"],
    ["newer.json", "более новой"],
    ["campaign.json", "файл мониторинга"],
    ["foreign.json", "другой программы"],
    ["other.json", "для другого мониторинга"],
    ["markup.json", "не по правилам"],
  ];
  for (const [name, reason] of reasons) {
    await expect(refused.filter({ hasText: name })).toContainText(reason);
  }
  await expect(refused).toHaveCount(reasons.length);
});

test("submitting again replaces the person's earlier file", async ({ browser, site }) => {
  const methodist = await openApp(browser, site.url, "Методист");
  const campaignPath = await makeCampaign(methodist, { headcount: 12 });
  const teacher = await openApp(browser, site.url, "Педагог");
  const first = await answer(teacher, campaignPath);
  const second = await answer(teacher, campaignPath);
  await addFiles(methodist, [second, first]);
  await expect(methodist.getByText("получено 1 из 12")).toBeVisible();
  await summarise(methodist);
  await expect(summary(methodist).locator("dl")).toContainText("Заменено новыми1");
});

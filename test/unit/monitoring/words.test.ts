import { describe, expect, test } from "vitest";
import { type ShareInput, shareOf } from "../../../shared/monitoring/share";
import { COURSE_TOPIC, SECURITY_TOPIC } from "../../../shared/monitoring/topics";
import {
  aboutIndicator,
  boundsText,
  headline,
  intervalText,
  rejectionText,
  verdictText,
} from "../../../shared/monitoring/words";
import { aCourseIndicator, anAnswerIndicator, anIndicator } from "../../support/builders";

const school: ShareInput = { used: 27, answered: 31, headcount: 42, k: 5, target: null };
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const say = (words: (share: ReturnType<typeof shareOf>) => string, rest: Partial<ShareInput> = {}) =>
  plain(words(shareOf({ ...school, ...rest })));

describe("the headline", () => {
  test.each<[string, Partial<ShareInput>]>([
    ["подтверждено не менее 64,3 % (27 из 42)", {}],
    ["подтверждено: не более 4 из 42", { used: 2 }],
    ["подтверждено: не более 4 из 42", { used: 0, answered: 0 }],
    ["подтверждено не менее 90,5 % (не менее 38 из 42)", { used: 40, answered: 42 }],
    ["большинство: больше половины из 9", { used: 8, answered: 9, headcount: 9 }],
    ["меньшинство: меньше половины из 9", { used: 1, answered: 9, headcount: 9 }],
    [
      "не печатается: людей слишком мало, любое слово указало бы на них",
      { used: 1, answered: 2, headcount: 3 },
    ],
  ])("says «%s»", (text, given) => {
    expect(say(headline, given)).toBe(text);
  });
});

describe("the bounds", () => {
  test.each<[string, Partial<ShareInput>]>([
    ["27 из 31 представивших (87,1 %); верхняя граница 90,5 %; нет данных о 11 из 42", {}],
    ["27 из 42 представивших (64,3 %); верхняя граница 64,3 %", { answered: 42 }],
    ["нижняя граница 0,0 %, верхняя граница 35,7 %; нет данных о 11 из 42", { used: 2 }],
    ["верхняя граница 100,0 %", { used: 40, answered: 42 }],
    [
      "Числа не показываются: они указали бы на людей, поэтому и с целью не сравниваются.",
      { used: 8, answered: 9, headcount: 9 },
    ],
  ])("are said as «%s»", (text, given) => {
    expect(say(boundsText, given)).toBe(text);
  });

  test("beside a code never say how many of those who answered", () => {
    for (const used of [0, 2, 4]) expect(say(boundsText, { used })).not.toContain("представивших");
    expect(say(boundsText, { used: 40, answered: 42 })).not.toContain("представивших");
  });
});

describe("the verdict", () => {
  const missing = (needed: number) =>
    say(verdictText, { used: 10, answered: 20, headcount: 100, target: 10 + needed });

  test("says what is missing, with the noun in its form", () => {
    expect(missing(1)).toBe("цель 11 %: нельзя сказать, нужна ещё 1 выгрузка, и все с ответом «да»");
    expect(missing(3)).toBe("цель 13 %: нельзя сказать, нужны ещё 3 выгрузки, и все с ответом «да»");
    expect(missing(11)).toBe("цель 21 %: нельзя сказать, нужны ещё 11 выгрузок, и все с ответом «да»");
    expect(missing(14)).toBe("цель 24 %: нельзя сказать, нужны ещё 14 выгрузок, и все с ответом «да»");
    expect(missing(21)).toBe("цель 31 %: нельзя сказать, нужна ещё 21 выгрузка, и все с ответом «да»");
  });

  test("says nothing of submissions where none can settle it", () => {
    expect(say(verdictText, { used: 42, answered: 42, target: 95 })).toBe("цель 95 %: нельзя сказать");
  });

  test("says whether the target is reached, and is silent without one", () => {
    expect(say(verdictText, { target: 60.5 })).toBe("цель 60,5 %: достигнуто");
    expect(say(verdictText, { target: 95 })).toBe("цель 95 %: не достигнуто");
    expect(say(verdictText)).toBe("");
  });
});

test("a share of those who answered, and not of all who sent a file, says so", () => {
  const share = shareOf({ ...school, used: 20 });
  expect(plain(boundsText(share, "answered"))).toContain("20 из 31 ответивших (64,5 %)");
  expect(plain(intervalText(share, "answered"))).toContain("если не ответившие похожи на ответивших:");
});

test("the interval is said with what it rests on, and only beside an exact count", () => {
  expect(say(intervalText, { used: 20 })).toBe(
    "если не представившие похожи на представивших: 54,8 % – 71,4 % (с надёжностью 95 %)",
  );
  expect(say(intervalText, { used: 2 })).toBe("");
});

describe("an indicator is said in our own words", () => {
  test("by its groups and its days", () => {
    expect(plain(aboutIndicator(anIndicator()))).toBe("федеральная платформа, прочий ЦОР; от 1 дня");
    expect(plain(aboutIndicator(anIndicator({ groups: ["listed", "other"], minDays: 4 })))).toBe(
      "прочий ЦОР; от 4 дней",
    );
    expect(plain(aboutIndicator(anIndicator({ groups: ["other"], minDays: 21 })))).toBe(
      "прочий ЦОР; от 21 дня",
    );
  });

  test("by its platforms, whatever its title says", () => {
    const indicator = anIndicator({ title: "Любой", groups: [], platforms: ["sferum", "from-later"] });
    expect(plain(aboutIndicator(indicator))).toBe("ИКОП «Сферум», from-later; от 1 дня");
  });

  test("by what is looked for among the courses, and until when", () => {
    const until = "не раньше чем за 3 года до конца периода; пока период идёт — до сегодняшнего дня";
    const about = (topic: string) => aboutIndicator(aCourseIndicator({ title: "Любой", topic }));
    expect(about(COURSE_TOPIC)).toBe(`окончен ли курс ${until}`);
    expect(about(SECURITY_TOPIC)).toBe(`окончен ли курс по информационной безопасности ${until}`);
  });

  test("as one that is not answered, where this version knows no answer", () => {
    const unanswered = "на этот вопрос ваша версия «Копилки» не отвечает";
    expect(aboutIndicator(anAnswerIndicator())).toBe(unanswered);
    expect(aboutIndicator(aCourseIndicator({ bands: ["yes", "no", "soon"] }))).toBe(unanswered);
  });
});

test("every refusal has its own words", () => {
  const codes = ["ticket-unasked", "ticket-missing", "ticket-unknown", "other-campaign", "other-definition"];
  const texts = codes.map((code) => rejectionText({ code } as Parameters<typeof rejectionText>[0]));
  expect(new Set(texts).size).toBe(codes.length);
});

import { describe, expect, test } from "vitest";
import { Campaign, Line } from "../../../shared/monitoring/campaign";
import { type CampaignDraft, draftCampaign } from "../../../shared/monitoring/draft-campaign";
import * as z from "../../../shared/zod";
import {
  aCampaign,
  aCourseIndicator,
  aDraft,
  anIndicator,
  HALVES_AND_YEAR,
  uuid,
} from "../../support/builders";

const admits = (rest: Partial<Campaign>) => z.safeParse(Campaign, aCampaign(rest)).success;
const twice = <T>([first]: readonly T[]) => (first ? [first, first] : []);

describe("an id is given once", () => {
  const { periods, platforms } = aCampaign();
  test.each<[string, Partial<Campaign>, Partial<Campaign>]>([
    ["period", { periods: HALVES_AND_YEAR }, { periods: twice(periods) }],
    ["platform", { platforms }, { platforms: twice(platforms) }],
    [
      "indicator",
      { indicators: [anIndicator(), anIndicator({ id: "other" })] },
      { indicators: [anIndicator(), anIndicator({ title: "Другое", minDays: 4 })] },
    ],
  ])("to a %s", (_, once, again) => {
    expect(admits(once)).toBe(true);
    expect(admits(again)).toBe(false);
  });

  test("but a period and a platform may have the same one", () => {
    const [period] = aCampaign().periods;
    expect(admits({ periods: period ? [{ ...period, id: "resh" }] : [] })).toBe(true);
  });
});

describe("a line of text", () => {
  const isLine = (text: string) => z.safeParse(Line, text).success;

  test.each(["МБОУ «СОШ № 12»", "a", "<b>Школа</b>", "Лицей\u00a0№\u00a01", "Школа 🙂", "Ё".repeat(200)])(
    "may be «%s»",
    (text) => {
      expect(isLine(text)).toBe(true);
    },
  );

  test.each<[string, string]>([
    ["nothing", ""],
    ["white space at its start", " Школа"],
    ["white space at its end", "Школа\u00a0"],
    ["a line break", "Школа\n№ 1"],
    ["a line break of another script", "Школа\u0085№ 1"],
    ["a separator of lines", "Школа\u2028№ 1"],
    ["a separator of paragraphs", "Школа\u2029№ 1"],
    ["a letter that is drawn as nothing", "\u3164"],
    ["a joiner of letters that is drawn as nothing", "Шко\u034fла"],
    ["a null", "Школа\u0000"],
    ["a soft hyphen", "Шко\u00adла"],
    ["a space of no width", "Школа\u200b№ 1"],
    ["a joiner of no width", "Школа\u200d"],
    ["the mark of the byte order", "\ufeffШкола"],
    ["text turned right to left", "Школа \u202e1 №"],
    ["text set apart in its direction", "Школа \u2067№ 1\u2069"],
    ["half a character", "Школа \ud83d"],
    ["the other half", "Школа \ude00 1"],
    ["a tag that nobody sees", "Школа\u{e0041}"],
    ["201 characters", "Ё".repeat(201)],
  ])("is refused with %s", (_, text) => {
    expect(isLine(text)).toBe(false);
  });
});

describe("what the methodist fills in", () => {
  const made = (rest: Partial<CampaignDraft> = {}) => draftCampaign(aDraft(rest), uuid(7));
  const kindOf = (start: string, end: string) => made({ period: { start, end } }).periods[0]?.kind;

  test("makes a campaign that the format admits", () => {
    expect(z.safeParse(Campaign, made()).success).toBe(true);
    const schoolYear = { start: "2026-09-01", end: "2027-05-26" };
    expect(z.safeParse(Campaign, made({ schoolYear, orders: { uchi: "№ 1" } })).success).toBe(true);
  });

  test("is a half-year only for the reporting half, any other days are other", () => {
    expect(kindOf("2026-09-01", "2026-12-31")).toBe("half-year");
    expect(kindOf("2027-01-01", "2027-05-26")).toBe("half-year");
    expect(kindOf("2026-09-01", "2026-12-30")).toBe("other");
    expect(kindOf("2026-09-02", "2026-12-31")).toBe("other");
    expect(kindOf("2026-09-01", "2027-05-26")).toBe("other");
    expect(kindOf("2026-01-01", "2026-12-31")).toBe("other");
    expect(kindOf("2026-06-01", "2026-08-31")).toBe("other");
  });

  test("carries which platforms count only by marks, for devices of any age", () => {
    const marked = made().platforms.filter(({ markedOnly }) => markedOnly);
    expect(marked.map(({ id }) => id)).toEqual(["max", "vk-messenger"]);
  });

  test("asks teachers of their courses, unless it was switched off, and nobody else", () => {
    const asked = (rest: Partial<CampaignDraft>) =>
      made(rest).indicators.flatMap((one) => (one.measure === "answer" ? [one] : []));
    expect(asked({})).toEqual([
      aCourseIndicator({ id: "courses", topic: "course-within-3-years" }),
      aCourseIndicator({
        id: "information-security",
        title: "Прошёл курс по информационной безопасности",
        topic: "information-security-course",
      }),
    ]);
    expect(asked({ courses: false })).toEqual([]);
    expect(asked({ audience: "students" })).toEqual([]);
  });

  test("prints the year of the roadmap only beside its own target", () => {
    const note = (federalTarget: number | null) =>
      made({ federalTarget }).indicators.find(({ id }) => id === "federal")?.targetNote;
    expect(note(40)).toBe("целевое значение 2024 г.");
    expect([note(41), note(null)]).toEqual([undefined, undefined]);
  });
});

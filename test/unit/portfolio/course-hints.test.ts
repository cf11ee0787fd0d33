import { describe, expect, test } from "vitest";
import { courseHints } from "../../../shared/portfolio/course-hints";
import { aCourse } from "./course-builder";

const codes = (rest: Parameters<typeof aCourse>[0]) =>
  courseHints(aCourse(rest), "2026-11-21").map(({ code }) => code);

test("an ordinary course asks for nothing", () => {
  expect(codes({})).toEqual([]);
});

test.each([
  ["upskilling", 15, ["few-hours"]],
  ["upskilling", 16, []],
  ["retraining", 249, ["few-hours"]],
  ["retraining", 250, []],
  ["upskilling", null, []],
] as const)("%s of %s hours gives %j", (programme, hours, expected) => {
  expect(codes({ programme, hours })).toEqual(expected);
});

describe("information security is recognised by the title", () => {
  test.each([
    "Основы информационной безопасности детей",
    "Кибербезопасность в школе",
    "Защита информации в образовательной организации",
    "Защита детей от информации, причиняющей вред их здоровью",
    "Обработка персональных данных",
    "Безопасность детей в сети Интернет",
    "ОРГАНИЗАЦИЯ ЗАЩИТЫ ПЕРСОНАЛЬНЫХ ДАННЫХ",
  ])("%s", (title) => {
    expect(codes({ title })).toEqual(["looks-like-security"]);
    expect(codes({ title, informationSecurity: true })).toEqual([]);
  });

  test.each(["Информационные технологии в школе", "Основы безопасности и защиты Родины", "Анализ данных"])(
    "not by «%s»",
    (title) => {
      expect(codes({ title })).toEqual([]);
    },
  );
});

test("a click on the hint may set the flag", () => {
  const [hint] = courseHints(aCourse({ title: "Кибербезопасность" }), "2026-11-21");
  expect(hint?.suggest).toEqual({ informationSecurity: true });
});

test("an end that is not yet, or not known, is said not to count", () => {
  expect(codes({ end: "2026-11-22" })).toEqual(["ends-later"]);
  expect(codes({ end: "2026-11-21" })).toEqual([]);
  expect(codes({ end: null })).toEqual(["no-end"]);
});

test("no hint speaks of orders or of duty", () => {
  const course = aCourse({ hours: 1, end: null, title: "Кибербезопасность" });
  const texts = courseHints(course, "2026-11-21").map(({ text }) => text);
  expect(texts).toHaveLength(3);
  expect(texts.join(" ")).not.toMatch(/приказ|закон|обязан|№/i);
});

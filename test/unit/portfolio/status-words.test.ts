import { expect, test } from "vitest";
import { statusText } from "../../../pwa/features/development/status-words";
import type { Course } from "../../../shared/portfolio/course";
import { courseStatus } from "../../../shared/portfolio/course-status";
import { aCourse } from "./course-builder";

const TODAY = "2026-11-21";
const textOf = (courses: readonly Course[]) => {
  const { head, tag, rest } = statusText(courseStatus(courses, TODAY), courses, TODAY);
  return [head, tag, rest].map((text) => text.replaceAll("\u00a0", " "));
};

test("without a course there is nothing written down, which is not «it never was»", () => {
  expect(textOf([])).toEqual([
    "Пока не записано",
    "нет записей",
    "Запишите последний такой курс: здесь появится срок следующего.",
  ]);
});

test("a course without an end is named, and not called missing", () => {
  const later = aCourse({ title: "Будущий", end: "2026-12-03" });
  const undated = aCourse({ title: "Медиация", end: null });
  const said = ["Срок не посчитать", "нет даты", "У курса «Медиация» не указано окончание."];
  expect(textOf([undated])).toEqual(said);
  expect(textOf([later, undated])).toEqual(said);
  expect(textOf([undated, undated])[2]).toBe("У 2 курсов не указано окончание.");
  expect(textOf(Array.from({ length: 21 }, () => undated))[2]).toBe("У 21 курса не указано окончание.");
});

test("a course that has not ended yet says when the term will be known", () => {
  const courses = [
    aCourse({ title: "Позже", end: "2027-02-01" }),
    aCourse({ title: "Медиация", end: "2026-12-03" }),
  ];
  expect(textOf(courses)).toEqual([
    "Срок не посчитать",
    "ещё не окончен",
    "Курс «Медиация» закончится 3 декабря 2026 г.: тогда здесь появится срок следующего.",
  ]);
});

test("one finished course is enough for a term", () => {
  expect(textOf([aCourse({ end: null }), aCourse()])[0]).toBe("Действует до 15 марта 2028 г.");
});

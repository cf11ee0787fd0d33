import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { savedText } from "../../../pwa/features/development/save-calendar";
import { addDays } from "../../../shared/calendar/local-date";
import { courseCalendar } from "../../../shared/portfolio/course-calendar";
import { escapeText, foldLines } from "../../../shared/portfolio/ical-text";
import { derivedId } from "../../../shared/record/derived-id";
import { aCourse } from "./course-builder";

const MOMENT = { today: "2026-11-21", at: Date.parse("2026-11-21T08:15:30.500Z"), owner: "portfolio-1" };
/** What stands for the portfolio in a file that is shared. */
const OWNER = derivedId("calendar", MOMENT.owner);
const fileOf = (...given: Parameters<typeof courseCalendar>) => courseCalendar(...given)?.file ?? "";
const unfold = (file: string) => file.replace(/\r\n[ \t]/g, "");
const unescape = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, char: string) => (char.toLowerCase() === "n" ? "\n" : char));
const octets = (line: string) => new TextEncoder().encode(line).length;

test("the day by which the next course is due is an all-day event with four reminders", () => {
  const file = fileOf([aCourse({ title: "Урок; цифры, и\\или" })], MOMENT);
  const lines = unfold(file).split("\r\n");
  expect(lines.slice(0, 3)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kopilka//Courses//RU"]);
  expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);
  expect(lines).toEqual(
    expect.arrayContaining([
      `UID:${OWNER}-course@kopilka`,
      "DTSTAMP:20261121T081530Z",
      "DTSTART;VALUE=DATE:20280315",
      "DTEND;VALUE=DATE:20280316",
      "SUMMARY:Срок курсов повышения квалификации",
      "TRIGGER:-P89DT15H",
      "TRIGGER:-P29DT15H",
      "TRIGGER:-P6DT15H",
      "TRIGGER:-PT15H",
    ]),
  );
  expect(unfold(file)).toContain("15.03.2025: «Урок\\; цифры\\, и\\\\или»");
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
  expect(lines.filter((line) => line === "BEGIN:VALARM")).toHaveLength(4);
});

test.each([
  [91, [90, 30, 7, 1]],
  [90, [30, 7, 1]],
  [8, [7, 1]],
  [7, [1]],
  [1, []],
  [0, []],
])("%i days before the due day only the reminders to come are set: %j", (days, alarms) => {
  const calendar = courseCalendar([aCourse()], { ...MOMENT, today: addDays("2028-03-15", -days) });
  expect(calendar?.events).toMatchObject([{ alarms }]);
  expect(calendar?.file.match(/BEGIN:VALARM/g) ?? []).toHaveLength(alarms.length);
});

test("a file that is shared does not carry the portfolio's id", () => {
  expect(unfold(fileOf([aCourse()], MOMENT))).not.toContain(MOMENT.owner);
});

describe("what is said of the saved file names what will ring", () => {
  const course = (...alarms: number[]) => ({ key: "course", alarms }) as const;
  const security = (...alarms: number[]) => ({ key: "security-course", alarms }) as const;
  test.each([
    [[course(90, 30, 7, 1)], "календарь напомнит за 90, 30, 7 дней и за день."],
    [[course(7, 1)], "календарь напомнит за 7 дней и за день."],
    [[course(7, 1), security(7, 1)], "календарь напомнит за 7 дней и за день."],
    [[security(1)], "календарь напомнит за день."],
    [[course()], "срок появится в календаре, но напоминать заранее уже поздно."],
    [
      [course(7, 1), security(1)],
      "календарь напомнит о курсах за 7 дней и за день, о курсах по информационной безопасности за день.",
    ],
    [[course(), security(1)], "календарь напомнит о курсах по информационной безопасности за день."],
  ])("%j", (events, text) => {
    expect(savedText(events).replaceAll("\u00a0", " ")).toBe(`Файл сохранён. Откройте его: ${text}`);
  });
});

test("information security has an event of its own", () => {
  const courses = [aCourse(), aCourse({ end: "2024-12-31", informationSecurity: true })];
  const uids = unfold(fileOf(courses, MOMENT)).match(/^UID:.*$/gm);
  expect(uids).toEqual([`UID:${OWNER}-course@kopilka`, `UID:${OWNER}-security-course@kopilka`]);
});

test("the same event keeps its name when another course moves it", () => {
  const later = unfold(fileOf([aCourse(), aCourse({ end: "2026-10-01" })], MOMENT));
  expect(later).toContain(`UID:${OWNER}-course@kopilka`);
  expect(later).toContain("DTSTART;VALUE=DATE:20291001");
});

test("there is no file when nothing is to come", () => {
  expect(courseCalendar([], MOMENT)).toBeNull();
  expect(courseCalendar([aCourse({ end: null })], MOMENT)).toBeNull();
  expect(courseCalendar([aCourse({ start: null, end: "2023-11-20" })], MOMENT)).toBeNull();
  expect(courseCalendar([aCourse({ start: null, end: "2023-11-21" })], MOMENT)).not.toBeNull();
});

const text = fc.string({ unit: "binary", maxLength: 400, size: "max" });
const russian = fc.string({
  unit: fc.constantFrom(...Array.from("аЯё №;,\\\n🎓x")),
  maxLength: 400,
  size: "max",
});

test("folding and escaping lose nothing but control characters and the kind of line end", () => {
  fc.assert(
    fc.property(fc.oneof(text, russian), (value) => {
      const expected = value.replace(/\r\n|\r/g, "\n").replace(/(?![\n\t])\p{Cc}/gu, "");
      const file = foldLines([`SUMMARY:${escapeText(value)}`]);
      expect(file.endsWith("\r\n")).toBe(true);
      expect(unescape(unfold(file.slice(0, -2)).slice("SUMMARY:".length))).toBe(expected);
    }),
  );
});

test("no line is longer than 75 octets, and none is cut inside a character", () => {
  fc.assert(
    fc.property(fc.oneof(text, russian), (value) => {
      for (const line of foldLines([`SUMMARY:${escapeText(value)}`]).split("\r\n")) {
        expect(octets(line)).toBeLessThanOrEqual(75);
        // A half of a surrogate pair would come back from UTF-8 as another character.
        expect(new TextDecoder().decode(new TextEncoder().encode(line))).toBe(line);
      }
    }),
  );
});

test("the space that continues a line is one of its octets", () => {
  const lines = foldLines([`${"x".repeat(100)}${"я".repeat(100)}${"№".repeat(60)}`]).split("\r\n");
  expect(lines.map(octets)).toEqual([75, 74, 75, 75, 74, 73, 40, 0]);
});

test("a line of exactly 75 octets is left whole", () => {
  expect(foldLines(["x".repeat(75)])).toBe(`${"x".repeat(75)}\r\n`);
  expect(foldLines([`${"x".repeat(74)}я`])).toBe(`${"x".repeat(74)}\r\n я\r\n`);
});

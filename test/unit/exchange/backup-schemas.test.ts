import { describe, expect, test } from "vitest";
import { readChanges, readMonth } from "../../../shared/exchange/backup-parts";
import type { Change } from "../../../shared/record/change";
import { Change as ChangeSchema } from "../../../shared/record/change-schema";
import { MonthSegment } from "../../../shared/usage/month-segment";
import * as z from "../../../shared/zod";
import { aChange, aMonth, aStamp, DEVICE, file } from "../../support/backup-parts";
import { at, aVisit, uuid } from "../../support/builders";

const CHANGES = "data/changes-00001.json";
const NOVEMBER = "data/visits-2026-11.json";
const changes = (value: unknown) => readChanges(CHANGES, file(JSON.stringify(value)));
const month = (value: unknown) => readMonth(NOVEMBER, file(JSON.stringify(value)));
const refused = (entry: string, path: string) => ({
  ok: false,
  refusal: { code: "bad-field", entry, path: expect.stringContaining(path) },
});
const NOW = at("2026-11-21 10:00");
const EARLIER = aStamp(NOW - 1);

describe("a change is taken", () => {
  test.each<[string, Partial<Change>]>([
    ["as it was written", {}],
    ["with an emptied field", { fields: { title: null } }],
    ["with what it replaced", { before: { title: [EARLIER] } }],
    ["of another device at the same moment", { before: { title: [aStamp(NOW, 0, uuid(0))] } }],
    ["as a tombstone", { fields: { $removed: true }, before: { $removed: [EARLIER, aStamp(5)] } }],
    [
      "with any JSON for a value",
      { fields: { a: [1, { б: "<b>" }], b: false, camelCase9: { deep: [[[[0]]]] } } },
    ],
    ["of a record with a derived id", { record: "0a0b0c0d-0000-8000-8000-000000000001" }],
    ["of the last millisecond that has a date", { stamp: aStamp(253_402_300_799_999, 99_999) }],
  ])("%s", (_, rest) => {
    expect(changes([aChange(rest)])).toEqual({ ok: true, value: [aChange(rest)] });
  });
});

describe("a change is refused", () => {
  test.each<[string, object, string]>([
    ["that says more than it should", { extra: 1 }, ""],
    ["of a record that is no UUID", { record: "1" }, "record"],
    ["of a kind in capitals", { kind: "Course" }, "kind"],
    ["of a kind with markup", { kind: "<img>" }, "kind"],
    ["without a stamp", { stamp: undefined }, "stamp"],
    ["with a number for a stamp", { stamp: NOW }, "stamp"],
    ["with a short time", { stamp: `1-00000-${DEVICE}` }, "stamp"],
    ["of the year 10000", { stamp: aStamp(253_402_300_800_000) }, "stamp"],
    ["of no device", { stamp: aStamp(NOW).slice(0, 22) }, "stamp"],
    ["with a line behind the stamp", { stamp: `${aStamp(NOW)}\n` }, "stamp"],
    ["of no field", { fields: {} }, "fields"],
    [
      "of too many fields",
      { fields: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`f${i}`, 1])) },
      "fields",
    ],
    ["with a list for its fields", { fields: [1] }, "fields"],
    ["of a field in capitals", { fields: { Title: 1 } }, "fields"],
    ["of a field of the program's own", { fields: { $kind: 1 } }, "fields"],
    ["of a field with a long name", { fields: { ["a".repeat(41)]: 1 } }, "fields"],
    ["that is removed in words", { fields: { $removed: "yes" } }, "fields"],
    ["that replaced what it does not write", { before: { other: [EARLIER] } }, "before"],
    ["that replaced the future", { before: { title: [aStamp(NOW + 1)] } }, "before"],
    ["that replaced itself", { before: { title: [aStamp(NOW)] } }, "before"],
    ["that replaced no stamp", { before: { title: ["x"] } }, "before"],
    ["that replaced one stamp and no list", { before: { title: EARLIER } }, "before"],
  ])("%s", (_, rest, path) => {
    expect(changes([aChange(), { ...aChange(), ...rest }])).toEqual(refused(CHANGES, path));
  });

  test.each(["__proto__", "constructor", "prototype"])("with the key %s, in the fields or deeper", (key) => {
    const text = JSON.stringify([aChange({ fields: { title: { deeper: 1 } } })]);
    const refusal = { code: "bad-json", entry: CHANGES, problem: "forbidden-key" };
    for (const name of ["title", "deeper"]) {
      expect(readChanges(CHANGES, file(text.replace(`"${name}"`, `"${key}"`)))).toEqual({
        ok: false,
        refusal,
      });
    }
  });

  test.each(["__proto__", "constructor", "prototype"])(
    "with the field %s, even where no gate stood before",
    (key) => {
      for (const name of ["fields", "before"]) {
        const hostile: unknown = JSON.parse(`{"title":[],"${key}":[]}`);
        const change = { ...aChange({ before: { title: [] } }), [name]: hostile };
        expect(z.safeParse(ChangeSchema, change).success).toBe(false);
      }
      expect(z.safeParse(ChangeSchema, aChange({ before: { title: [] } })).success).toBe(true);
    },
  );

  test("with a value beyond the limits of a part", () => {
    const deep = JSON.parse("[".repeat(14) + "]".repeat(14)) as unknown;
    const problems = [deep, "я".repeat(300_001), Array.from({ length: 100_001 }, () => 0)].map((title) =>
      changes([aChange({ fields: { title } })]),
    );
    expect(problems).toMatchObject(
      ["too-deep", "too-long", "too-long"].map((problem) => ({ refusal: { code: "bad-json", problem } })),
    );
  });

  test("beside 2 000 others in one part", () => {
    const many = Array.from({ length: 2001 }, (_, index) => aChange({ record: uuid(index) }));
    expect(changes(many.slice(1)).ok).toBe(true);
    expect(changes(many)).toEqual(refused(CHANGES, ""));
  });
});

describe("a month is refused", () => {
  const visit = aVisit({ startedAt: at("2026-11-21 10:00") });

  test.each<[string, object, string]>([
    ["that is another than its name says", { month: "2026-10", visits: [] }, "month"],
    ["that no year has", { month: "2026-13", visits: [] }, "month"],
    ["with a visit of another month", { visits: [aVisit({ startedAt: at("2026-10-31 10:00") })] }, "visits"],
    [
      "with a visit of another month by its own clock",
      { visits: [aVisit({ startedAt: at("2026-12-01 00:30") })] },
      "visits",
    ],
    [
      "with a visit that ends before it begins",
      { visits: [{ ...visit, endedAt: visit.startedAt - 1 }] },
      "visits",
    ],
    [
      "with a visit that lasts for years",
      { visits: [{ ...visit, endedAt: 8_640_000_000_000_000 }] },
      "visits",
    ],
    [
      "with a visit at the end of time",
      { visits: [{ ...visit, startedAt: 8_640_000_000_000_000, endedAt: 8_640_000_000_000_000 }] },
      "visits",
    ],
    ["with a visit from nowhere", { visits: [{ ...visit, source: "guess" }] }, "visits.0.source"],
    ["with the same visit twice", { visits: [visit, visit] }, "removed"],
    ["with a visit that is removed", { visits: [visit], removed: [visit.id] }, "removed"],
    ["with markup among the removed", { removed: ["<b>"] }, "removed"],
    ["with more than it should have", { note: "" }, ""],
  ])("%s", (_, rest, path) => {
    expect(month({ ...aMonth(), ...rest })).toEqual(refused(NOVEMBER, path));
  });

  test("but not for a visit of the evening before in Greenwich", () => {
    const visits = [aVisit({ startedAt: at("2026-11-01 00:30") })];
    expect(month(aMonth({ visits }))).toEqual({ ok: true, value: aMonth({ visits }) });
  });
});

test("a month with a visit at no possible time is refused, and nothing is thrown", () => {
  const visit = { ...aVisit(), offsetMinutes: Number.MAX_SAFE_INTEGER };
  const segment = { month: "2026-10", visits: [visit], removed: [] };
  expect(z.safeParse(MonthSegment, segment).success).toBe(false);
});

test("a field that is called as what every object has is refused", () => {
  for (const name of ["toString", "valueOf", "constructor", "prototype", "hasOwnProperty"]) {
    expect(z.safeParse(ChangeSchema, aChange({ fields: { [name]: 1 } })).success, name).toBe(false);
  }
});

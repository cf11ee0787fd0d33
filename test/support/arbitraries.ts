import * as fc from "fast-check";
import type { Campaign } from "../../shared/monitoring/campaign";
import type { Individual, SubmissionFile } from "../../shared/monitoring/submission";

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const uuid = fc.uuid();
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/);
const line = fc.stringMatching(/^[а-яА-Я<>&"№a-z0-9]([а-яА-Я<>&" a-z0-9-]{0,40}[а-яА-Я<>&"a-z0-9])?$/);
const date = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const total = fc.integer({ min: 0, max: 10_000_000 });
const group = fc.constantFrom("federal", "listed", "other", "communication", "management");
const kind = fc.constantFrom("site", "app", "manual");
const evidence = fc.constantFrom("log", "manual", "recalled");
/** Rows that no two of have one id. */
const named = <T extends { id: string }>(row: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(row, { minLength: 1, maxLength, selector: ({ id }) => id });
const some = <T>(item: fc.Arbitrary<T>, maxLength: number, minLength = 0) =>
  fc.array(item, { minLength, maxLength });

const person = {
  periods: some(
    fc.record({
      period: slug,
      answers: some(
        fc.record({ indicator: slug, answer: slug, evidence }, { requiredKeys: ["indicator", "answer"] }),
        4,
      ),
      platforms: some(
        fc.record({ platform: slug, days: fc.constantFrom("1", "2-3", "4-9", "10-19", "20+"), evidence }),
        4,
      ),
    }),
    3,
    1,
  ),
  levels: some(slug, 3),
  subjectAreas: some(slug, 3),
  observedFrom: fc.option(date.map((day) => day.slice(0, 7))),
} as const;

const counted = {
  answers: some(fc.record({ indicator: slug, count: total }), 3),
  platforms: some(fc.record({ platform: slug, count: total }), 3),
};

const individual: fc.Arbitrary<Individual> = fc.record({
  kind: fc.constant("individual"),
  pseudonym: hex(64),
  revision: fc.integer({ min: 1, max: 100_000 }),
  supersedes: some(hex(64), 2),
  ticket: fc.option(hex(32)),
  ...person,
});

const sheet = fc.record({
  kind: fc.constant("group" as const),
  sheet: uuid,
  grade: fc.integer({ min: 1, max: 12 }),
  date,
  period: slug,
  enrolled: total,
  present: total,
  ...counted,
});

const external = fc.record(
  {
    kind: fc.constant("external" as const),
    source: line,
    platform: slug,
    asOf: date,
    period: slug,
    document: fc.option(hex(64)),
    ...counted,
  },
  { requiredKeys: ["kind", "source", "asOf", "period", "document", "answers", "platforms"] },
);

const paper = fc.record({ kind: fc.constant("paper" as const), sheet: uuid, ...person });

/** Any submission file that the format allows, of all four kinds. */
export const submissionFile: fc.Arbitrary<SubmissionFile> = fc.record({
  format: fc.constant("kopilka.submission"),
  version: fc.constant(1),
  campaign: fc.record({ id: uuid, hash: hex(64) }),
  submission: fc.oneof({ weight: 3, arbitrary: individual }, sheet, external, paper),
}) as fc.Arbitrary<SubmissionFile>;

const indicator = {
  id: slug,
  title: line,
  target: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  targetNote: line,
};
const required = ["id", "title", "target"] as const;

/** Any campaign that the format allows. */
export const campaign: fc.Arbitrary<Campaign> = fc.record({
  id: uuid,
  revision: fc.integer({ min: 1, max: 1000 }),
  organisation: line,
  audience: fc.constantFrom("teachers", "students", "organisations"),
  periods: named(
    fc.record({
      id: slug,
      kind: fc.constantFrom("half-year", "school-year", "other"),
      days: fc.tuple(date, date),
    }),
    3,
  ).map((periods) =>
    periods.map(({ days, ...rest }) => {
      const [start = "", end = ""] = [...days].sort();
      return { ...rest, start, end };
    }),
  ),
  headcounts: some(
    fc.record(
      {
        asOf: date,
        total: fc.integer({ min: 1, max: 10_000_000 }),
        byLevel: fc.dictionary(slug, total, { maxKeys: 3 }),
      },
      { requiredKeys: ["asOf", "total"] },
    ),
    3,
    1,
  ),
  platforms: named(
    fc.record(
      { id: slug, name: line, group, kind, order: line, markedOnly: fc.boolean() },
      { requiredKeys: ["id", "name", "group", "kind"] },
    ),
    4,
  ),
  use: fc.record({
    minMinutesPerDay: fc.integer({ min: 1, max: 600 }),
    sources: some(fc.constantFrom("extension", "manual", "recalled"), 3, 1),
    kinds: some(kind, 3, 1),
  }),
  indicators: named(
    fc.oneof(
      fc.record(
        {
          ...indicator,
          measure: fc.constant("use" as const),
          groups: some(group, 5),
          platforms: some(slug, 3),
          minDays: fc.integer({ min: 1, max: 366 }),
        },
        { requiredKeys: [...required, "measure", "groups", "platforms", "minDays"] },
      ),
      fc.record(
        { ...indicator, measure: fc.constant("answer" as const), topic: slug, bands: some(slug, 4, 2) },
        { requiredKeys: [...required, "measure", "topic", "bands"] },
      ),
    ),
    4,
  ),
  k: fc.integer({ min: 3, max: 100 }),
  recipients: some(line, 2),
  tickets: fc.option(some(hex(64), 3)),
}) as fc.Arbitrary<Campaign>;

/** A JSON value spoilt in one place: a field taken away, added, or given another value. */
export function spoilt(file: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      "",
      " ",
      "a",
      "A",
      "-",
      "x\n",
      "0".repeat(32),
      "<b>",
      0,
      -1,
      1.5,
      1e9,
      2 ** 53,
      [],
      {},
    ),
    fc.constantFrom<unknown>(
      "yes",
      "individual",
      "paper",
      "use",
      "2026-09",
      "2026-13-01",
      "1",
      "я".repeat(201),
      ["a", "a"],
    ),
    fc.jsonValue({ maxDepth: 1 }),
  );
  return fc.tuple(file, fc.nat(), value, fc.constantFrom("set", "drop", "add")).map(([from, at, by, how]) => {
    const copy = { root: structuredClone(from) };
    const holders = holdersIn(copy);
    const [holder, key] = holders[at % holders.length] ?? [copy, "root"];
    if (how === "drop" && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
    else Reflect.set(holder, how === "add" && !Array.isArray(holder) ? "extra" : key, by);
    return copy.root ?? null;
  });
}

function holdersIn(value: unknown): [object, string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [value, key] as [object, string],
    ...holdersIn(inner),
  ]);
}

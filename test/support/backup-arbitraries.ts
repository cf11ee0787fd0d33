import * as fc from "fast-check";
import type { Change } from "../../shared/record/change";
import type { MonthSegment } from "../../shared/usage/month-segment";
import { aContent, aStamp, type Content } from "./backup-parts";
import { aVisit } from "./builders";

const MOST_MS = 253_402_300_799_999;
const DAY_MS = 86_400_000;
const field = fc
  .stringMatching(/^[a-z][A-Za-z0-9]{0,39}$/)
  .filter((name) => !/^(constructor|prototype)$/.test(name));
// As it is after JSON: without −0 and without keys that reach a prototype.
const value = fc.jsonValue({ maxDepth: 3 }).map((json) => JSON.parse(JSON.stringify(json)) as unknown);
const safeValue = value.filter((json) => !/"(__proto__|constructor|prototype)"/.test(JSON.stringify(json)));

/** Writes of one record, each of which may have seen those before it. */
const log: fc.Arbitrary<Change[]> = fc
  .record({
    record: fc.uuid(),
    kind: fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/),
    writes: fc.uniqueArray(
      fc.record({
        ms: fc.integer({ min: 1, max: MOST_MS }),
        count: fc.integer({ min: 0, max: 99_999 }),
        device: fc.uuid(),
        fields: fc.dictionary(field, safeValue, { minKeys: 1, maxKeys: 4 }),
        removed: fc.option(fc.boolean()),
      }),
      { minLength: 1, maxLength: 4, selector: ({ ms }) => ms },
    ),
  })
  .map(({ record, kind, writes }) => {
    const inOrder = [...writes].sort((a, b) => a.ms - b.ms);
    const stamps = inOrder.map(({ ms, count, device }) => aStamp(ms, count, device));
    return inOrder.map(({ fields, removed }, index): Change => {
      const written = { ...fields, ...(removed !== null && { $removed: removed }) };
      const seen = stamps.slice(0, index);
      const before = Object.fromEntries(Object.keys(written).map((name) => [name, seen]));
      return { record, kind, stamp: stamps[index] ?? "", fields: written, before: index > 0 ? before : {} };
    });
  });

const months: fc.Arbitrary<MonthSegment[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 599 }), { maxLength: 3 })
  .chain((numbers) => fc.tuple(...numbers.map(month)));

/** `number` counts from January 2000. */
function month(number: number): fc.Arbitrary<MonthSegment> {
  const start = Date.UTC(2000, number, 1);
  const day = fc.integer({ min: DAY_MS, max: 27 * DAY_MS });
  const visit = fc.record({
    id: fc.uuid(),
    platform: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/),
    startedAt: day.map((ms) => start + ms),
    minutes: fc.integer({ min: 0, max: 1440 }),
    offsetMinutes: fc.integer({ min: -840, max: 840 }),
    source: fc.constantFrom("extension", "manual", "recalled"),
    device: fc.uuid(),
    owner: fc.option(fc.uuid()),
  });
  return fc.record({
    month: fc.constant(new Date(start).toISOString().slice(0, 7)),
    visits: fc.array(visit.map(aVisit), { maxLength: 5 }),
    removed: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
  });
}

const file = fc.record({
  type: fc.constantFrom(
    "application/pdf",
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
    "application/octet-stream",
  ),
  bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
});

/** Anything that a portfolio may hold. */
export const content: fc.Arbitrary<Content> = fc
  .record({
    about: fc.record({
      app: fc.constantFrom("0.1.0", "12.0.0-beta+1"),
      portfolio: fc.uuid(),
      portfolios: fc.uniqueArray(fc.uuid(), { maxLength: 2 }),
      device: fc.uuid(),
      role: fc.constantFrom("teacher", "methodist", "student"),
      madeAt: fc.nat(),
    }),
    logs: fc.uniqueArray(log, { maxLength: 4, selector: ([first]) => first?.record }),
    months,
    files: fc.uniqueArray(file, { maxLength: 3, selector: ({ bytes }) => bytes.join() }),
  })
  .map(({ about, logs, months: segments, files }) => {
    const portfolios = [...new Set([...about.portfolios, about.portfolio])];
    return aContent({ about: { ...about, portfolios }, changes: logs.flat(), months: segments, files });
  });

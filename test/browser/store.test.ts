import * as fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { PortfolioDatabase } from "../../pwa/store/database";
import { kindOf } from "../../pwa/store/kind-of";
import { RecordStore } from "../../pwa/store/record-store";
import { VisitStore } from "../../pwa/store/visit-store";
import * as z from "../../shared/zod";
import { at, aVisit, uuid } from "../support/builders";

const opened: PortfolioDatabase[] = [];

function open(): PortfolioDatabase {
  const db = new PortfolioDatabase(crypto.randomUUID());
  opened.push(db);
  return db;
}

afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});

describe("visits in the browser's own database", () => {
  const october = { start: "2026-10-01", end: "2026-10-31" };
  const visits = [
    aVisit({ startedAt: at("2026-10-06 09:00") }),
    aVisit({ startedAt: at("2026-10-05 09:00") }),
  ];

  test("handed over twice are stored once", async () => {
    const store = new VisitStore(open());
    expect(await store.add([...visits, ...visits])).toBe(2);
    expect(await store.add(visits)).toBe(0);
    expect(await store.between(october)).toHaveLength(2);
  });

  test("come back in order, whatever the order in which they came", async () => {
    const store = new VisitStore(open());
    await store.add(visits);
    await store.add([aVisit({ startedAt: at("2026-10-01 09:00") })]);
    const starts = (await store.between(october)).map(({ startedAt }) => startedAt);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test("stay deleted when they are handed over again", async () => {
    const store = new VisitStore(open());
    await store.add(visits);
    const [first] = visits;
    if (first) await store.remove(first);
    expect(await store.add(visits)).toBe(0);
    expect((await store.between(october)).map(({ id }) => id)).toEqual([visits[1]?.id]);
  });

  test("over midnight are found from the month in which they end", async () => {
    const store = new VisitStore(open());
    const night = aVisit({ startedAt: at("2026-09-30 23:50"), minutes: 30 });
    await store.add([night]);
    expect(await store.between(october)).toEqual([night]);
  });

  test("of two portfolios never meet", async () => {
    const [mine, other] = [new VisitStore(open()), new VisitStore(open())];
    await mine.add(visits);
    expect(await other.between(october)).toEqual([]);
  });

  test("added at the same moment are all kept", async () => {
    const store = new VisitStore(open());
    const many = Array.from({ length: 20 }, () => aVisit());
    await Promise.all(many.map((visit) => store.add([visit])));
    expect(await store.between(october)).toHaveLength(20);
  });
});

test("the log is a set: any order, any repetition, any batches give the same visits", async () => {
  const six = [5, 6, 7, 8, 9, 10].map((month) =>
    aVisit({ startedAt: at(`2026-${String(month).padStart(2, "0")}-03 10:00`) }),
  );
  const batches = fc.array(fc.array(fc.constantFrom(...six), { maxLength: 6 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(batches, async (given) => {
      const store = new VisitStore(open());
      for (const batch of given) await store.add(batch);
      const stored = await store.between({ start: "2026-01-01", end: "2026-12-31" });
      expect(stored).toEqual(six.filter((visit) => given.flat().includes(visit)));
    }),
    { numRuns: 25 },
  );
});

describe("records", () => {
  const note = kindOf("note", z.strictObject({ text: z.string(), done: z.boolean() }));

  test("are read back as written, changed by the field, and listed by kind", async () => {
    const records = new RecordStore(open(), uuid(1));
    const id = await records.add(note, { text: "а", done: false });
    await records.change(note, id, { done: true });
    expect(await records.list(note)).toEqual([{ id, text: "а", done: true }]);
    expect(await records.list(kindOf("other", z.strictObject({ text: z.string() })))).toEqual([]);
  });

  test("that their kind does not admit are refused, and nothing is stored", async () => {
    const records = new RecordStore(open(), uuid(1));
    await expect(records.add(note, { text: 1, done: false } as never)).rejects.toThrow(TypeError);
    expect(await records.list(note)).toEqual([]);
  });

  test("written together are written all or not at all", async () => {
    const records = new RecordStore(open(), uuid(1));
    const failing = records.together(async () => {
      await records.add(note, { text: "а", done: false });
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await records.list(note)).toEqual([]);
  });

  test("that a later version wrote otherwise stay stored, but are not shown half-read", async () => {
    const db = open();
    const records = new RecordStore(db, uuid(1));
    const wider = kindOf("note", z.looseObject({ text: z.string() }));
    await records.add(wider, { text: "а", colour: "red" });
    expect(await records.list(note)).toEqual([]);
    expect(await db.records.count()).toBe(1);
  });
});

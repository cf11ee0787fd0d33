import * as fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { PortfolioDatabase } from "../../pwa/store/database";
import { Gate } from "../../pwa/store/gate";
import { VisitStore } from "../../pwa/store/visit-store";
import type { Visit } from "../../shared/usage/visit";
import { at, aVisit } from "../support/builders";

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
    const store = new VisitStore(new Gate(open()));
    expect(await store.add([...visits, ...visits])).toBe(2);
    expect(await store.add(visits)).toBe(0);
    expect(await store.between(october)).toHaveLength(2);
  });

  test("come back in order, whatever the order in which they came", async () => {
    const store = new VisitStore(new Gate(open()));
    await store.add(visits);
    await store.add([aVisit({ startedAt: at("2026-10-01 09:00") })]);
    const starts = (await store.between(october)).map(({ startedAt }) => startedAt);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test("stay deleted when they are handed over again", async () => {
    const store = new VisitStore(new Gate(open()));
    await store.add(visits);
    const [first] = visits;
    if (first) await store.remove(first);
    expect(await store.add(visits)).toBe(0);
    expect((await store.between(october)).map(({ id }) => id)).toEqual([visits[1]?.id]);
  });

  test("over midnight are found from the month in which they end", async () => {
    const store = new VisitStore(new Gate(open()));
    const night = aVisit({ startedAt: at("2026-09-30 23:50"), minutes: 30 });
    await store.add([night]);
    expect(await store.between(october)).toEqual([night]);
  });

  test("of two portfolios never meet", async () => {
    const [mine, other] = [new VisitStore(new Gate(open())), new VisitStore(new Gate(open()))];
    await mine.add(visits);
    expect(await other.between(october)).toEqual([]);
  });

  test("added at the same moment are all kept", async () => {
    const store = new VisitStore(new Gate(open()));
    const many = Array.from({ length: 20 }, () => aVisit());
    await Promise.all(many.map((visit) => store.add([visit])));
    expect(await store.between(october)).toHaveLength(20);
  });
});

describe("the log is a set", () => {
  // Marks of one month all stand at the same noon: only their ids tell them apart.
  const six = [1, 2, 3, 4, 5, 6].map(() =>
    aVisit({ startedAt: at("2026-10-15 12:00"), minutes: 0, source: "recalled" }),
  );
  const rowsAfter = async (batches: readonly (readonly Visit[])[], removed: readonly Visit[] = []) => {
    const db = open();
    const store = new VisitStore(new Gate(db));
    for (const batch of batches) await store.add(batch);
    for (const visit of removed) await store.remove(visit);
    return db.months.toArray();
  };

  test("any order, any repetition, any batches make the same row, to the last byte", async () => {
    const batches = fc.array(fc.array(fc.constantFrom(...six), { maxLength: 6 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(batches, async (given) => {
        const visits = six.filter((visit) => given.flat().includes(visit));
        const expected = visits.length > 0 ? [{ month: "2026-10", visits, removed: [] }] : [];
        expect(JSON.stringify(await rowsAfter(given))).toBe(JSON.stringify(expected));
      }),
      { numRuns: 25 },
    );
  });

  test("two orders of the same marks and of the same deletions make the same row", async () => {
    const gone = six.slice(0, 3);
    const one = await rowsAfter([six], gone);
    const other = await rowsAfter([six.toReversed()], gone.toReversed());
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(one[0]?.visits).toHaveLength(3);
  });
});

describe("the first month that the extension saw", () => {
  const on = (date: string, source: Visit["source"]) => aVisit({ startedAt: at(`${date} 00:30`), source });

  test("is none while people only mark and recall", async () => {
    const store = new VisitStore(new Gate(open()));
    expect(await store.observedFrom()).toBeNull();
    await store.add([on("2026-09-01", "recalled"), on("2026-10-01", "manual")]);
    expect(await store.observedFrom()).toBeNull();
  });

  test("is the earliest, in the time of the place, whatever is asked about", async () => {
    const store = new VisitStore(new Gate(open()));
    await store.add([on("2026-12-10", "extension"), on("2026-09-01", "recalled")]);
    expect(await store.observedFrom()).toBe("2026-12");
    await store.add([on("2026-11-01", "extension")]);
    expect(await store.observedFrom()).toBe("2026-11");
  });

  test("is no longer a month whose visits were all deleted", async () => {
    const store = new VisitStore(new Gate(open()));
    const first = on("2026-10-05", "extension");
    await store.add([first, on("2026-11-05", "extension")]);
    await store.remove(first);
    expect(await store.observedFrom()).toBe("2026-11");
  });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MonthSegment } from "../../shared/usage/month-segment";
import type { Visit } from "../../shared/usage/visit";
import * as z from "../../shared/zod";
import { aVisit } from "../support/builders";
import { aPortfolio, copyOf, note, tablesOf } from "../support/copies-world";

describe("many records at once", () => {
  const many = Array.from({ length: 300 }, (_, index) => ({ text: String(index), done: index % 2 === 0 }));

  test("are read back in their order, each with a stamp and a log of its own", async () => {
    const { records, gate } = aPortfolio();
    const ids = await records.addAll(note, many);
    const read = await Promise.all(ids.map((id) => records.get(note, id)));
    expect(read).toEqual(many.map((fields, index) => ({ ...fields, id: ids[index] })));
    const stamps = (await gate.db.changes.toArray()).map(({ stamp }) => stamp);
    expect(new Set(stamps).size).toBe(many.length);
    expect(await gate.revision()).toBe(1);
    // What is written next is later than all of them.
    await records.put(note, ids[0] ?? "", { text: "позже" });
    expect((await records.log(ids[0] ?? "")).at(-1)?.stamp).toBe(
      [...stamps, (await records.log(ids[0] ?? "")).at(-1)?.stamp ?? ""].sort().at(-1),
    );
  });

  test("are none when one of them is not of the kind", async () => {
    const portfolio = aPortfolio();
    await expect(portfolio.records.addAll(note, [...many, { text: 1 } as never])).rejects.toThrow(
      /number 300/,
    );
    expect(await tablesOf(portfolio)).toEqual({ records: [], changes: [], months: [], files: [] });
  });

  test("are seen by an open list", async () => {
    const { records } = aPortfolio();
    const list = records.live(note);
    await expect.poll(() => list.value?.length).toBe(0);
    await records.addAll(note, many);
    await expect.poll(() => list.value?.length).toBe(300);
  });
});

describe("whatever visits come in", () => {
  const visit: fc.Arbitrary<Visit> = fc
    .record({
      startedAt: fc.oneof(
        fc.integer({ min: 1_780_000_000_000, max: 1_790_000_000_000 }),
        fc.constantFrom(0, 900_000_000_000_000, 8_640_000_000_000_000),
      ),
      length: fc.oneof(
        fc.integer({ min: 0, max: 3_600_000 }),
        fc.constantFrom(-1, 31 * 86_400_000, 31 * 86_400_000 + 1),
      ),
      offsetMinutes: fc.constantFrom(-840, 0, 180, 840),
    })
    .filter(({ startedAt, length }) => startedAt + length >= 0 && startedAt + length <= 8_640_000_000_000_000)
    .map(({ length, ...rest }) => aVisit({ ...rest, endedAt: rest.startedAt + length }));

  test("the rows are such that a copy can hold them, and the possible ones are all there", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { maxLength: 4 }), async (given) => {
        const portfolio = aPortfolio();
        const added = await portfolio.visits.add(given);
        const rows = await portfolio.gate.db.months.toArray();
        for (const row of rows) expect(z.safeParse(MonthSegment, row).success).toBe(true);
        const isPossible = ({ startedAt, endedAt }: Visit) =>
          endedAt >= startedAt &&
          endedAt - startedAt <= 31 * 86_400_000 &&
          startedAt < Date.UTC(9999, 11, 31);
        expect(added).toBe(given.filter(isPossible).length);
        portfolio.close();
      }),
      { numRuns: 40 },
    );
  });

  test("a portfolio that was given an impossible one can still be copied", async () => {
    const portfolio = aPortfolio();
    const good = aVisit();
    await portfolio.visits.add([{ ...aVisit(), endedAt: 0 }, good]);
    expect((await copyOf(portfolio)).manifest.counts.visits).toBe(1);
  });
});

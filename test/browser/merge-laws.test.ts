import * as fc from "fast-check";
import { expect, test } from "vitest";
import { allDifferences } from "../../pwa/copies/all-differences";
import { mergeCopy } from "../../pwa/copies/merge-copy";
import { restoreCopy } from "../../pwa/copies/restore-copy";
import type { Portfolio } from "../../pwa/store/portfolio";
import { at, aVisit, uuid } from "../support/builders";
import { aPortfolio, copyOf, note, tablesOf } from "../support/copies-world";

const visits = ["2026-09-30 23:50", "2026-10-05 09:00", "2026-10-06 09:00"].map((start) =>
  aVisit({ startedAt: at(start) }),
);

type Step = (portfolio: Portfolio) => Promise<unknown>;

const id = fc.constantFrom(uuid(0xa1), uuid(0xa2), uuid(0xa3));
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(id, fc.constantFrom("а", "б"), fc.boolean()).map(
      ([record, text, done]): Step =>
        ({ records }) =>
          records.put(note, record, { text, done }),
    ),
  },
  id.map(
    (record): Step =>
      ({ records }) =>
        records.remove(note, record),
  ),
  id.map(
    (record): Step =>
      async ({ records }) =>
        (await records.log(record)).length > 0 && records.restore(note, record),
  ),
  fc.constantFrom(...visits).map(
    (visit): Step =>
      (portfolio) =>
        portfolio.visits.add([visit]),
  ),
  fc.constantFrom(...visits).map(
    (visit): Step =>
      (portfolio) =>
        portfolio.visits.remove(visit),
  ),
);
const history = fc.array(steps, { maxLength: 6 });

const live = async (portfolio: Portfolio, given: readonly Step[]) => {
  for (const step of given) await step(portfolio);
};

/** What is open, but for where it was written: what is here for one device is elsewhere for the other. */
const openOn = async (portfolio: Portfolio) =>
  (await allDifferences(portfolio, [note])).map(({ difference, current, others }) => ({
    difference,
    values: [current, ...others].map(({ text, writtenAt }) => [text, writtenAt]),
  }));

test("merging both ways makes two devices equal, loses nothing, and is then done", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(history, history, history, fc.boolean(), async (before, left, right, isRestored) => {
      const [one, other] = [aPortfolio(), aPortfolio()];
      await live(one, before);
      // They have a beginning in common, or the same things were done on both apart.
      if (isRestored) await restoreCopy(other, await copyOf(one));
      else await live(other, before);
      await live(one, left);
      await live(other, right);
      const [copyOfOne, copyOfOther] = [await copyOf(one), await copyOf(other)];
      const written = [...(await tablesOf(one)).changes, ...(await tablesOf(other)).changes];

      await mergeCopy(one, copyOfOther, { confirmedOther: true });
      await mergeCopy(other, copyOfOne, { confirmedOther: true });
      const merged = await tablesOf(one);
      expect(await tablesOf(other)).toEqual(merged);
      expect(await openOn(other)).toEqual(await openOn(one));
      const kept = new Set(merged.changes.map(({ record, stamp }) => record + stamp));
      expect(written.every(({ record, stamp }) => kept.has(record + stamp))).toBe(true);

      for (const copy of [copyOfOne, copyOfOther, await copyOf(other)]) {
        expect(await mergeCopy(one, copy)).toEqual({ ok: true, brought: false });
      }
      expect(await tablesOf(one)).toEqual(merged);
      for (const portfolio of [one, other]) portfolio.close();
    }),
    { numRuns: 50 },
  );
});

test("three devices come out the same, whatever the order", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(history, history, history), async (histories) => {
      const devices = histories.map(() => aPortfolio());
      for (const [index, device] of devices.entries()) await live(device, histories[index] ?? []);
      const copies = await Promise.all(devices.map(copyOf));
      const [first, ...rest] = await Promise.all(
        devices.map(async (device, index) => {
          for (const copy of [...copies.slice(index), ...copies.slice(0, index)]) {
            await mergeCopy(device, copy, { confirmedOther: true });
          }
          return tablesOf(device);
        }),
      );
      for (const tables of rest) expect(tables).toEqual(first);
      for (const device of devices) device.close();
    }),
    { numRuns: 10 },
  );
});

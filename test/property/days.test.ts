import * as fc from "fast-check";
import { expect, test } from "vitest";
import { startOfDay } from "../../shared/calendar/local-date";
import { daysOfUse, splitAtMidnight } from "../../shared/usage/days";
import { aVisit, MINUTE } from "../support/builders";

const START = Date.parse("2026-10-01T00:00:00Z");
const visit = fc
  .record({
    minute: fc.integer({ min: 0, max: 5 * 1440 }),
    minutes: fc.integer({ min: 1, max: 2000 }),
    offsetMinutes: fc.constantFrom(-600, 0, 180, 330, 720),
  })
  .map(({ minute, minutes, offsetMinutes }) =>
    aVisit({ startedAt: START + minute * MINUTE, minutes, offsetMinutes }),
  );

test("the pieces of a visit are its whole, and each lies inside its own day", () => {
  fc.assert(
    fc.property(visit, (one) => {
      const pieces = splitAtMidnight(one);
      expect(pieces[0]?.from).toBe(one.startedAt);
      expect(pieces.at(-1)?.to).toBe(one.endedAt);
      for (const [index, { date, from, to }] of pieces.entries()) {
        expect(to).toBe(pieces[index + 1]?.from ?? one.endedAt);
        const midnight = startOfDay(date, one.offsetMinutes);
        expect(from >= midnight && to <= midnight + 86_400_000 && from < to).toBe(true);
      }
    }),
  );
});

test("time of a day is the number of minutes that any visit covers", () => {
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 8 }), (visits) => {
      const same = visits.map((one) => ({ ...one, offsetMinutes: 180 }));
      const covered = new Set(
        same.flatMap((one) =>
          Array.from(
            { length: (one.endedAt - one.startedAt) / MINUTE },
            (_, i) => one.startedAt + i * MINUTE,
          ),
        ),
      );
      expect(daysOfUse(same).reduce((sum, { ms }) => sum + ms, 0)).toBe(covered.size * MINUTE);
    }),
  );
});

test("the order of visits changes nothing", () => {
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (visits, keys) => {
      const shuffled = visits.map((one) => ({ one, key: keys.next().value ?? 0 }));
      shuffled.sort((a, b) => a.key - b.key);
      expect(daysOfUse(shuffled.map(({ one }) => one))).toEqual(daysOfUse(visits));
    }),
  );
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { codeCount } from "../../shared/monitoring/coded-count";
import { isFigure, shareOf } from "../../shared/monitoring/share";

const input = fc
  .record({
    headcount: fc.integer({ min: 1, max: 120 }),
    k: fc.integer({ min: 3, max: 20 }),
    target: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)),
    answeredPart: fc.integer({ min: 0, max: 100 }),
    usedPart: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ headcount, k, target, answeredPart, usedPart }) => {
    const answered = Math.round((headcount * answeredPart) / 100);
    return { headcount, k, target, answered, used: Math.round((answered * usedPart) / 100) };
  });

const countsUpTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);

test("nothing derived tells apart two counts that are said alike", () => {
  fc.assert(
    fc.property(input, (given) => {
      const share = shareOf(given);
      for (let used = 0; used <= given.answered; used++) {
        const other = shareOf({ ...given, used });
        if (other.count.kind !== share.count.kind || share.count.kind === "exact") continue;
        expect(other).toEqual(share);
      }
    }),
  );
});

test("the true count lies in its code, and an exact count leaves k persons on either side", () => {
  fc.assert(
    fc.property(input, ({ used, answered, headcount, k }) => {
      const count = codeCount(used, answered, headcount, k);
      expect(used).toBeGreaterThanOrEqual(count.least);
      expect(used).toBeLessThanOrEqual(count.most);
      if (count.kind === "exact") expect(Math.min(used, headcount - used)).toBeGreaterThanOrEqual(k);
    }),
  );
});

test("a code of ten people or more leaves at least as many counts as half of them, or k", () => {
  fc.assert(
    fc.property(input, ({ used, headcount, k }) => {
      fc.pre(headcount >= 10);
      const code = codeCount(used, headcount, headcount, k);
      fc.pre(code.kind !== "exact");
      const alike = countsUpTo(headcount).filter(
        (other) => codeCount(other, headcount, headcount, k).kind === code.kind,
      );
      expect(alike.length).toBeGreaterThanOrEqual(Math.min(k, Math.floor(headcount / 2)));
    }),
  );
});

test("a word about fewer than ten people fits at least three true counts of those who answered", () => {
  for (let headcount = 1; headcount < 10; headcount++) {
    for (const answered of countsUpTo(headcount)) {
      const kinds = countsUpTo(answered).map((used) => codeCount(used, answered, headcount, 5).kind);
      expect(kinds.every((kind) => ["majority", "minority", "withheld"].includes(kind))).toBe(true);
      for (const word of ["majority", "minority"]) {
        const alike = kinds.filter((kind) => kind === word).length;
        expect(alike === 0 || alike >= 3, `${word}: ${alike} of ${answered} of ${headcount}`).toBe(true);
      }
    }
  }
});

test("a word about fewer than ten people is true whatever the others answer", () => {
  for (let headcount = 1; headcount < 10; headcount++) {
    for (const answered of countsUpTo(headcount)) {
      for (const used of countsUpTo(answered)) {
        const { kind } = codeCount(used, answered, headcount, 5);
        if (kind === "majority") expect(used).toBeGreaterThan(headcount / 2);
        if (kind === "minority") expect(used + headcount - answered).toBeLessThan(headcount / 2);
      }
    }
  }
});

test("an interval stands only beside an exact count", () => {
  fc.assert(
    fc.property(input, (given) => {
      const { count, interval } = shareOf(given);
      if (count.kind !== "exact") expect(interval).toBeNull();
    }),
  );
});

test("bounds hold every way in which those without a file may answer", () => {
  fc.assert(
    fc.property(input, (given) => {
      const { bounds, count } = shareOf(given);
      fc.pre(isFigure(count));
      for (let more = 0; more <= given.headcount - given.answered; more++) {
        const share = (given.used + more) / given.headcount;
        expect(share >= bounds.least - 1e-12 && share <= bounds.most + 1e-12).toBe(true);
      }
    }),
  );
});

test("a verdict once given is never taken back by more files", () => {
  fc.assert(
    fc.property(input, fc.boolean(), (given, isUser) => {
      fc.pre(given.answered < given.headcount && given.headcount >= 2 * given.k);
      const now = shareOf(given).verdict;
      fc.pre(now !== null && now.kind !== "open");
      const later = shareOf({ ...given, answered: given.answered + 1, used: given.used + (isUser ? 1 : 0) });
      expect(later.verdict).toEqual(now);
    }),
  );
});

test("so many more files of users do reach the target, at the earliest", () => {
  fc.assert(
    fc.property(input, (given) => {
      const { verdict, count } = shareOf(given);
      fc.pre(verdict?.kind === "open" && verdict.needed !== null && count.kind === "exact");
      const after = (more: number) =>
        shareOf({ ...given, used: given.used + more, answered: given.answered + more }).verdict?.kind;
      const needed = verdict.needed ?? 0;
      expect(after(needed)).toBe("reached");
      expect(after(needed - 1)).toBe("open");
    }),
  );
});

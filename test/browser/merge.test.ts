import { describe, expect, test } from "vitest";
import { packBackup } from "../../pwa/backup/pack-backup";
import { unsavedChanges } from "../../pwa/copies/last-copy";
import { mergeCopy } from "../../pwa/copies/merge-copy";
import { knownIds, rememberIds } from "../../pwa/copies/portfolio-ids";
import { recoveryPoints } from "../../pwa/copies/recovery-points";
import { restoreCopy } from "../../pwa/copies/restore-copy";
import { snapshotOf } from "../../pwa/copies/snapshot";
import type { Portfolio } from "../../pwa/store/portfolio";
import type { Change } from "../../shared/record/change";
import { stampTime } from "../../shared/record/stamp";
import type { MonthSegment } from "../../shared/usage/month-segment";
import { at, aVisit, uuid } from "../support/builders";
import { aFullPortfolio, aPortfolio, copyOf, note, openedOf, tablesOf } from "../support/copies-world";

const mine = { confirmedOther: true };

/** A copy of this portfolio that another program, or another clock, has written. */
async function copyWith(
  portfolio: Portfolio,
  { changes = [], months = [] }: { changes?: readonly Change[]; months?: readonly MonthSegment[] },
) {
  await rememberIds(portfolio);
  const { about } = await snapshotOf(portfolio);
  return openedOf(
    await packBackup({
      about,
      async *changes() {
        yield changes;
      },
      async *months() {
        yield* months;
      },
      async *files() {},
    }),
  );
}

const aChange = (time: number, rest: Partial<Change> = {}): Change => ({
  record: uuid(5),
  kind: "note",
  stamp: `${String(time).padStart(15, "0")}-00000-${uuid(1)}`,
  fields: { text: "оттуда", done: false },
  before: {},
  ...rest,
});

describe("two devices of one person", () => {
  test("that began apart are merged when the person says so, and know each other ever after", async () => {
    const [one, other] = [await aFullPortfolio(), await aFullPortfolio()];
    const copy = await copyOf(other);
    expect(await mergeCopy(one, copy)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/другого портфолио/),
    });
    expect(await mergeCopy(one, copy, mine)).toEqual({ ok: true, brought: true });
    expect((await knownIds(one)).sort()).toEqual([one.row.id, other.row.id].sort());
    // No second question, in either direction.
    expect(await mergeCopy(one, await copyOf(other))).toEqual({ ok: true, brought: false });
    expect(await mergeCopy(other, await copyOf(one))).toEqual({ ok: true, brought: true });
    expect(await restoreCopy(other, await copyOf(one))).toEqual({ ok: true });
  });

  test("know each other also when only the head of the copy says whose it is", async () => {
    const [one, other] = [aPortfolio(), aPortfolio()];
    const copy = await copyWith(other, { changes: [aChange(1)] });
    await mergeCopy(one, copy, mine);
    expect(new Set(await knownIds(one))).toEqual(new Set([one.row.id, other.row.id]));
    expect((await copyOf(one)).manifest.portfolios).toHaveLength(2);
  });

  test("have the same in every table when each has taken the other's copy", async () => {
    const [one, other] = [await aFullPortfolio(), await aFullPortfolio()];
    await one.visits.add([aVisit(), aVisit({ startedAt: at("2026-09-10 09:00") })]);
    await other.visits.add([aVisit()]);
    await other.files.add(new Blob(["только там"]), "image/png");
    const copy = await copyOf(one);
    await mergeCopy(one, await copyOf(other), mine);
    await mergeCopy(other, copy, mine);
    expect(await tablesOf(one)).toEqual(await tablesOf(other));
    expect((await one.records.list(note)).map(({ text }) => text)).toEqual(["в", "в"]);
    expect(await recoveryPoints(one)).toMatchObject([{ reason: "merge" }]);
  });

  test("keep deleted what either has deleted, whoever merges", async () => {
    const [one, other] = [aPortfolio(), aPortfolio()];
    const visits = [aVisit(), aVisit()];
    const [gone, left] = visits;
    if (!gone || !left) throw new Error("two visits");
    for (const portfolio of [one, other]) await portfolio.visits.add(visits);
    await other.visits.remove(gone);
    const copy = await copyOf(one);
    await mergeCopy(one, await copyOf(other), mine);
    await mergeCopy(other, copy, mine);
    for (const portfolio of [one, other]) {
      expect(await portfolio.gate.db.months.toArray()).toEqual([
        { month: "2026-10", visits: [left], removed: [gone.id] },
      ]);
    }
  });

  test("see the merged records in an open list at once", async () => {
    const [one, other] = [await aFullPortfolio(), await aFullPortfolio()];
    const list = one.records.live(note);
    await expect.poll(() => list.value?.length).toBe(1);
    await mergeCopy(one, await copyOf(other), mine);
    await expect.poll(() => list.value?.length).toBe(2);
  });
});

test("what a merge has brought is newer than the last copy", async () => {
  const [one, other] = [await aFullPortfolio(), await aFullPortfolio()];
  await copyOf(one);
  await mergeCopy(one, await copyOf(other), mine);
  expect(await unsavedChanges(one)).toBe(1);
});

describe("the same copy twice", () => {
  test("changes nothing and pushes no recovery point out", async () => {
    const [one, other] = [await aFullPortfolio(), await aFullPortfolio()];
    const copy = await copyOf(other);
    await mergeCopy(one, copy, mine);
    const [tables, revision] = [await tablesOf(one), await one.gate.revision()];
    expect(await mergeCopy(one, copy)).toEqual({ ok: true, brought: false });
    expect([await tablesOf(one), await one.gate.revision()]).toEqual([tables, revision]);
    expect(await recoveryPoints(one)).toHaveLength(1);
  });

  test("gives back a file that was lost here", async () => {
    const portfolio = await aFullPortfolio();
    const copy = await copyOf(portfolio);
    await portfolio.gate.db.files.clear();
    expect(await mergeCopy(portfolio, copy)).toEqual({ ok: true, brought: false });
    expect(await portfolio.files.hashes()).toHaveLength(2);
  });
});

describe("the clock", () => {
  const lastStamp = async (portfolio: Portfolio) => String(await portfolio.local("record.lastStamp"));

  test("follows a device that is a little ahead", async () => {
    const portfolio = aPortfolio();
    const ahead = aChange(Date.now() + 3_600_000);
    await mergeCopy(portfolio, await copyWith(portfolio, { changes: [ahead] }));
    const id = await portfolio.records.add(note, { text: "позже", done: false });
    expect((await portfolio.records.log(id))[0]?.stamp.slice(0, 15) ?? "").toBe(ahead.stamp.slice(0, 15));
  });

  test("does not follow a stamp of 2099, which orders all the same", async () => {
    const portfolio = aPortfolio();
    const wrong = aChange(Date.parse("2099-01-01T00:00:00Z"));
    await portfolio.records.put(note, uuid(5), { text: "отсюда", done: false });
    await mergeCopy(portfolio, await copyWith(portfolio, { changes: [wrong] }));
    expect((await portfolio.records.get(note, uuid(5)))?.text).toBe("оттуда");
    expect(stampTime(await lastStamp(portfolio))).toBeLessThan(Date.now() + 1000);
    await portfolio.records.put(note, uuid(5), { text: "всё же отсюда" });
    expect((await portfolio.records.get(note, uuid(5)))?.text).toBe("всё же отсюда");
  });
});

describe("what nobody's «Копилка» writes", () => {
  test("one record under two names of kind: refused, nothing is touched", async () => {
    const portfolio = aPortfolio();
    await portfolio.records.put(note, uuid(5), { text: "отсюда", done: false });
    const copy = await copyWith(portfolio, { changes: [aChange(1, { kind: "other" })] });
    await copyOf(portfolio);
    const before = await tablesOf(portfolio);
    expect(await mergeCopy(portfolio, copy)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/рода/),
    });
    expect(await tablesOf(portfolio)).toEqual(before);
  });

  test("the id of a portfolio that is another record's already: refused, and nothing is mixed", async () => {
    const [other, here, there] = [aPortfolio(uuid(5)), aPortfolio(), aPortfolio()];
    await here.records.put(note, uuid(5), { text: "отсюда", done: false });
    await there.records.put(note, here.row.id, { text: "оттуда", done: false });
    const headOnly = await openedOf(await packBackup(await snapshotOf(other)));
    for (const copy of [headOnly, await copyOf(there)]) {
      const before = await tablesOf(here);
      expect(await mergeCopy(here, copy, mine)).toMatchObject({
        ok: false,
        reason: expect.stringMatching(/рода/),
      });
      expect(await tablesOf(here)).toEqual(before);
    }
  });

  test("a record under the portfolio's own id keeps its kind when a copy is made", async () => {
    const portfolio = aPortfolio();
    await portfolio.records.put(note, portfolio.row.id, { text: "отсюда", done: false });
    expect((await copyOf(portfolio)).manifest.counts.records).toBe(1);
    expect((await portfolio.records.get(note, portfolio.row.id))?.text).toBe("отсюда");
  });

  test("one visit in two months, or two under one id: both devices agree, and both can still make a copy", async () => {
    const visit = aVisit();
    const elsewhere = { ...visit, startedAt: at("2026-09-10 09:00"), endedAt: at("2026-09-10 09:30") };
    const longer = { ...visit, endedAt: visit.endedAt + 1000 };
    for (const twin of [elsewhere, longer]) {
      const [one, other] = [aPortfolio(), aPortfolio()];
      await one.visits.add([visit]);
      await other.visits.add([twin]);
      const copy = await copyOf(one);
      await mergeCopy(one, await copyOf(other), mine);
      await mergeCopy(other, copy, mine);
      expect((await tablesOf(one)).months).toEqual((await tablesOf(other)).months);
      expect((await copyOf(one)).manifest.counts.visits).toBe(1);
    }
  });
});

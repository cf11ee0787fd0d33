import { Dexie } from "dexie";
import { describe, expect, test } from "vitest";
import { packBackup } from "../../pwa/backup/pack-backup";
import { compareCopy, recordFigures } from "../../pwa/copies/compare-copy";
import { lastCopy, unsavedChanges } from "../../pwa/copies/last-copy";
import { BATCH } from "../../pwa/copies/logs";
import { openCopy } from "../../pwa/copies/open-copy";
import { restoreCopy } from "../../pwa/copies/restore-copy";
import { saveCopy } from "../../pwa/copies/save-copy";
import { snapshotOf } from "../../pwa/copies/snapshot";
import { prepareSubmission } from "../../pwa/features/monitoring/answer";
import { campaignFile } from "../../shared/monitoring/campaign-file";
import { kindOf } from "../../shared/record/kind-of";
import * as z from "../../shared/zod";
import { aCampaign, at, aVisit, hex64, uuid } from "../support/builders";
import { aFullPortfolio, aPortfolio, copyOf, note, openedOf, tablesOf } from "../support/copies-world";

const visits = ["2026-09-30 23:50", "2026-10-05 09:00", "2026-10-06 09:00"].map((start) =>
  aVisit({ startedAt: at(start) }),
);
const [september, october, deleted] = visits;
if (!september || !october || !deleted) throw new Error("three visits");

describe("a copy", () => {
  test("restored on a fresh device is the portfolio, in every table", async () => {
    const portfolio = await aFullPortfolio();
    await portfolio.visits.add(visits);
    await portfolio.visits.remove(deleted);
    const other = aPortfolio();
    const copy = await copyOf(portfolio);
    expect(await restoreCopy(other, copy)).toMatchObject({ ok: true });
    expect(await tablesOf(other)).toEqual(await tablesOf(portfolio));
    expect((await tablesOf(other)).files).toHaveLength(2);
  });

  test("says what it holds, and is called by its day", async () => {
    const portfolio = await aFullPortfolio();
    await portfolio.visits.add(visits);
    const saved = await saveCopy(portfolio);
    // Two notes and the portfolio's own id.
    expect(saved).toMatchObject({ ok: true, counts: { records: 3, changes: 6, visits: 5, files: 2 } });
    expect(saved.ok && saved.name).toMatch(/^kopilka-\d{4}-\d{2}-\d{2}\.kopilka\.zip$/);
  });

  test("leaves drafts and facts of the device where they are", async () => {
    const [portfolio, other] = [await aFullPortfolio(), aPortfolio()];
    await portfolio.setLocal("draft", "не дописано");
    await other.setLocal("draft", "своё");
    await restoreCopy(other, await copyOf(portfolio));
    expect(await other.local("draft")).toBe("своё");
    await restoreCopy(portfolio, await copyOf(portfolio));
    expect(await portfolio.local("draft")).toBe("не дописано");
  });

  test("is of one moment: another tab's write waits while it is read", async () => {
    const portfolio = await aFullPortfolio();
    const tab = aPortfolio(portfolio.row.id);
    await tab.open();
    const revision = portfolio.gate.revision.bind(portfolio.gate);
    let write: Promise<unknown> | undefined;
    portfolio.gate.revision = async () => {
      write = Dexie.ignoreTransaction(() =>
        tab.records.add(note, { text: "из другой вкладки", done: false }),
      );
      // Readings that would come after the write, were it let in between.
      for (let reading = 0; reading < 20; reading++) await portfolio.gate.db.changes.count();
      return revision();
    };
    const before = await tab.gate.revision();
    const snapshot = await snapshotOf(portfolio);
    await write;
    expect(snapshot.revision).toBe(before);
    expect(await tab.gate.revision()).toBe(before + 1);
    expect((await openedOf(await packBackup(snapshot))).manifest.counts.records).toBe(2);
  });

  test("has whole logs also where they are longer than what is read at once", async () => {
    const portfolio = aPortfolio();
    // Before it a short one: the first reading cuts the long one, the second holds nothing else.
    await portfolio.records.add(note, { text: "первая", done: false });
    const long = await portfolio.records.add(note, { text: "0", done: false });
    const first = (await portfolio.records.log(long))[0];
    if (!first) throw new Error("a change");
    const more = Array.from({ length: BATCH + 5 }, (_, index) => ({
      ...first,
      stamp: first.stamp.replace(/-\d{5}-/, `-${String(index + 1).padStart(5, "0")}-`),
    }));
    await portfolio.gate.db.changes.bulkAdd(more);
    await portfolio.records.addAll(
      note,
      Array.from({ length: BATCH }, (_, index) => ({ text: String(index), done: true })),
    );
    const copy = await copyOf(portfolio);
    expect(copy.manifest.counts).toMatchObject({ records: BATCH + 3, changes: 2 * BATCH + 8 });
    const read: string[] = [];
    for await (const part of copy.changes()) read.push(...part.map((one) => one.record + one.stamp));
    expect(new Set(read).size).toBe(2 * BATCH + 8);
  });

  test("of a store with a damaged file is refused by name of the file, and can be made without it", async () => {
    const portfolio = await aFullPortfolio();
    await portfolio.files.put([{ hash: hex64(1), type: "image/png", blob: new Blob(["испорчено"]) }]);
    const refused = await saveCopy(portfolio);
    expect(refused).toMatchObject({ ok: false, damagedFile: hex64(1) });
    expect(await lastCopy(portfolio)).toBeNull();
    const saved = await saveCopy(portfolio, undefined, new Set([hex64(1)]));
    expect(saved).toMatchObject({ ok: true, counts: { files: 2 } });
  });

  test("counts the writes since, and none that nothing came of", async () => {
    const portfolio = await aFullPortfolio();
    expect(await lastCopy(portfolio)).toBeNull();
    expect(await unsavedChanges(portfolio)).toBeGreaterThan(0);
    await copyOf(portfolio);
    expect(await unsavedChanges(portfolio)).toBe(0);
    await portfolio.records.add(note, { text: "г", done: false });
    await portfolio.visits.add(visits);
    expect(await lastCopy(portfolio)).toMatchObject({ unsaved: 2 });
  });

  test("tells how far it is, up to the end", async () => {
    const shares: number[] = [];
    await saveCopy(await aFullPortfolio(), (done, total) => shares.push(total ? done / total : 0));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
  });
});

describe("what is no copy is refused in words:", () => {
  test("any other file", async () => {
    expect(await openCopy(new Blob(["привет"]))).toMatchObject({ ok: false });
  });

  test("a recovery point: its files are elsewhere", async () => {
    const point = await packBackup(await snapshotOf(await aFullPortfolio()), { files: "outside" });
    expect(await openCopy(point)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/файлов в ней нет/),
    });
  });

  test("one with a visit that is none, though every hash is right", async () => {
    const { about } = await snapshotOf(aPortfolio());
    for (const wrong of [
      { ...october, endedAt: october.startedAt - 1 },
      { ...october, offsetMinutes: 9000 },
      { ...october, url: "https://example.com/" },
    ]) {
      const blob = await packBackup({
        about,
        async *changes() {},
        async *months() {
          yield { month: "2026-10", visits: [wrong], removed: [] };
        },
        async *files() {},
      });
      expect(await openCopy(blob)).toMatchObject({ ok: false });
    }
  });
});

describe("a copy beside what is here", () => {
  test("is counted record by record, visit by visit, file by file", async () => {
    const one = await aFullPortfolio();
    await one.visits.add([september, deleted]);
    const other = aPortfolio();
    await restoreCopy(other, await copyOf(one));
    const [changed = ""] = await other.records.addAll(note, [{ text: "только там", done: false }]);
    for (const portfolio of [one, other])
      await portfolio.records.put(note, uuid(5), { text: "?", done: portfolio === one });
    await other.visits.add([october]);
    await other.visits.remove(deleted);
    await other.files.add(new Blob(["новый"]), "image/png");
    await one.records.add(note, { text: "только здесь", done: false });

    const compared = await compareCopy(one, await copyOf(other));
    if (!compared.ok) throw new Error(compared.reason);
    const { comparison } = compared;
    expect(comparison).toMatchObject({
      isOwn: true,
      isEmptyHere: false,
      visits: { new: 1, same: 3, onlyHere: 1, deletedHere: 0, deletedThere: 1 },
      files: { new: 1, same: 2, onlyHere: 0 },
    });
    expect(recordFigures(comparison)).toEqual({
      new: 1,
      same: 2,
      "newer-there": 0,
      "newer-here": 0,
      differing: 1,
      "only-here": 1,
    });
    expect(changed).not.toBe("");
    expect(await compareCopy(aPortfolio(), await copyOf(other))).toMatchObject({
      comparison: { isOwn: false, isEmptyHere: true },
    });
  });

  test("counts records of every kind but those that only the program knows of", async () => {
    const [one, other] = [aPortfolio(), aPortfolio()];
    await prepareSubmission(other, campaignFile(aCampaign()));
    await other.records.add(kindOf("of-a-later-version", z.object({ text: z.string() })), { text: "а" });
    const compared = await compareCopy(one, await copyOf(other));
    if (!compared.ok) throw new Error(compared.reason);
    expect([...compared.comparison.kinds.keys()].sort()).toEqual([
      "of-a-later-version",
      "portfolio-id",
      "secret",
    ]);
    expect(recordFigures(compared.comparison)).toMatchObject({ new: 1, same: 0 });
  });
});

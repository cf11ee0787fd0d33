import { describe, expect, test } from "vitest";
import { allDifferences } from "../../pwa/copies/all-differences";
import { readIncoming } from "../../pwa/copies/incoming";
import { keepHouse } from "../../pwa/copies/keep-house";
import { unsavedChanges } from "../../pwa/copies/last-copy";
import { mergeCopy } from "../../pwa/copies/merge-copy";
import { restoreCopy } from "../../pwa/copies/restore-copy";
import type { Portfolio } from "../../pwa/store/portfolio";
import { kind as attachment } from "../../shared/portfolio/attachment.kind";
import { kind as course } from "../../shared/portfolio/course.kind";
import { kindOf } from "../../shared/record/kind-of";
import * as z from "../../shared/zod";
import { uuid } from "../support/builders";
import { aPortfolio, copyOf, note, pointBefore, tablesOf } from "../support/copies-world";
import { aCourse } from "../unit/portfolio/course-builder";

const DAY = 86_400_000;
const later = (days: number) => Date.now() + days * DAY;

/** Housekeeping on a day and on the next, which confirms that it has come. */
async function keptAfter(portfolio: Portfolio, days: number): Promise<number | null> {
  await keepHouse(portfolio, later(days));
  return keepHouse(portfolio, later(days + 1));
}

describe("housekeeping", () => {
  async function lived(): Promise<Portfolio> {
    const portfolio = aPortfolio();
    await portfolio.records.put(note, uuid(1), { text: "старая", done: false });
    await portfolio.records.put(note, uuid(1), { text: "новая" });
    await portfolio.records.put(note, uuid(2), { text: "удалена", done: true });
    await portfolio.records.remove(note, uuid(2));
    await portfolio.records.put(note, uuid(3), { text: "цела", done: true });
    return portfolio;
  }
  const texts = (portfolio: Portfolio) =>
    portfolio.gate.db.changes.toArray().then((rows) => JSON.stringify(rows.map(({ fields }) => fields)));

  test("lets go of what has lain in the trash for long, but not of its tombstone", async () => {
    const portfolio = await lived();
    expect(await keptAfter(portfolio, 32)).toBe(1);
    expect(await texts(portfolio)).not.toContain("удалена");
    expect(await portfolio.gate.db.records.get(uuid(2))).toMatchObject({
      fields: {},
      removed: expect.any(String),
    });
    expect(await portfolio.records.list(note)).toHaveLength(2);
  });

  test("lets go of values that were replaced over a year ago; what holds now stays", async () => {
    const portfolio = await lived();
    const before = await portfolio.records.list(note);
    await keptAfter(portfolio, 367);
    expect(await texts(portfolio)).not.toContain("старая");
    expect(await portfolio.records.list(note)).toEqual(before);
  });

  test("has nothing to do in a young portfolio, and writes nothing", async () => {
    const portfolio = await lived();
    const [tables, revision] = [await tablesOf(portfolio), await portfolio.gate.revision()];
    expect(await keptAfter(portfolio, 0)).toBe(0);
    expect([await tablesOf(portfolio), await portfolio.gate.revision()]).toEqual([tables, revision]);
  });

  test("sweeps away old files that nothing names, but none of a recovery point", async () => {
    const portfolio = await lived();
    await portfolio.files.add(new Blob(["в точке"]), "image/png");
    await pointBefore(portfolio, "import");
    await portfolio.files.add(new Blob(["ничей"]), "image/png");
    await portfolio.gate.db.files.toCollection().modify({ addedAt: 0 });
    await keepHouse(portfolio);
    expect((await tablesOf(portfolio)).files.map(({ text }) => text)).toEqual(["в точке"]);
  });

  test("is done once a day", async () => {
    const portfolio = await lived();
    const now = Date.now();
    expect(await keepHouse(portfolio, now)).toBe(0);
    expect(await keepHouse(portfolio, now)).toBeNull();
    expect(await keepHouse(portfolio, now + DAY)).toBe(0);
  });

  test("does not believe a clock that is a year ahead for one start, be it the first one or a later one", async () => {
    for (const days of [[400], [0, 400], [0, 400, 1, 401, 2]]) {
      const portfolio = await lived();
      const before = await tablesOf(portfolio);
      for (const day of days) await keepHouse(portfolio, later(day));
      expect(await tablesOf(portfolio)).toEqual(before);
    }
  });

  test("believes another day, also of somebody who comes rarely", async () => {
    const portfolio = await lived();
    for (const day of [0, 60, 120]) await keepHouse(portfolio, later(day));
    expect(await texts(portfolio)).not.toContain("удалена");
  });

  test("is no change that a copy would lack", async () => {
    const portfolio = await lived();
    await copyOf(portfolio);
    await keptAfter(portfolio, 367);
    expect(await unsavedChanges(portfolio)).toBe(0);
  });

  test("leaves a portfolio that can be copied, restored, and merged with one that was not cleaned", async () => {
    const [portfolio, other, third] = [await lived(), aPortfolio(), aPortfolio()];
    await restoreCopy(other, await copyOf(portfolio));
    await keptAfter(portfolio, 367);
    const copy = await copyOf(portfolio);
    await restoreCopy(third, copy);
    expect(await tablesOf(third)).toEqual(await tablesOf(portfolio));
    const before = await other.records.list(note);
    expect(await mergeCopy(other, copy)).toMatchObject({ ok: true });
    expect(await other.records.list(note)).toEqual(before);
    expect(await allDifferences(other, [note])).toEqual([]);
  });
});

describe("a course with a file that lay in the trash for over 30 days", () => {
  /** A course with a file, and another with another, in the store for long. */
  async function taught() {
    const portfolio = aPortfolio();
    for (const [id, name] of [
      [uuid(1), "удалён.pdf"],
      [uuid(2), "цел.pdf"],
    ] as const) {
      await portfolio.records.put(course, id, aCourse({ title: name }));
      const hash = await portfolio.files.add(new Blob([name]), "application/pdf");
      const file = { parent: id, order: "a0", name, hash, type: "application/pdf", size: name.length };
      await portfolio.records.add(attachment, file);
    }
    await portfolio.gate.db.files.toCollection().modify({ addedAt: 0 });
    return portfolio;
  }

  test("leaves nothing but tombstones, and no copy holds any of it", async () => {
    const portfolio = await taught();
    await portfolio.records.remove(course, uuid(1));
    expect(await keptAfter(portfolio, 32)).toBe(2);
    const tables = await tablesOf(portfolio);
    expect(tables.files.map(({ text }) => text)).toEqual(["цел.pdf"]);
    expect(JSON.stringify(tables)).not.toContain("удалён");
    expect((await portfolio.records.list(attachment)).map(({ name }) => name)).toEqual(["цел.pdf"]);
    const copy = await copyOf(portfolio);
    expect(copy.manifest.counts.files).toBe(1);
    expect(JSON.stringify(await readIncoming(copy))).not.toContain("удалён");
  });

  test("is removed on a device that still has it, when that is merged", async () => {
    const [one, other] = [await taught(), aPortfolio()];
    await restoreCopy(other, await copyOf(one));
    await one.records.remove(course, uuid(1));
    await keptAfter(one, 32);
    const copy = await copyOf(other);
    await mergeCopy(other, await copyOf(one));
    await mergeCopy(one, copy);
    expect((await tablesOf(one)).changes).toEqual((await tablesOf(other)).changes);
    expect((await other.records.list(attachment)).map(({ name }) => name)).toEqual(["цел.pdf"]);
  });

  test("keeps its file while it is in the trash", async () => {
    const portfolio = await taught();
    await portfolio.records.remove(course, uuid(1));
    await keptAfter(portfolio, 20);
    await portfolio.records.restore(course, uuid(1));
    expect(await portfolio.records.list(attachment)).toHaveLength(2);
    expect(await portfolio.files.hashes()).toHaveLength(2);
  });
});

describe("differences", () => {
  /** Two devices of one beginning that have written one field apart. */
  async function apart(): Promise<Portfolio> {
    const [one, other] = [aPortfolio(), aPortfolio()];
    await one.records.put(note, uuid(1), { text: "а", done: false });
    await restoreCopy(other, await copyOf(one));
    await one.records.put(note, uuid(1), { text: "б" });
    await other.records.put(note, uuid(1), { text: "в" });
    await mergeCopy(one, await copyOf(other));
    return one;
  }

  test("are listed with the words to show them", async () => {
    const portfolio = await apart();
    const [found, ...none] = await allDifferences(portfolio, [note]);
    expect(none).toEqual([]);
    expect(found).toMatchObject({ one: "Заметка", title: "в", label: "Текст" });
    expect([found?.current.text, found?.others.map(({ text }) => text)]).toEqual(["в", ["б"]]);
    expect(found?.current.writtenAt).toBeGreaterThan(found?.others[0]?.writtenAt ?? Number.POSITIVE_INFINITY);
  });

  test("are gone when they are decided", async () => {
    const portfolio = await apart();
    const [found] = await allDifferences(portfolio, [note]);
    if (!found) throw new Error("a difference");
    await portfolio.records.decide(found.difference, found.others[0]?.value);
    expect((await portfolio.records.get(note, uuid(1)))?.text).toBe("б");
    expect(await allDifferences(portfolio, [note])).toEqual([]);
  });

  test("of what only the program reads are not shown", async () => {
    const silent = kindOf("note", z.object({ text: z.string(), done: z.boolean() }));
    expect(await allDifferences(await apart(), [silent])).toEqual([]);
  });
});

import { afterEach, describe, expect, test, vi } from "vitest";
import { allDifferences } from "../../pwa/copies/all-differences";
import { keepHouse } from "../../pwa/copies/keep-house";
import { unsavedChanges } from "../../pwa/copies/last-copy";
import { mergeCopy } from "../../pwa/copies/merge-copy";
import { recoveryPoint } from "../../pwa/copies/recovery-points";
import { restoreCopy } from "../../pwa/copies/restore-copy";
import type { Portfolio } from "../../pwa/store/portfolio";
import { kindOf } from "../../shared/record/kind-of";
import * as z from "../../shared/zod";
import { uuid } from "../support/builders";
import { aPortfolio, copyOf, note, tablesOf } from "../support/copies-world";

const DAY = 86_400_000;
const later = (days: number) => Date.now() + days * DAY;

describe("housekeeping", () => {
  afterEach(() => vi.useRealTimers());

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
    expect(await keepHouse(portfolio, later(31))).toBe(1);
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
    await keepHouse(portfolio, later(366));
    expect(await texts(portfolio)).not.toContain("старая");
    expect(await portfolio.records.list(note)).toEqual(before);
  });

  test("has nothing to do in a young portfolio, and writes nothing", async () => {
    const portfolio = await lived();
    const [tables, revision] = [await tablesOf(portfolio), await portfolio.gate.revision()];
    expect(await keepHouse(portfolio)).toBe(0);
    expect([await tablesOf(portfolio), await portfolio.gate.revision()]).toEqual([tables, revision]);
  });

  test("sweeps away old files that nothing names, but none of a recovery point", async () => {
    const portfolio = await lived();
    await portfolio.files.add(new Blob(["в точке"]), "image/png");
    await recoveryPoint(portfolio, "import");
    await portfolio.files.add(new Blob(["ничей"]), "image/png");
    await portfolio.gate.db.files.toCollection().modify({ addedAt: 0 });
    await keepHouse(portfolio);
    expect((await tablesOf(portfolio)).files.map(({ text }) => text)).toEqual(["в точке"]);
  });

  test("is done once a day", async () => {
    const portfolio = await lived();
    expect(await keepHouse(portfolio)).toBe(0);
    expect(await keepHouse(portfolio, later(31))).toBeNull();
    vi.useFakeTimers({ now: later(1), toFake: ["Date"] });
    expect(await keepHouse(portfolio, later(31))).toBe(1);
  });

  test("is no change that a copy would lack", async () => {
    const portfolio = await lived();
    await copyOf(portfolio);
    await keepHouse(portfolio, later(366));
    expect(await unsavedChanges(portfolio)).toBe(0);
  });

  test("leaves a portfolio that can be copied, restored, and merged with one that was not cleaned", async () => {
    const [portfolio, other, third] = [await lived(), aPortfolio(), aPortfolio()];
    await restoreCopy(other, await copyOf(portfolio));
    await keepHouse(portfolio, later(366));
    const copy = await copyOf(portfolio);
    await restoreCopy(third, copy);
    expect(await tablesOf(third)).toEqual(await tablesOf(portfolio));
    const before = await other.records.list(note);
    expect(await mergeCopy(other, copy)).toMatchObject({ ok: true });
    expect(await other.records.list(note)).toEqual(before);
    expect(await allDifferences(other, [note])).toEqual([]);
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

import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OpenedBackup } from "../../pwa/backup/opened-backup";
import { lastCopy, unsavedChanges } from "../../pwa/copies/last-copy";
import { knownIds } from "../../pwa/copies/portfolio-ids";
import { recoveryPoints } from "../../pwa/copies/recovery-points";
import { restoreCopy } from "../../pwa/copies/restore-copy";
import { restoreFresh } from "../../pwa/copies/restore-fresh";
import { receipts, secrets } from "../../pwa/features/monitoring/kinds";
import { RegistryDatabase } from "../../pwa/store/database";
import { Portfolio } from "../../pwa/store/portfolio";
import { Registry } from "../../pwa/store/registry";
import { aVisit, hex64, uuid } from "../support/builders";
import { aFullPortfolio, aPortfolio, copyOf, note, tablesOf } from "../support/copies-world";

describe("restoring", () => {
  test("makes what is here what the copy holds, not more", async () => {
    const portfolio = await aFullPortfolio();
    const copy = await copyOf(portfolio);
    const held = await tablesOf(portfolio);
    await portfolio.records.add(note, { text: "после копии", done: false });
    await portfolio.visits.add([aVisit()]);
    expect(await restoreCopy(portfolio, copy)).toEqual({ ok: true });
    expect(await tablesOf(portfolio)).toEqual(held);
    expect(await recoveryPoints(portfolio)).toMatchObject([{ reason: "restore" }]);
  });

  test("but who the person is in a monitoring, and what was handed in, stays: nobody counts twice", async () => {
    const portfolio = await aFullPortfolio();
    const copy = await copyOf(portfolio);
    const secret = await portfolio.records.add(secrets, { value: hex64(5) });
    const receipt = { campaign: uuid(7), revision: 3, digest: hex64(6), savedAt: 1 };
    await portfolio.records.add(receipts, receipt);
    expect(await restoreCopy(portfolio, copy)).toEqual({ ok: true });
    expect(await portfolio.records.list(secrets)).toEqual([{ id: secret, value: hex64(5) }]);
    expect(await portfolio.records.list(receipts)).toMatchObject([receipt]);
  });

  test("a screen's list sees it at once", async () => {
    const portfolio = await aFullPortfolio();
    const copy = await copyOf(portfolio);
    const list = portfolio.records.live(note);
    await portfolio.records.add(note, { text: "после копии", done: false });
    await expect.poll(() => list.value?.length).toBe(2);
    await restoreCopy(portfolio, copy);
    await expect.poll(() => list.value?.length).toBe(1);
  });

  test("what is written after it is newer than all that came in", async () => {
    const portfolio = await aFullPortfolio();
    const other = aPortfolio();
    await restoreCopy(other, await copyOf(portfolio));
    const [known] = await other.records.list(note);
    await other.records.put(note, known?.id ?? "", { text: "новее" });
    const stamps = (await other.gate.db.changes.toArray()).map(({ stamp }) => stamp).sort();
    expect((await other.records.log(known?.id ?? "")).at(-1)?.stamp).toBe(stamps.at(-1));
  });

  test("nothing is newer than the copy after it", async () => {
    const portfolio = await aFullPortfolio();
    const copy = await copyOf(portfolio);
    await portfolio.records.add(note, { text: "после копии", done: false });
    await restoreCopy(portfolio, copy);
    expect(await unsavedChanges(portfolio)).toBe(0);
    expect(await lastCopy(portfolio)).toEqual({ madeAt: copy.manifest.madeAt, unsaved: 0 });
    await portfolio.records.add(note, { text: "после восстановления", done: false });
    expect(await unsavedChanges(portfolio)).toBe(1);
  });

  test("a copy of another portfolio is refused with its code, and nothing is touched", async () => {
    const [portfolio, other] = [await aFullPortfolio(), await aFullPortfolio()];
    const copy = await copyOf(other);
    await copyOf(portfolio);
    const before = await tablesOf(portfolio);
    const refused = await restoreCopy(portfolio, copy);
    expect(refused).toMatchObject({ ok: false, reason: expect.stringMatching(/копия другого портфолио/) });
    expect(!refused.ok && refused.reason).toContain(other.row.id.slice(-6).toUpperCase());
    expect(await tablesOf(portfolio)).toEqual(before);
    expect(await recoveryPoints(portfolio)).toEqual([]);
  });
});

describe("a device without anything", () => {
  let registry: Registry;
  const opened: Portfolio[] = [];
  const open = async () => {
    const row = await registry.current();
    if (!row) throw new Error("no portfolio");
    const portfolio = new Portfolio(row, await registry.device());
    opened.push(portfolio);
    return portfolio;
  };
  beforeEach(() => {
    registry = new Registry();
  });
  afterEach(async () => {
    for (const portfolio of opened.splice(0)) portfolio.close();
    // The registry is one for the whole browser: the next test begins with none in it.
    const db = new RegistryDatabase();
    await db.portfolios.clear();
    db.close();
  });

  test("takes the copy's portfolio under its own id: what is paired with it still is", async () => {
    const old = await aFullPortfolio();
    const [copy, held] = [await copyOf(old), await tablesOf(old)];
    expect(await restoreFresh(registry, copy)).toMatchObject({
      ok: true,
      row: { id: old.row.id, role: "teacher" },
    });
    const portfolio = await open();
    expect(portfolio.row.id).toBe(old.row.id);
    expect(await tablesOf(portfolio)).toEqual(held);
  });

  test("but an empty portfolio lets it take its place", async () => {
    const copy = await copyOf(await aFullPortfolio());
    await registry.create("methodist");
    const empty = await open();
    await empty.open();
    expect(await restoreFresh(registry, copy)).toMatchObject({ ok: true });
    expect((await registry.current())?.id).toBe(copy.manifest.portfolio);
    // A tab that still shows the empty one cannot write where nobody looks.
    await expect(empty.records.add(note, { text: "в пустоту", done: false })).rejects.toThrow();
  });

  test("but a portfolio with records is refused, and stays", async () => {
    const copy = await copyOf(await aFullPortfolio());
    const { id } = await registry.create("teacher");
    const portfolio = await open();
    await portfolio.visits.add([aVisit()]);
    expect(await restoreFresh(registry, copy)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/уже есть/),
    });
    expect((await registry.current())?.id).toBe(id);
  });

  test.each<[string, (copy: OpenedBackup) => unknown]>([
    ["the registry", () => (registry.replace = () => Promise.reject(new Error("crash")))],
    ["the copy", (copy) => (copy.file = () => Promise.reject(new Error("crash")))],
  ])(
    "is still without anything when %s fails in the middle, and takes the copy next time",
    async (_, fail) => {
      const old = await aFullPortfolio();
      const [copy, held] = [await copyOf(old), await tablesOf(old)];
      await old.gate.db.delete();
      const { id } = await registry.create("teacher");
      const failing = Object.create(copy) as OpenedBackup;
      fail(failing);
      await expect(restoreFresh(registry, failing)).rejects.toThrow("crash");
      expect((await registry.current())?.id).toBe(id);
      expect(await Dexie.exists(old.gate.db.name)).toBe(false);
      registry = new Registry();
      expect(await restoreFresh(registry, copy)).toMatchObject({ ok: true });
      expect(await tablesOf(await open())).toEqual(held);
    },
  );

  test("keeps what was typed and not saved, with its files", async () => {
    const copy = await copyOf(await aFullPortfolio());
    await registry.create("teacher");
    const empty = await open();
    const hash = await empty.files.add(new Blob(["приложен к черновику"]), "image/png");
    const draft = { at: 1, values: { title: "недописанный", files: [{ hash }] } };
    await empty.setLocal("draft.course.new", draft);
    expect(await restoreFresh(registry, copy)).toMatchObject({ ok: true });
    const portfolio = await open();
    expect(portfolio.row.id).toBe(copy.manifest.portfolio);
    expect(await portfolio.local("draft.course.new")).toEqual(draft);
    expect(await (await portfolio.files.get(hash))?.blob.text()).toBe("приложен к черновику");
    expect(await Dexie.exists(empty.gate.db.name)).toBe(false);
  });

  test("knows the person's ids afterwards", async () => {
    const old = await aFullPortfolio();
    await restoreFresh(registry, await copyOf(old));
    expect(await knownIds(await open())).toEqual([old.row.id]);
  });
});

import { describe, expect, test } from "vitest";
import { importRecords } from "../../pwa/copies/import-records";
import { mergeCopy } from "../../pwa/copies/merge-copy";
import { oneAtATime } from "../../pwa/copies/one-at-a-time";
import { recoveryPoints } from "../../pwa/copies/recovery-points";
import { backTo, restoreCopy } from "../../pwa/copies/restore-copy";
import type { Portfolio } from "../../pwa/store/portfolio";
import { aVisit } from "../support/builders";
import { aFullPortfolio, aPortfolio, copyOf, note, pointBefore, tablesOf } from "../support/copies-world";

const add = (portfolio: Portfolio, text: string) => portfolio.records.add(note, { text, done: false });

/**
 * A store that has no room for points, or for none after the first `room` writes. Filling a real disk would take the
 * browser's own quota away from the other tests; the hook fails where the disk would, inside the write.
 */
function noRoom({ gate: { db } }: Portfolio, mayWrite: () => boolean = () => false): void {
  db.recovery.hook("creating", () => {
    if (!mayWrite()) throw new DOMException("full", "QuotaExceededError");
  });
}

/** As many as are kept, the newest first. */
async function threePoints(portfolio: Portfolio) {
  for (const reason of ["import", "merge", "restore"] as const) await pointBefore(portfolio, reason);
  return recoveryPoints(portfolio);
}

describe("recovery points", () => {
  test("are three, the newest first, each with what it was made before", async () => {
    const portfolio = aPortfolio();
    for (const reason of ["import", "merge", "restore", "return"] as const) {
      await add(portfolio, reason);
      await pointBefore(portfolio, reason);
    }
    const points = await recoveryPoints(portfolio);
    expect(points.map(({ reason, counts }) => [reason, counts.records])).toEqual([
      ["return", 4],
      ["restore", 3],
      ["merge", 2],
    ]);
  });

  test("bring back exactly what was here; what is here becomes a point itself", async () => {
    const portfolio = await aFullPortfolio();
    await portfolio.visits.add([aVisit()]);
    const before = await tablesOf(portfolio);
    await pointBefore(portfolio, "import");
    await add(portfolio, "лишнее");
    await portfolio.visits.add([aVisit()]);
    const after = await tablesOf(portfolio);

    const [point] = await recoveryPoints(portfolio);
    expect(await backTo(portfolio, point?.id ?? "")).toEqual({ ok: true });
    expect(await tablesOf(portfolio)).toEqual(before);
    const [undo] = await recoveryPoints(portfolio);
    expect(undo?.reason).toBe("return");
    expect(await backTo(portfolio, undo?.id ?? "")).toEqual({ ok: true });
    expect(await tablesOf(portfolio)).toEqual(after);
  });

  test("can be gone back to even when the new point pushes them out", async () => {
    const portfolio = aPortfolio();
    await add(portfolio, "первая");
    const before = await tablesOf(portfolio);
    for (const reason of ["import", "merge", "restore"] as const) {
      await pointBefore(portfolio, reason);
      await add(portfolio, reason);
    }
    const oldest = (await recoveryPoints(portfolio)).at(-1);
    expect(await backTo(portfolio, oldest?.id ?? "")).toEqual({ ok: true });
    expect(await tablesOf(portfolio)).toEqual(before);
  });

  test("are ordered as they were made, also by a clock that was set back in between", async () => {
    const portfolio = aPortfolio();
    await threePoints(portfolio);
    await portfolio.gate.db.recovery.toCollection().modify((row) => {
      row.madeAt += 86_400_000;
    });
    await pointBefore(portfolio, "return");
    expect((await recoveryPoints(portfolio)).map(({ reason }) => reason)).toEqual([
      "return",
      "restore",
      "merge",
    ]);
  });

  test("wait for a copy that is being made", async () => {
    const portfolio = await aFullPortfolio();
    const done: string[] = [];
    await oneAtATime(portfolio, async () => {
      void pointBefore(portfolio, "import").then(() => done.push("point"));
      const waiting = async () => (await navigator.locks.query()).pending?.map(({ name }) => name);
      await expect.poll(waiting).toContainEqual(expect.stringContaining(portfolio.row.id));
      done.push("copy");
    });
    await expect.poll(() => done).toEqual(["copy", "point"]);
  });

  test("that are not there are refused in words", async () => {
    const refused = await backTo(aPortfolio(), "нет такой");
    expect(refused).toMatchObject({ ok: false, reason: expect.stringMatching(/больше нет/) });
  });

  test("name every file, so that none is swept away under them", async () => {
    const portfolio = await aFullPortfolio();
    await pointBefore(portfolio, "import");
    const [row] = await portfolio.gate.db.recovery.toArray();
    expect(row?.files.toSorted()).toEqual((await portfolio.files.hashes()).sort());
  });
});

describe("without room for a point", () => {
  const steps: [string, (portfolio: Portfolio) => Promise<unknown>][] = [
    ["a restore", async (portfolio) => restoreCopy(portfolio, await copyOf(portfolio))],
    [
      "a merge",
      async (portfolio) => {
        const other = await aFullPortfolio();
        return mergeCopy(portfolio, await copyOf(other), { confirmedOther: true });
      },
    ],
    ["a step back", async (portfolio) => backTo(portfolio, (await recoveryPoints(portfolio))[0]?.id ?? "")],
    ["an import", async (portfolio) => importRecords(portfolio, note, [{ text: "новая", done: false }])],
  ];

  test.each(steps)("%s is not done, and says so", async (_, step) => {
    const portfolio = await aFullPortfolio();
    await copyOf(portfolio);
    const points = await threePoints(portfolio);
    const before = await tablesOf(portfolio);
    noRoom(portfolio);
    expect(await step(portfolio)).toMatchObject({ ok: false, reason: expect.stringMatching(/места/) });
    expect(await tablesOf(portfolio)).toEqual(before);
    expect(await recoveryPoints(portfolio)).toEqual(points);
  });

  test("older points make way, all but the newest", async () => {
    const portfolio = aPortfolio();
    await threePoints(portfolio);
    let writes = 0;
    noRoom(portfolio, () => ++writes > 1);
    await pointBefore(portfolio, "return");
    const left = (await recoveryPoints(portfolio)).map(({ reason }) => reason);
    expect(left).toEqual(["return", "restore"]);
  });
});

describe("a step that fails in its middle", () => {
  /** The browser takes the transaction away, as it does when the disk fails. */
  const failing = ({ gate: { db } }: Portfolio) =>
    db.months.hook("creating", (_key, _row, transaction) => transaction.abort());

  test("leaves everything as it was, and no point of nothing", async () => {
    const other = await aFullPortfolio();
    await other.visits.add([aVisit()]);
    const copy = await copyOf(other);
    const portfolio = aPortfolio();
    await add(portfolio, "своё");
    await copyOf(portfolio);
    const points = await threePoints(portfolio);
    const before = await tablesOf(portfolio);
    const [clock, revision] = [await portfolio.local("record.lastStamp"), await portfolio.gate.revision()];
    failing(portfolio);
    expect(await mergeCopy(portfolio, copy, { confirmedOther: true })).toMatchObject({ ok: false });
    const after = await tablesOf(portfolio);
    expect({ ...after, files: [] }).toEqual({ ...before, files: [] });
    expect([await portfolio.local("record.lastStamp"), await portfolio.gate.revision()]).toEqual([
      clock,
      revision,
    ]);
    expect(await recoveryPoints(portfolio)).toEqual(points);
  });

  test("of a restore too, also where the older points had made room for the new one", async () => {
    const portfolio = await aFullPortfolio();
    await portfolio.visits.add([aVisit()]);
    const copy = await copyOf(portfolio);
    const points = await threePoints(portfolio);
    await add(portfolio, "после копии");
    const before = await tablesOf(portfolio);
    failing(portfolio);
    expect(await restoreCopy(portfolio, copy)).toMatchObject({ ok: false });
    expect(await recoveryPoints(portfolio)).toEqual(points);
    let writes = 0;
    noRoom(portfolio, () => ++writes > 1);
    expect(await restoreCopy(portfolio, copy)).toMatchObject({ ok: false });
    expect(await recoveryPoints(portfolio)).toEqual(points);
    expect(await tablesOf(portfolio)).toEqual(before);
  });
});

describe("what another tab writes", () => {
  test("after a point is made is in the point that counts", async () => {
    const portfolio = await aFullPortfolio();
    const copy = await copyOf(portfolio);
    const tab = aPortfolio(portfolio.row.id);
    const get = portfolio.files.get.bind(portfolio.files);
    let isFirst = true;
    // The files are looked at when the point's moment is over, and before the step.
    portfolio.files.get = async (hash) => {
      if (isFirst) await add(tab, "из другой вкладки");
      isFirst = false;
      return get(hash);
    };
    expect(await restoreCopy(portfolio, copy)).toEqual({ ok: true });
    const points = await recoveryPoints(portfolio);
    expect(points).toHaveLength(1);
    await backTo(portfolio, points[0]?.id ?? "");
    expect((await portfolio.records.list(note)).map(({ text }) => text)).toContain("из другой вкладки");
  });

  test("is put into words where the other tab does not stop", async () => {
    const portfolio = await aFullPortfolio();
    const copy = await copyOf(portfolio);
    const tab = aPortfolio(portfolio.row.id);
    const get = portfolio.files.get.bind(portfolio.files);
    portfolio.files.get = async (hash) => {
      if (hash === copy.files[0]?.hash) await add(tab, "ещё");
      return get(hash);
    };
    expect(await restoreCopy(portfolio, copy)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/вкладки/),
    });
    expect(await portfolio.records.list(note)).toHaveLength(4);
    expect(await recoveryPoints(portfolio)).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CURSOR, takeOver } from "../../pwa/app/extension/hand-over";
import { unsavedChanges } from "../../pwa/copies/last-copy";
import { mergeCopy } from "../../pwa/copies/merge-copy";
import { recoveryPoints } from "../../pwa/copies/recovery-points";
import { backTo, restoreCopy } from "../../pwa/copies/restore-copy";
import type { Portfolio } from "../../pwa/store/portfolio";
import { Registry } from "../../pwa/store/registry";
import { aVisit, uuid } from "../support/builders";
import { aFullPortfolio, aPortfolio, copyOf } from "../support/copies-world";

const visits = [aVisit(), aVisit(), aVisit()];
let extension: AbortController;
let acknowledged: number;

beforeEach(() => {
  extension = new AbortController();
  acknowledged = 0;
});

afterEach(() => extension.abort());

interface Request {
  readonly call: string;
  readonly ask: { readonly cursor?: { readonly position: number } | null };
}

/** An extension that keeps all three visits and hands over one at a time; `onAsked` comes before each answer. */
function anExtension(onAsked: (position: number) => Promise<unknown> | void = () => undefined): void {
  const reply = async ({ call, ask }: Request) => {
    if (call === "hello") return { version: 1, paired: true, name: "Копилка" };
    const position = ask.cursor?.position ?? 0;
    if (call === "visits.acknowledge") {
      acknowledged = position;
      return { keptFor: 7 };
    }
    await onAsked(position);
    const next = Math.min(position + 1, visits.length);
    const some = visits.slice(position, next);
    return { visits: some, cursor: { log: uuid(7), position: next }, more: next < visits.length };
  };
  const answer = async ({ data }: MessageEvent) => {
    if (data?.kopilka !== "ask") return;
    const answered = await reply(data.request);
    window.postMessage({ kopilka: "reply", id: data.id, reply: { ok: true, answer: answered } }, "*");
  };
  window.addEventListener("message", (event) => void answer(event), { signal: extension.signal });
}

const run = (portfolio: Portfolio) => takeOver({ registry: new Registry(), portfolio });
const stored = async ({ gate }: Portfolio) =>
  (await gate.db.months.toArray()).flatMap((month) => month.visits.map(({ id }) => id));
const all = visits.map(({ id }) => id);

describe("what the extension still keeps comes again", () => {
  test("after a restore", async () => {
    anExtension();
    const portfolio = aPortfolio();
    const copy = await copyOf(portfolio);
    await run(portfolio);
    expect(await stored(portfolio)).toEqual(all);
    await restoreCopy(portfolio, copy);
    expect(await stored(portfolio)).toEqual([]);
    expect(await run(portfolio)).toMatchObject({ kind: "paired", added: 3 });
    expect(await stored(portfolio)).toEqual(all);
  });

  test("after a step back to a recovery point", async () => {
    anExtension();
    const portfolio = aPortfolio();
    await restoreCopy(portfolio, await copyOf(portfolio));
    await run(portfolio);
    const [point] = await recoveryPoints(portfolio);
    expect(await backTo(portfolio, point?.id ?? "")).toEqual({ ok: true });
    expect(await stored(portfolio)).toEqual([]);
    expect(await run(portfolio)).toMatchObject({ kind: "paired", added: 3 });
    expect(await stored(portfolio)).toEqual(all);
  });

  test("after a restore in the middle of the handing over, in the same run", async () => {
    const portfolio = aPortfolio();
    const copy = await copyOf(portfolio);
    let isRestored = false;
    anExtension(async (position) => {
      if (position !== 2 || isRestored) return;
      isRestored = true;
      await restoreCopy(portfolio, copy);
    });
    expect(await run(portfolio)).toMatchObject({ kind: "paired" });
    expect(isRestored).toBe(true);
    expect(await stored(portfolio)).toEqual(all);
    expect(acknowledged).toBe(3);
  });
});

test("two tabs that take over at once go on from each other, and both come to the end", async () => {
  anExtension();
  const portfolio = aPortfolio();
  const tab = aPortfolio(portfolio.row.id);
  const states = await Promise.all([run(portfolio), run(tab)]);
  expect(states).toMatchObject([{ kind: "paired" }, { kind: "paired" }]);
  expect(await stored(portfolio)).toEqual(all);
});

test("visits that come while a copy is merged are lost neither here nor in the extension", async () => {
  anExtension();
  const [portfolio, other] = [aPortfolio(), await aFullPortfolio()];
  const [own, theirs] = [aVisit(), aVisit()];
  await portfolio.visits.add([own]);
  await other.visits.add([theirs]);
  const copy = await copyOf(other);
  const file = copy.file.bind(copy);
  // After the months were read, before they are written.
  copy.file = async (hash) => {
    await run(portfolio);
    return file(hash);
  };
  expect(await mergeCopy(portfolio, copy, { confirmedOther: true })).toEqual({ ok: true, brought: true });
  expect(await stored(portfolio)).toEqual(expect.arrayContaining([own.id, theirs.id, ...all]));
});

test("visits that were taken over are a change that a copy lacks", async () => {
  anExtension();
  const portfolio = aPortfolio();
  await copyOf(portfolio);
  await run(portfolio);
  expect(await unsavedChanges(portfolio)).toBe(3);
});

test("visits that are given again are none", async () => {
  anExtension();
  const portfolio = aPortfolio();
  await run(portfolio);
  await copyOf(portfolio);
  await portfolio.clearLocal(CURSOR);
  expect(await run(portfolio)).toMatchObject({ kind: "paired", added: 0 });
  expect(await unsavedChanges(portfolio)).toBe(0);
});

test("a run that brings nothing is no change that a copy would lack", async () => {
  anExtension();
  const portfolio = aPortfolio();
  await run(portfolio);
  await copyOf(portfolio);
  await run(portfolio);
  expect(await unsavedChanges(portfolio)).toBe(0);
});

test("visits that could not be stored are neither acknowledged nor passed over", async () => {
  anExtension();
  const portfolio = aPortfolio();
  const fail = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  portfolio.gate.db.months.hook("creating", fail);
  await expect(run(portfolio)).rejects.toThrow();
  expect(acknowledged).toBe(0);
  portfolio.gate.db.months.hook("creating").unsubscribe(fail);
  await run(portfolio);
  expect(await stored(portfolio)).toEqual(all);
});

import { afterEach, describe, expect, test, vi } from "vitest";
import { acknowledge, visitsAfter } from "../../extension/background/hand-over";
import { changeSettings, readOpen, readSettings, saveLook } from "../../extension/background/log";
import type { LogDatabase, VisitRow } from "../../extension/background/log-database";
import { hello, pair, unpair } from "../../extension/background/pairing";
import { BATCH_SIZE } from "../../shared/bridge/protocol";
import type { ClosedVisit } from "../../shared/usage/reconcile";
import { UNBOUND } from "../../shared/usage/reconcile";
import { ANNA, BORIS, MINUTE, NOON, readWaiting, useFreshLog } from "../support/fresh-log";

const HOUR = 60 * MINUTE;

let db: LogDatabase;
useFreshLog((fresh) => {
  db = fresh;
});

afterEach(() => {
  vi.restoreAllMocks();
});

function closed(count: number, startedAt = NOON): ClosedVisit[] {
  return Array.from({ length: count }, (_, index) => {
    const from = startedAt + index * MINUTE;
    const id = crypto.randomUUID();
    return { id, platform: "resh", startedAt: from, endedAt: from + 1000, offsetMinutes: 180 };
  });
}

async function pairNow(who: typeof ANNA, now = NOON): Promise<void> {
  await hello(db, who, now);
  expect(await pair(db, who.portfolio, now)).toBe(true);
}

/** Hands everything over as a page does; how many rows each acknowledgement read and wrote. */
async function handOver(portfolio: string): Promise<{ read: number; written: number }[]> {
  const getAll = vi.spyOn(IDBIndex.prototype, "getAll");
  const put = vi.spyOn(IDBObjectStore.prototype, "put");
  const touched = [];
  let cursor = null;
  for (let more = true; more; ) {
    const batch = await visitsAfter(db, { portfolio, cursor });
    if (typeof batch === "string") throw new Error(batch);
    ({ cursor, more } = batch);
    getAll.mockClear();
    put.mockClear();
    expect(await acknowledge(db, { portfolio, cursor }, NOON)).toEqual({});
    const requests = getAll.mock.results.map(({ value }) => value as IDBRequest<unknown[]>);
    touched.push({
      read: requests.reduce((sum, { result }) => sum + result.length, 0),
      written: put.mock.calls.length,
    });
  }
  return touched;
}

test("what was nobody's comes after all that a cursor has passed when it is claimed", async () => {
  await saveLook(db, { open: [], closed: closed(1) });
  // As on a shared PC, where nobody gets what was nobody's.
  await changeSettings(db, (before) => ({
    ...before,
    owner: ANNA.portfolio,
    pairings: [{ ...ANNA, pairedAt: NOON }],
  }));
  await db.add("visits", {
    ...(closed(1)[0] as ClosedVisit),
    owner: ANNA.portfolio,
    waitingFor: ANNA.portfolio,
    source: "extension",
    device: crypto.randomUUID(),
  } as VisitRow);
  const first = await visitsAfter(db, { portfolio: ANNA.portfolio, cursor: null });
  if (typeof first === "string") throw new Error(first);
  await unpair(db, NOON);
  await pairNow(ANNA);
  const next = await visitsAfter(db, { portfolio: ANNA.portfolio, cursor: first.cursor });
  expect(next).toMatchObject({ visits: [{ platform: "resh" }] });
});

test("a visit that is stored already does not keep the next ones from being stored", async () => {
  const [stored, later] = [closed(1), closed(1, NOON + HOUR)];
  await saveLook(db, { open: [], closed: stored });
  await saveLook(db, { open: [], closed: [...stored, ...later] });
  const ids = (await db.getAll("visits")).map(({ id }) => id);
  expect(ids).toEqual([...stored, ...later].map(({ id }) => id));
});

test("of a long log each visit is read and written once to acknowledge it, and never again", async () => {
  await pairNow(ANNA);
  await saveLook(db, { open: [], closed: closed(10 * BATCH_SIZE) });
  const once = { read: BATCH_SIZE, written: BATCH_SIZE };
  expect(await handOver(ANNA.portfolio)).toEqual(Array.from({ length: 10 }, () => once));
  expect(await readWaiting(db, ANNA.portfolio)).toEqual({ count: 0, since: null });
  const nothing = { read: 0, written: 0 };
  expect(await handOver(ANNA.portfolio)).toEqual(Array.from({ length: 10 }, () => nothing));
});

describe("what waits", () => {
  test("is counted for the present owner; a lost portfolio's stays stored and says nothing", async () => {
    await pairNow(ANNA);
    await saveLook(db, { open: [], closed: closed(3) });
    await pairNow(BORIS, NOON + HOUR);
    expect(await readWaiting(db, BORIS.portfolio)).toEqual({ count: 0, since: null });
    await saveLook(db, { open: [], closed: closed(2, NOON + 2 * HOUR) });
    expect(await readWaiting(db, BORIS.portfolio)).toEqual({ count: 2, since: NOON + 2 * HOUR + 1000 });
    await handOver(BORIS.portfolio);
    expect((await readWaiting(db, BORIS.portfolio)).count).toBe(0);
    expect(await readWaiting(db, ANNA.portfolio)).toEqual({ count: 3, since: NOON + 1000 });
  });

  test("is nobody's without an owner, until the next portfolio takes it", async () => {
    await pairNow(ANNA);
    await saveLook(db, { open: [], closed: closed(1) });
    await unpair(db, NOON + HOUR);
    await saveLook(db, { open: [], closed: closed(2, NOON + 2 * HOUR) });
    expect(await readWaiting(db, null)).toEqual({ count: 2, since: NOON + 2 * HOUR + 1000 });
    await pairNow(BORIS, NOON + 3 * HOUR);
    expect((await readWaiting(db, null)).count).toBe(0);
    expect((await readWaiting(db, BORIS.portfolio)).count).toBe(2);
  });
});

test("pairing that is cut off in the middle gives nobody anything", async () => {
  const id = crypto.randomUUID();
  const open = {
    id,
    platform: "uchi",
    startedAt: NOON,
    offsetMinutes: 180,
    lastSeen: NOON,
    attendedAt: NOON,
  };
  await saveLook(db, {
    open: [{ ...open, heard: false, heardUntil: null, holdsUntil: UNBOUND }],
    closed: closed(2),
  });
  await hello(db, ANNA, NOON);
  const before = await db.getAll("visits");
  const put = Reflect.get(IDBObjectStore.prototype, "put") as (row: unknown, key?: IDBValidKey) => IDBRequest;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...row) {
    const request: IDBRequest = Reflect.apply(put, this, row);
    // As if the worker had died before the last step was done.
    if (this.name === "settings") this.transaction.abort();
    return request;
  });
  await expect(pair(db, ANNA.portfolio, NOON + MINUTE)).rejects.toThrow();
  vi.restoreAllMocks();
  expect((await readSettings(db)).owner).toBeNull();
  expect(await db.getAll("visits")).toEqual(before);
  expect((await readOpen(db)).map((visit) => visit.id)).toEqual([id]);
  expect(await pair(db, ANNA.portfolio, NOON + MINUTE)).toBe(true);
  expect((await readWaiting(db, ANNA.portfolio)).count).toBe(3);
});

test("a page that keeps asking writes nothing for an hour, unless its title changes", async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, "put");
  const writes = async (who: typeof ANNA, now: number) => {
    put.mockClear();
    await hello(db, who, now);
    return put.mock.calls.length;
  };
  expect(await writes(ANNA, NOON)).toBe(1);
  expect(await writes(ANNA, NOON + 2000)).toBe(0);
  expect(await writes({ ...ANNA, title: "Анна Ивановна" }, NOON + 4000)).toBe(1);
  expect(await writes({ ...ANNA, title: "Анна Ивановна" }, NOON + 4000 + HOUR)).toBe(1);
  await pair(db, ANNA.portfolio, NOON + 2 * HOUR);
  expect(await writes({ ...ANNA, title: "Анна Ивановна" }, NOON + 4 * HOUR)).toBe(0);
  expect(await writes(ANNA, NOON + 4 * HOUR)).toBe(1);
  expect((await readSettings(db)).pairings.map(({ title }) => title)).toEqual(["Анна"]);
});

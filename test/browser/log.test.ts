import { describe, expect, test } from "vitest";
import { acknowledge, visitsAfter } from "../../extension/background/hand-over";
import {
  changeSettings,
  KEPT_AFTER_ACKNOWLEDGEMENT_MS,
  readOpen,
  readSettings,
  saveLook,
  sweep,
  visitsEndedSince,
} from "../../extension/background/log";
import { type LogDatabase, openLog } from "../../extension/background/log-database";
import { hello, pair, unpair } from "../../extension/background/pairing";
import { BATCH_SIZE } from "../../shared/bridge/protocol";
import { type ClosedVisit, type OpenVisit, UNBOUND } from "../../shared/usage/reconcile";
import { Visit } from "../../shared/usage/visit";
import { ANNA, BORIS, MINUTE, NOON, readWaiting, useFreshLog } from "../support/fresh-log";

let db: LogDatabase;
useFreshLog((fresh) => {
  db = fresh;
});

function anOpen(platform: string, startedAt: number, lastSeen = startedAt): OpenVisit {
  const id = crypto.randomUUID();
  return {
    id,
    platform,
    startedAt,
    offsetMinutes: 180,
    lastSeen,
    attendedAt: lastSeen,
    heard: false,
    heardUntil: null,
    holdsUntil: UNBOUND,
  };
}

function aClosed(platform: string, startedAt: number, endedAt = startedAt + MINUTE): ClosedVisit {
  return { id: crypto.randomUUID(), platform, startedAt, endedAt, offsetMinutes: 180 };
}

async function pairNow(who: typeof ANNA, now = NOON): Promise<void> {
  await hello(db, who, now);
  expect(await pair(db, who.portfolio, now)).toBe(true);
}

async function received(portfolio: string, cursor: Parameters<typeof visitsAfter>[1]["cursor"] = null) {
  const answer = await visitsAfter(db, { portfolio, cursor });
  if (typeof answer === "string") throw new Error(answer);
  return answer;
}

describe("closing a visit", () => {
  test("moves it from open to the log in one step, stamped by source, device and owner", async () => {
    const open = anOpen("resh", NOON);
    await saveLook(db, { open: [open], closed: [] });
    await saveLook(db, { open: [], closed: [aClosed("resh", NOON)] });
    const { device } = await readSettings(db);
    expect(await readOpen(db)).toEqual([]);
    const [visit] = await visitsEndedSince(db, NOON, null);
    expect(visit).toMatchObject({ platform: "resh", source: "extension", device, owner: null });
    expect(Visit.safeParse(visit).success).toBe(true);
  });

  test("that fails changes nothing: the visit is still open and can be closed again", async () => {
    const open = anOpen("resh", NOON);
    const closed = aClosed("resh", NOON);
    await saveLook(db, { open: [open], closed: [closed] });
    const twice = aClosed("uchi", NOON);
    // The same id twice is refused by the index; with it the whole look.
    await expect(saveLook(db, { open: [], closed: [twice, twice] })).rejects.toThrow();
    expect(await readOpen(db)).toEqual([open]);
    expect(await db.count("visits")).toBe(1);
  });

  test("survives closing and opening the database", async () => {
    await saveLook(db, { open: [anOpen("uchi", NOON)], closed: [aClosed("resh", NOON)] });
    const before = await readSettings(db);
    db.close();
    const again = await openLog(db.name);
    expect(await readSettings(again)).toEqual(before);
    expect((await readOpen(again)).map((visit) => visit.platform)).toEqual(["uchi"]);
    expect(await again.count("visits")).toBe(1);
    again.close();
  });
});

describe("pairing", () => {
  test("needs a request: no portfolio is paired that has not asked", async () => {
    expect(await pair(db, ANNA.portfolio, NOON)).toBe(false);
    expect((await readSettings(db)).owner).toBeNull();
  });

  test("the first takes what was recorded before it, and what goes on", async () => {
    await saveLook(db, { open: [anOpen("uchi", NOON, NOON)], closed: [aClosed("resh", NOON - MINUTE)] });
    await pairNow(ANNA, NOON + MINUTE);
    const { visits } = await received(ANNA.portfolio);
    expect(visits.map((visit) => [visit.platform, visit.owner])).toEqual([
      ["resh", ANNA.portfolio],
      ["uchi", ANNA.portfolio],
    ]);
  });

  test("another ends the open visit for the old owner and gets nothing of it", async () => {
    await pairNow(ANNA);
    await saveLook(db, { open: [anOpen("resh", NOON, NOON + MINUTE)], closed: [] });
    await pairNow(BORIS, NOON + MINUTE + 1000);
    await saveLook(db, { open: [], closed: [aClosed("uchi", NOON + 2 * MINUTE)] });
    expect((await received(ANNA.portfolio)).visits.map((visit) => visit.platform)).toEqual(["resh"]);
    expect((await received(BORIS.portfolio)).visits.map((visit) => visit.platform)).toEqual(["uchi"]);
  });

  test("ends with «Отключить»; paired again, it gets its own back", async () => {
    await pairNow(ANNA);
    await saveLook(db, { open: [], closed: [aClosed("resh", NOON)] });
    await unpair(db, NOON + MINUTE);
    expect(await visitsAfter(db, { portfolio: ANNA.portfolio, cursor: null })).toBe("not-paired");
    await saveLook(db, { open: [], closed: [aClosed("uchi", NOON + MINUTE)] });
    await pairNow(ANNA);
    expect((await received(ANNA.portfolio)).visits.map((visit) => visit.platform)).toEqual(["resh", "uchi"]);
  });

  test("requests stay few and are forgotten after a day", async () => {
    for (let index = 0; index < 9; index++) {
      await hello(db, { portfolio: crypto.randomUUID(), title: `${index}` }, NOON);
    }
    expect((await readSettings(db)).requests.map((request) => request.title)).toEqual(["5", "6", "7", "8"]);
    await hello(db, ANNA, NOON + 25 * 60 * MINUTE);
    expect((await readSettings(db)).requests.map((request) => request.title)).toEqual(["Анна"]);
  });
});

describe("handing over", () => {
  test("goes in batches, oldest first, without gaps or repeats", async () => {
    await pairNow(ANNA);
    const closed = Array.from({ length: BATCH_SIZE + 3 }, (_, index) =>
      aClosed("resh", NOON + index * MINUTE),
    );
    await saveLook(db, { open: [], closed });
    const first = await received(ANNA.portfolio);
    expect([first.visits.length, first.more]).toEqual([BATCH_SIZE, true]);
    const second = await received(ANNA.portfolio, first.cursor);
    expect([second.visits.length, second.more]).toEqual([3, false]);
    const ids = [...first.visits, ...second.visits].map((visit) => visit.id);
    expect(ids).toEqual(closed.map((visit) => visit.id));
    expect((await received(ANNA.portfolio, second.cursor)).cursor).toEqual(second.cursor);
  });

  test("what is acknowledged waits no more, dies after seven days and never sooner", async () => {
    await pairNow(ANNA);
    await saveLook(db, { open: [], closed: [aClosed("resh", NOON), aClosed("uchi", NOON + MINUTE)] });
    const { log } = await readSettings(db);
    expect(await readWaiting(db, ANNA.portfolio)).toEqual({ count: 2, since: NOON + MINUTE });
    await acknowledge(db, { portfolio: ANNA.portfolio, cursor: { log, position: 1 } }, NOON);
    expect(await readWaiting(db, ANNA.portfolio)).toEqual({ count: 1, since: NOON + 2 * MINUTE });
    // Acknowledging again does not begin the seven days anew.
    await acknowledge(db, { portfolio: ANNA.portfolio, cursor: { log, position: 1 } }, NOON + MINUTE);

    await sweep(db, NOON + KEPT_AFTER_ACKNOWLEDGEMENT_MS - 1);
    expect(await db.count("visits")).toBe(2);
    await sweep(db, NOON + KEPT_AFTER_ACKNOWLEDGEMENT_MS);
    expect((await received(ANNA.portfolio)).visits.map((visit) => visit.platform)).toEqual(["uchi"]);
  });

  test("one portfolio cannot acknowledge what is another's, nor what is of another log", async () => {
    await pairNow(ANNA);
    await saveLook(db, { open: [], closed: [aClosed("resh", NOON)] });
    await pairNow(BORIS);
    const { log } = await readSettings(db);
    await acknowledge(db, { portfolio: BORIS.portfolio, cursor: { log, position: 99 } }, NOON);
    expect((await readWaiting(db, ANNA.portfolio)).count).toBe(1);
    const foreign = { log: crypto.randomUUID(), position: 99 };
    expect(await acknowledge(db, { portfolio: ANNA.portfolio, cursor: foreign }, NOON)).toBe("malformed");
    expect((await received(ANNA.portfolio, foreign)).visits).toHaveLength(1);
  });
});

test("settings change one after another, none is lost", async () => {
  const tick = async (platform: string) =>
    changeSettings(db, (before) => ({ ...before, ticked: [...before.ticked, platform] }));
  await Promise.all(["resh", "uchi", "sferum"].map(tick));
  expect((await readSettings(db)).ticked).toEqual(["resh", "uchi", "sferum"]);
});

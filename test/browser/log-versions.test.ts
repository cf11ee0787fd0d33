import { openDB } from "idb";
import { expect, test } from "vitest";
import { readWaiting, visitsEndedSince } from "../../extension/background/log";
import { openLog } from "../../extension/background/log-database";

const ANNA = "01900000-0000-7000-8000-00000000a11a";
const LOG = "01900000-0000-7000-8000-0000000010c5";
const NOON = Date.UTC(2026, 10, 2, 12);

/** A log as version 1 left it. Frozen: it is what lies on people's disks. */
async function versionOne(name: string): Promise<void> {
  const db = await openDB(name, 1, {
    upgrade(fresh) {
      const visits = fresh.createObjectStore("visits", { keyPath: "position", autoIncrement: true });
      visits.createIndex("id", "id", { unique: true });
      visits.createIndex("endedAt", "endedAt");
      visits.createIndex("owner", ["owner", "position"]);
      visits.createIndex("waitingSince", "waitingSince");
      visits.createIndex("acknowledgedAt", "acknowledgedAt");
      fresh.createObjectStore("open", { keyPath: "id" });
      fresh.createObjectStore("settings");
    },
  });
  const visit = (index: number, owner: string | null, rest: object) => ({
    id: `01900000-0000-7000-8000-00000000000${index}`,
    platform: "resh",
    startedAt: NOON,
    endedAt: NOON + index * 60_000,
    offsetMinutes: 180,
    source: "extension",
    device: LOG,
    owner,
    ...rest,
  });
  await db.add("visits", visit(1, ANNA, { acknowledgedAt: NOON }));
  await db.add("visits", visit(2, ANNA, { waitingSince: NOON + 120_000 }));
  await db.add("visits", visit(3, null, { waitingSince: NOON + 180_000 }));
  const settings = { log: LOG, device: LOG, recording: "on", ticked: ["resh"], pairings: [], requests: [] };
  await db.put("settings", { ...settings, owner: ANNA }, "settings");
  db.close();
}

test("a log of version 1 opens with every visit, and what waited waits for its owner", async () => {
  const name = `log-${crypto.randomUUID()}`;
  await versionOne(name);
  const db = await openLog(name);
  expect(await db.count("visits")).toBe(3);
  expect(await visitsEndedSince(db, NOON, ANNA)).toHaveLength(2);
  expect(await readWaiting(db, ANNA)).toEqual({ count: 1, since: NOON + 120_000 });
  expect(await readWaiting(db, null)).toEqual({ count: 1, since: NOON + 180_000 });
  expect(JSON.stringify(await db.getAll("visits"))).not.toContain("waitingSince");
  expect((await db.get("settings", "settings"))?.ticked).toEqual(["resh"]);
  db.close();
  indexedDB.deleteDatabase(name);
});

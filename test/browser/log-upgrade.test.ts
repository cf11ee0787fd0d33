import { openDB } from "idb";
import { expect, test } from "vitest";
import { readOpen, readSettings, visitsEndedSince } from "../../extension/background/log";
import { openLog } from "../../extension/background/log-database";
import { UNBOUND } from "../../shared/usage/reconcile";
import sample from "../vectors/log-v1.json";

/** A log as the first version left it. */
async function leaveVersion1(name: string): Promise<void> {
  const old = await openDB(name, 1, {
    upgrade(db) {
      const visits = db.createObjectStore("visits", { keyPath: "position", autoIncrement: true });
      visits.createIndex("id", "id", { unique: true });
      visits.createIndex("endedAt", "endedAt");
      visits.createIndex("owner", ["owner", "position"]);
      visits.createIndex("waiting", ["waitingFor", "position"]);
      visits.createIndex("acknowledgedAt", "acknowledgedAt");
      db.createObjectStore("open", { keyPath: "id" });
      db.createObjectStore("settings");
    },
  });
  for (const visit of sample.visits) await old.add("visits", visit);
  for (const visit of sample.open) await old.add("open", visit);
  await old.add("settings", sample.settings, "settings");
  old.close();
}

test("a log of the first version goes on: its visits, what is open in it, what the person has chosen", async () => {
  const name = `log-${crypto.randomUUID()}`;
  await leaveVersion1(name);
  const db = await openLog(name);
  expect(await visitsEndedSince(db, 0, null)).toHaveLength(1);
  const [open] = sample.open;
  expect(await readOpen(db)).toEqual([{ ...open, heardUntil: open?.lastSeen, holdsUntil: UNBOUND }]);
  expect(await readSettings(db)).toMatchObject({
    ...sample.settings,
    lessonUntil: 0,
    pausedUntil: null,
    marks: {},
    idleAfterMinutes: 5,
    quiet: null,
  });
  db.close();
  indexedDB.deleteDatabase(name);
});

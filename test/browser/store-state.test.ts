import { Dexie } from "dexie";
import { afterEach, expect, test } from "vitest";
import { PortfolioDatabase } from "../../pwa/store/database";
import { problemOf, StoreFailure } from "../../pwa/store/failure";
import { Gate } from "../../pwa/store/gate";
import { RecordStore } from "../../pwa/store/record-store";
import { kindOf } from "../../shared/record/kind-of";
import * as z from "../../shared/zod";
import { uuid } from "../support/builders";

const note = kindOf("note", z.strictObject({ text: z.string() }));
const opened: Dexie[] = [];

function open(name: string): PortfolioDatabase {
  const db = new PortfolioDatabase(name);
  opened.push(db);
  return db;
}

/** What a later version of the app would open. */
function newerDatabase(name: string): Dexie {
  const db = new Dexie(`kopilka-${name}`);
  opened.push(db);
  db.version(3).stores({ records: "id, kind", later: "id" });
  return db;
}

afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});

test("a tab that is older than the database refuses it, and changes nothing in it", async () => {
  const name = crypto.randomUUID();
  const newer = newerDatabase(name);
  await newer.table("records").put({ id: "1", kind: "note" });
  newer.close();
  const error: unknown = await new RecordStore(new Gate(open(name)), uuid(1))
    .list(note)
    .catch((e: unknown) => e);
  expect(problemOf(error)).toBe("newer");
  await newer.open();
  expect(await newer.table("records").toArray()).toEqual([{ id: "1", kind: "note" }]);
  expect([newer.verno, newer.backendDB().version]).toEqual([3, 30]);
});

test("a tab steps aside when another opens a newer version: it says so, and writes nothing more", async () => {
  const name = crypto.randomUUID();
  const db = open(name);
  const records = new RecordStore(new Gate(db), uuid(1));
  const shown = records.live(note);
  const id = await records.add(note, { text: "а" });
  await expect.poll(() => shown.value).toEqual([{ id, text: "а" }]);
  const newer = newerDatabase(name);
  await newer.open();
  expect(db.state.value).toBe("outdated");
  await expect(records.add(note, { text: "б" })).rejects.toThrow(StoreFailure);
  expect(await newer.table("records").count()).toBe(1);
  expect(shown.value).toEqual([{ id, text: "а" }]);
});

test("a tab that another one keeps from upgrading says so, waits, and goes on by itself", async () => {
  const name = crypto.randomUUID();
  const holder = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`kopilka-${name}`, 10);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("records", { keyPath: "id" }).createIndex("kind", "kind");
      request.result.createObjectStore("months", { keyPath: "month" });
      request.result.createObjectStore("local", { keyPath: "key" });
    };
    request.onsuccess = () => resolve(request.result);
    request.addEventListener("error", () => reject(new Error("not opened")));
  });
  const db = open(name);
  const adding = new RecordStore(new Gate(db), uuid(1)).add(note, { text: "а" });
  await expect.poll(() => db.state.value).toBe("blocked");
  holder.close();
  await adding;
  expect([db.state.value, await db.records.count()]).toEqual(["open", 1]);
});

test("a lost connection is opened again, and the write is there", async () => {
  const db = open(crypto.randomUUID());
  const records = new RecordStore(new Gate(db), uuid(1));
  await records.add(note, { text: "а" });
  db.backendDB().close();
  await records.add(note, { text: "б" });
  expect((await records.list(note)).map(({ text }) => text)).toEqual(["а", "б"]);
});

import { effect } from "@preact/signals";
import { Dexie } from "dexie";
import { afterEach, expect, test } from "vitest";
import { PortfolioDatabase } from "../../pwa/store/database";
import { problemOf } from "../../pwa/store/failure";
import { Gate } from "../../pwa/store/gate";
import { RecordStore } from "../../pwa/store/record-store";
import type { Kind } from "../../shared/record/kind";
import { kindOf } from "../../shared/record/kind-of";
import * as z from "../../shared/zod";
import { uuid } from "../support/builders";

const note = kindOf("note", z.strictObject({ text: z.string() }));
const other = kindOf("other", z.strictObject({ text: z.string() }));
type Note = ReturnType<typeof note.parse> & object;
const opened: (Dexie | RecordStore)[] = [];

function open(name: string = crypto.randomUUID()): { db: PortfolioDatabase; records: RecordStore } {
  const db = new PortfolioDatabase(name);
  const records = new RecordStore(new Gate(db), uuid(1));
  opened.push(records, db);
  return { db, records };
}

/** A kind that cannot be read while `isBroken` says so. */
function fragile(isBroken: () => boolean): Kind<Note> {
  const parse = (fields: unknown) => {
    if (isBroken()) throw new Error("not read");
    return note.parse(fields);
  };
  return { ...note, parse };
}

const failureOf = (read: () => unknown) => {
  try {
    read();
    return null;
  } catch (error) {
    return error;
  }
};

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

test("when a write is done, every open list shows it, and a write of many once", async () => {
  const { records } = open();
  const [notes, others] = [records.live(note), records.live(other)];
  await records.add(note, { text: "а" });
  expect(notes.value?.map(({ text }) => text)).toEqual(["а"]);
  const seen: number[] = [];
  const stop = effect(() => void seen.push(others.value?.length ?? -1));
  await records.together(async () => {
    for (const text of ["б", "в"]) await records.add(other, { text });
  });
  stop();
  expect(seen).toEqual([0, 2]);
});

test("a list whose first reading fails throws the failure at whoever shows it, and lives on after it", async () => {
  const { records } = open();
  await records.add(note, { text: "а" });
  let isBroken = true;
  const shown = records.live(fragile(() => isBroken));
  await expect.poll(() => failureOf(() => shown.value)).toMatchObject({ message: "not read" });
  isBroken = false;
  // The next write is of one record, but the other one has not been read yet either.
  await records.add(note, { text: "б" });
  await expect.poll(() => failureOf(() => shown.value)).toBeNull();
  expect(shown.value?.map(({ text }) => text)).toEqual(["а", "б"]);
});

test("a list that fails later is read as a whole at the next write", async () => {
  const { records } = open();
  let isBroken = false;
  const shown = records.live(fragile(() => isBroken));
  await expect.poll(() => shown.value).toEqual([]);
  isBroken = true;
  await records.add(note, { text: "а" });
  await expect.poll(() => failureOf(() => shown.value)).not.toBeNull();
  isBroken = false;
  await records.add(note, { text: "б" });
  await expect.poll(() => failureOf(() => shown.value)).toBeNull();
  expect(shown.value?.map(({ text }) => text)).toEqual(["а", "б"]);
});

test("a database that a newer version has made is no empty list", async () => {
  const name = crypto.randomUUID();
  const newer = new Dexie(`kopilka-${name}`);
  newer.version(3).stores({ records: "id, kind" });
  await newer.open();
  newer.close();
  const shown = open(name).records.live(note);
  await expect.poll(() => problemOf(failureOf(() => shown.value))).toBe("newer");
});

test("a tab that came back from the browser's cache shows what was written meanwhile", async () => {
  const { db, records } = open();
  const id = await records.add(note, { text: "а" });
  const shown = records.live(note);
  await expect.poll(() => shown.value?.length).toBe(1);
  const row = await db.records.get(id);
  // Past Dexie, as a tab writes that this one could not hear while it was frozen.
  const store = db.backendDB().transaction("records", "readwrite").objectStore("records");
  await new Promise((resolve) => {
    store.put({ ...row, fields: { text: "б" } }).addEventListener("success", resolve);
  });
  window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  await expect.poll(() => shown.value?.[0]?.text).toBe("б");
});

test("a list of a tab that was closed for good keeps what it has read, and says nothing", async () => {
  const { db, records } = open();
  await records.add(note, { text: "а" });
  const shown = records.live(note);
  await expect.poll(() => shown.value?.length).toBe(1);
  db.close();
  window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  await expect(db.records.count()).rejects.toThrow();
  expect(shown.value?.map(({ text }) => text)).toEqual(["а"]);
});

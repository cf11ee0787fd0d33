import { afterEach, describe, expect, test, vi } from "vitest";
import { PortfolioDatabase } from "../../pwa/store/database";
import { Gate } from "../../pwa/store/gate";
import { RecordStore } from "../../pwa/store/record-store";
import { kindOf } from "../../shared/record/kind-of";
import * as z from "../../shared/zod";
import { uuid } from "../support/builders";

const opened: PortfolioDatabase[] = [];

function open(name: string = crypto.randomUUID()): PortfolioDatabase {
  const db = new PortfolioDatabase(name);
  opened.push(db);
  return db;
}

afterEach(() => {
  vi.useRealTimers();
  for (const db of opened.splice(0)) db.close();
});

const note = kindOf("note", z.strictObject({ text: z.string(), done: z.boolean() }));
const other = kindOf("other", z.strictObject({ text: z.string() }));
const empty = { text: "а", done: false };

describe("records", () => {
  test("are read back as written, and listed by kind", async () => {
    const records = new RecordStore(new Gate(open()), uuid(1));
    const id = await records.add(note, empty);
    expect(await records.list(note)).toEqual([{ ...empty, id }]);
    expect(await records.list(other)).toEqual([]);
  });

  test("are found by their id, but not as another kind", async () => {
    const records = new RecordStore(new Gate(open()), uuid(1));
    const id = await records.add(note, empty);
    expect(await records.get(note, id)).toEqual({ ...empty, id });
    expect(await records.get(other, id)).toBeNull();
    expect(await records.get(note, uuid(404))).toBeNull();
  });

  test("are written by the field: those that are not given stay", async () => {
    const records = new RecordStore(new Gate(open()), uuid(1));
    const id = await records.add(note, empty);
    await records.put(note, id, { done: true });
    expect(await records.get(note, id)).toEqual({ text: "а", done: true, id });
  });

  test("begin with what is put under their id, and there is one of them however often it is put", async () => {
    const records = new RecordStore(new Gate(open()), uuid(1));
    await records.put(note, uuid(5), empty);
    await records.put(note, uuid(5), empty);
    expect(await records.list(note)).toEqual([{ ...empty, id: uuid(5) }]);
  });

  test("that their kind does not admit are refused, and nothing is stored", async () => {
    const db = open();
    const records = new RecordStore(new Gate(db), uuid(1));
    await expect(records.add(note, { text: 1, done: false } as never)).rejects.toThrow(TypeError);
    await expect(records.put(note, uuid(5), { done: true })).rejects.toThrow(TypeError);
    expect([await db.records.count(), await db.local.count()]).toEqual([0, 0]);
  });

  test("written together are written all or not at all", async () => {
    const db = open();
    const records = new RecordStore(new Gate(db), uuid(1));
    const failing = records.together(async () => {
      await records.add(note, empty);
      await records.put(note, uuid(5), empty);
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect([await db.records.count(), await db.local.count()]).toEqual([0, 0]);
  });

  test("read and written together leave nobody in between: of two tabs one is first", async () => {
    const name = crypto.randomUUID();
    const tabs = [
      new RecordStore(new Gate(open(name)), uuid(1)),
      new RecordStore(new Gate(open(name)), uuid(1)),
    ];
    const takeNext = (records: RecordStore) =>
      records.together(async () => {
        const text = String((await records.list(other)).length);
        await records.add(other, { text });
        return text;
      });
    const taken = await Promise.all([...tabs, ...tabs].map(takeNext));
    expect(taken.sort()).toEqual(["0", "1", "2", "3"]);
  });

  test("never become another kind: such a write is refused, and leaves no trace", async () => {
    const db = open();
    const records = new RecordStore(new Gate(db), uuid(1));
    const id = await records.add(note, empty);
    const log = await records.log(id);
    for (const write of [
      records.put(other, id, { text: "б" }),
      records.remove(other, id),
      records.restore(other, id),
      records.undo(other, id, log[0]?.stamp ?? ""),
    ])
      await expect(write).rejects.toThrow("not a other");
    expect(await records.log(id)).toEqual(log);
  });

  test("that a later version wrote otherwise stay stored, but are not shown half-read", async () => {
    const db = open();
    const records = new RecordStore(new Gate(db), uuid(1));
    const wider = kindOf("note", z.looseObject({ text: z.string() }));
    const id = await records.add(wider, { text: "а", colour: "red" });
    expect(await records.list(note)).toEqual([]);
    expect(await records.get(note, id)).toBeNull();
    expect(await db.records.count()).toBe(1);
  });
});

describe("stamps never go back", () => {
  const NOON = Date.parse("2026-10-05T09:00:00Z");
  const at = (now: number) => vi.useFakeTimers({ now, toFake: ["Date"] });
  const stampOf = async (db: PortfolioDatabase, id: string) =>
    (await db.records.get(id))?.stamps["text"] ?? "";

  test("when the clock does, of one record or of another", async () => {
    const db = open();
    const records = new RecordStore(new Gate(db), uuid(1));
    at(NOON);
    const first = await records.add(note, empty);
    const before = await stampOf(db, first);
    at(NOON - 3_600_000);
    const second = await records.add(note, empty);
    const between = await stampOf(db, second);
    await records.put(note, first, { text: "б" });
    expect([before, between, await stampOf(db, first)]).toEqual(
      [before, between, await stampOf(db, first)].toSorted(),
    );
    expect(new Set([before, between, await stampOf(db, first)]).size).toBe(3);
    expect((await db.local.get("record.lastStamp"))?.value).toBe(await stampOf(db, first));
  });

  test("when the app is opened anew after the clock went back", async () => {
    const name = crypto.randomUUID();
    const db = open(name);
    at(NOON);
    const first = await new RecordStore(new Gate(db), uuid(1)).add(note, empty);
    db.close();
    at(NOON - 86_400_000);
    const later = open(name);
    const second = await new RecordStore(new Gate(later), uuid(1)).add(note, empty);
    expect((await stampOf(later, second)) > (await stampOf(later, first))).toBe(true);
  });

  test("and go on with the clock when it is right again", async () => {
    const db = open();
    const records = new RecordStore(new Gate(db), uuid(1));
    at(NOON);
    await records.add(note, empty);
    at(NOON + 60_000);
    const id = await records.add(note, empty);
    expect(Number((await stampOf(db, id)).slice(0, 15))).toBe(NOON + 60_000);
  });
});

describe("the revision", () => {
  test("counts a write with others inside it as one", async () => {
    const gate = new Gate(open());
    const records = new RecordStore(gate, uuid(1));
    await records.together(async () => {
      const id = await records.add(note, empty);
      await records.together(() => records.put(note, id, { done: true }));
      await records.add(other, { text: "б" });
    });
    expect(await gate.revision()).toBe(1);
    await records.add(note, empty);
    expect(await gate.revision()).toBe(2);
  });

  test("counts nothing of a write that failed", async () => {
    const gate = new Gate(open());
    const records = new RecordStore(gate, uuid(1));
    const failing = records.together(async () => {
      await records.add(note, empty);
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await gate.revision()).toBe(0);
  });
});

describe("what the history asks", () => {
  test("is given by kind, the newest first and no more than wanted", async () => {
    const records = new RecordStore(new Gate(open()), uuid(1));
    const first = await records.add(note, empty);
    await records.add(other, { text: "б" });
    const second = await records.add(note, empty);
    await records.put(note, first, { done: true });
    const newest = async (count: number) => (await records.newest([note], count)).map(({ record }) => record);
    expect(await newest(10)).toEqual([first, second, first]);
    expect(await newest(2)).toEqual([first, second]);
  });

  test("finds the parts of a record, removed ones too, and of no other record", async () => {
    const records = new RecordStore(new Gate(open()), uuid(1));
    const part = kindOf("part", z.strictObject({ parent: z.string() }));
    const own = [await records.add(part, { parent: uuid(7) }), await records.add(part, { parent: uuid(7) })];
    await records.add(part, { parent: uuid(8) });
    await records.remove(part, own[0] ?? "");
    expect((await records.parts([part], uuid(7))).sort()).toEqual(own.sort());
    expect(await records.parts([note], uuid(7))).toEqual([]);
  });
});

import type { ReadonlySignal } from "@preact/signals";
import { v7 } from "uuid";
import { type Change, REMOVED } from "../../shared/record/change";
import { fold } from "../../shared/record/fold";
import type { Difference } from "../../shared/record/history";
import type { Kind, Stored } from "../../shared/record/kind";
import type { StoredRecord } from "../../shared/record/record";
import { movedClock, type Stamp } from "../../shared/record/stamp";
import { deciding, fieldsBefore, isFirst, removing, type Writer, writing } from "../../shared/record/write";
import type { Gate } from "./gate";
import { LiveLists } from "./live-lists";
import { logOf, newestChanges, partsOf } from "./read-changes";

/** Where the newest stamp is kept that this device has made or followed. */
const CLOCK = "record.lastStamp";

/** Enough of a kind where no field is read. */
type Named = Pick<Kind<unknown>, "name">;

/** The only door to the records of a portfolio: parsed by the schema of their kind on the way in and out. */
export class RecordStore {
  private readonly gate: Gate;
  private readonly device: string;
  private readonly lists: LiveLists;

  constructor(gate: Gate, device: string) {
    this.gate = gate;
    this.device = device;
    this.lists = new LiveLists(gate);
  }

  /** Every record of a kind. One that its schema does not admit stays stored, but is not shown half-read. */
  async list<T>(kind: Kind<T>): Promise<Stored<T>[]> {
    const rows = await this.gate.db.records.where("kind").equals(kind.name).toArray();
    return rows.flatMap((row) => shown(kind, row) ?? []);
  }

  /** The same as `list`, always up to date; undefined until the first reading. */
  live<T>(kind: Kind<T>): ReadonlySignal<readonly Stored<T>[] | undefined> {
    return this.lists.of(kind, (row) => shown(kind, row));
  }

  async get<T>(kind: Kind<T>, id: string): Promise<Stored<T> | null> {
    const row = await this.gate.db.records.get(id);
    return row?.kind === kind.name ? shown(kind, row) : null;
  }

  /** A new record; returns its id. */
  async add<T>(kind: Kind<T>, fields: T): Promise<string> {
    const id = v7();
    await this.put(kind, id, fields);
    return id;
  }

  /** New records, all or none; returns their ids in the same order. */
  async addAll<T>(kind: Kind<T>, all: readonly T[]): Promise<string[]> {
    const { db } = this.gate;
    const bad = all.findIndex((fields) => kind.parse(fields) === null);
    if (bad >= 0) throw new TypeError(`not a ${kind.name}: number ${bad}`);
    return this.gate.write(async () => {
      const now = Date.now();
      let clock = await this.clock();
      const made: Change[] = [];
      for (const one of all) {
        const fields: Partial<T> = one;
        const target = { record: v7(), kind: kind.name };
        const change = writing([], target, fields, { device: this.device, now, clock });
        if (!change) throw new TypeError(`not a ${kind.name}: nothing in it`);
        made.push(change);
        clock = movedClock(clock, change.stamp, now);
      }
      await db.changes.bulkAdd(made);
      await db.records.bulkAdd(made.map((change) => fold([change])));
      await this.moveClock(clock, []);
      return made.map(({ record }) => record);
    });
  }

  /** Writes the fields given and keeps the others; a record that is not there yet begins with them. */
  async put<T>(kind: Kind<T>, id: string, fields: Partial<T>): Promise<void> {
    await this.change(id, kind, (log, writer) => {
      const change = writing(log, { record: id, kind: kind.name }, fields, writer);
      if (kind.parse(fold(change ? [...log, change] : log).fields) === null)
        throw new TypeError(`not a ${kind.name}: ${Object.keys(fields).join(", ")}`);
      return change;
    });
  }

  /** Into the trash, from which it can be brought back. */
  async remove(kind: Named, id: string): Promise<void> {
    await this.change(id, kind, (log, writer) => removing(log, { record: id, kind: kind.name }, writer));
  }

  /** Out of the trash, as it was. */
  async restore(kind: Named, id: string): Promise<void> {
    await this.change(id, kind, (log, writer) => writing(log, { record: id, kind: kind.name }, {}, writer));
  }

  /** Makes what the write `stamp` has written what it was before it. */
  async undo(kind: Kind<unknown>, id: string, stamp: Stamp): Promise<void> {
    await this.together(async () => {
      const log = await this.log(id);
      const undone = log.find((change) => change.stamp === stamp);
      if (!undone) return;
      if (isFirst(log, undone) || undone.fields[REMOVED] === false) await this.remove(kind, id);
      else if (undone.fields[REMOVED] === true) await this.restore(kind, id);
      else await this.put<unknown>(kind, id, fieldsBefore(log, undone));
    });
  }

  /** One of the values of a difference becomes the value. */
  async decide({ record, kind, field }: Difference, value: unknown): Promise<void> {
    await this.change(record, { name: kind }, (log, writer) =>
      deciding(log, { record, kind }, { field, value }, writer),
    );
  }

  /** All changes of a record, the oldest first. */
  async log(id: string): Promise<Change[]> {
    return logOf(this.gate.db, id);
  }

  /** The newest changes of some kinds, the newest first. */
  async newest(kinds: readonly Kind<unknown>[], count: number): Promise<Change[]> {
    return newestChanges(this.gate.db, namesOf(kinds), count);
  }

  /** Ids of the records of some kinds that name `parent` as theirs, removed ones too. */
  async parts(kinds: readonly Kind<unknown>[], parent: string): Promise<string[]> {
    return partsOf(this.gate.db, parent, namesOf(kinds));
  }

  /** Removed records of a kind that can still be brought back. */
  async removed(kind: Kind<unknown>): Promise<StoredRecord[]> {
    const rows = await this.gate.db.records.where("kind").equals(kind.name).toArray();
    return rows.filter((row) => row.removed !== null && kind.parse(row.fields) !== null);
  }

  /** Several reads and writes as one: all or none, and nobody writes in between. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    return this.gate.write(work);
  }

  /** Inside a write: the next stamp made here is later than these, but for those of a wrong clock. */
  async follow(changes: Iterable<Change>): Promise<void> {
    await this.moveClock(await this.clock(), changes);
  }

  close(): void {
    this.lists.close();
  }

  private async clock(): Promise<Stamp | null> {
    const last = (await this.gate.db.local.get(CLOCK))?.value;
    return typeof last === "string" ? last : null;
  }

  private async moveClock(clock: Stamp | null, past: Iterable<Change>): Promise<void> {
    const now = Date.now();
    let moved = clock;
    for (const { stamp } of past) moved = movedClock(moved, stamp, now);
    if (moved !== null) await this.gate.db.local.put({ key: CLOCK, value: moved });
  }

  private async change(
    id: string,
    kind: Named,
    make: (log: readonly Change[], writer: Writer) => Change | null,
  ): Promise<void> {
    const { db } = this.gate;
    await this.gate.write(async () => {
      const [log, clock] = await Promise.all([this.log(id), this.clock()]);
      const known = log[0]?.kind ?? kind.name;
      if (known !== kind.name) throw new TypeError(`not a ${kind.name}: ${id} is a ${known}`);
      const made = make(log, { device: this.device, now: Date.now(), clock });
      if (!made) return;
      await Promise.all([
        db.changes.add(made),
        db.records.put(fold([...log, made])),
        this.moveClock(clock, [made]),
      ]);
    });
  }
}

function namesOf(kinds: readonly Kind<unknown>[]): ReadonlySet<string> {
  return new Set(kinds.map(({ name }) => name));
}

function shown<T>({ parse }: Kind<T>, row: StoredRecord): Stored<T> | null {
  const fields = row.removed ? null : parse(row.fields);
  return fields === null ? null : { ...fields, id: row.id };
}

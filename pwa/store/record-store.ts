import { v7 } from "uuid";
import { newestStamp, type StoredRecord, written } from "../../shared/record/record";
import { nextStamp } from "../../shared/record/stamp";
import type { PortfolioDatabase } from "./database";
import type { Kind, Stored } from "./kind";

/** The only door to the records of a portfolio: parsed by the schema of their kind on the way in and out. */
export class RecordStore {
  private readonly db: PortfolioDatabase;
  private readonly device: string;

  constructor(db: PortfolioDatabase, device: string) {
    this.db = db;
    this.device = device;
  }

  /** Every record of a kind. One that its schema does not admit stays stored, but is not shown half-read. */
  async list<T>({ name, parse }: Kind<T>): Promise<Stored<T>[]> {
    const rows = await this.db.records.where("kind").equals(name).toArray();
    return rows.flatMap((row) => {
      const fields = row.removed ? null : parse(row.fields);
      return fields === null ? [] : [{ ...fields, id: row.id }];
    });
  }

  /** A new record; returns its id. */
  async add<T>(kind: Kind<T>, fields: T): Promise<string> {
    const id = v7();
    await this.write(kind, id, undefined, fields as Record<string, unknown>);
    return id;
  }

  /** Replaces the fields given, keeps the others. */
  async change<T>(kind: Kind<T>, id: string, fields: Partial<T>): Promise<void> {
    await this.db.transaction("rw", this.db.records, async () => {
      await this.write(kind, id, await this.db.records.get(id), fields);
    });
  }

  /** Several writes as one: all or none. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    return this.db.transaction("rw", this.db.records, work);
  }

  private async write<T>(
    { name, parse }: Kind<T>,
    id: string,
    before: StoredRecord | undefined,
    fields: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const stamp = nextStamp(newestStamp(before), Date.now(), this.device);
    const after = written(before, { id, kind: name, fields, stamp });
    if (parse(after.fields) === null) throw new TypeError(`not a ${name}: ${Object.keys(fields).join(", ")}`);
    await this.db.records.put(after);
  }
}

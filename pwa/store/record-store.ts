import { v7 } from "uuid";
import { newestStamp, type StoredRecord, written } from "../../shared/record/record";
import { nextStamp } from "../../shared/record/stamp";
import type { PortfolioDatabase } from "./database";
import type { Kind, Stored } from "./kind";

const LAST_STAMP = "record.lastStamp";

/** The only door to the records of a portfolio: parsed by the schema of their kind on the way in and out. */
export class RecordStore {
  private readonly db: PortfolioDatabase;
  private readonly device: string;

  constructor(db: PortfolioDatabase, device: string) {
    this.db = db;
    this.device = device;
  }

  /** Every record of a kind. One that its schema does not admit stays stored, but is not shown half-read. */
  async list<T>(kind: Kind<T>): Promise<Stored<T>[]> {
    const rows = await this.db.records.where("kind").equals(kind.name).toArray();
    return rows.flatMap((row) => shown(kind, row) ?? []);
  }

  async get<T>(kind: Kind<T>, id: string): Promise<Stored<T> | null> {
    const row = await this.db.records.get(id);
    return row?.kind === kind.name ? shown(kind, row) : null;
  }

  /** A new record; returns its id. */
  async add<T>(kind: Kind<T>, fields: T): Promise<string> {
    const id = v7();
    await this.put(kind, id, fields);
    return id;
  }

  /** Writes the fields given and keeps the others; a record that is not there yet begins with them. */
  async put<T>({ name, parse }: Kind<T>, id: string, fields: Partial<T>): Promise<void> {
    await this.together(async () => {
      const before = await this.db.records.get(id);
      const last = (await this.db.local.get(LAST_STAMP))?.value;
      const stamp = nextStamp(
        laterOf(newestStamp(before), typeof last === "string" ? last : null),
        Date.now(),
        this.device,
      );
      const after = written(before, { id, kind: name, fields, stamp });
      if (parse(after.fields) === null)
        throw new TypeError(`not a ${name}: ${Object.keys(fields).join(", ")}`);
      await this.db.records.put(after);
      await this.db.local.put({ key: LAST_STAMP, value: stamp });
    });
  }

  /** Several reads and writes as one: all or none, and nobody writes in between. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    return this.db.transaction("rw", [this.db.records, this.db.local], work);
  }
}

function shown<T>({ parse }: Kind<T>, row: StoredRecord): Stored<T> | null {
  const fields = row.removed ? null : parse(row.fields);
  return fields === null ? null : { ...fields, id: row.id };
}

function laterOf(a: string | null, b: string | null): string | null {
  return (a ?? "") > (b ?? "") ? a : b;
}

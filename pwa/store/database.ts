import type { ReadonlySignal } from "@preact/signals";
import { Dexie, type EntityTable, type Table, type Transaction } from "dexie";
import type { Change } from "../../shared/record/change";
import type { StoredRecord } from "../../shared/record/record";
import type { MonthSegment } from "../../shared/usage/month-segment";
import { exactVersion } from "./exact-version";
import { type StoreState, stateOf } from "./state";

/** Small facts of this device about this portfolio, not merged with other devices. */
export interface LocalRow {
  key: string;
  value: unknown;
}

/** A file, kept apart from the records so that no list loads it. */
export interface FileRow {
  /** SHA-256 of its bytes. */
  hash: string;
  /** Media type, by its first bytes. */
  type: string;
  blob: Blob;
  /** UTC ms: a file is written before the record that names it, so a young one without a record is not an orphan yet. */
  addedAt: number;
}

/** What the portfolio held at a moment, without the bytes of its files: those are shared by their hashes. */
export interface RecoveryRow {
  id: string;
  madeAt: number;
  /** What it was made before. */
  reason: string;
  data: Blob;
  files: string[];
}

/** One portfolio's own database. Indexed by id, kind and month only: what is indexed could not be sealed. */
export class PortfolioDatabase extends Dexie {
  /** Folds of the changes, one for each record. */
  readonly records!: EntityTable<StoredRecord, "id">;
  /** Every write, by record and stamp. */
  readonly changes!: Table<Change, [record: string, stamp: string]>;
  readonly months!: EntityTable<MonthSegment, "month">;
  readonly files!: EntityTable<FileRow, "hash">;
  readonly recovery!: EntityTable<RecoveryRow, "id">;
  readonly local!: EntityTable<LocalRow, "key">;
  readonly state: ReadonlySignal<StoreState>;

  constructor(portfolio: string) {
    const name = `kopilka-${portfolio}`;
    // Relaxed durability, the default, may lose the last second of a write that has been confirmed.
    super(name, { chromeTransactionDurability: "strict", indexedDB: exactVersion(name, 2) });
    this.version(1).stores({ records: "id, kind", months: "month", local: "key" });
    this.version(2).stores({ changes: "[record+stamp]", files: "hash", recovery: "id" }).upgrade(beginLog);
    this.state = stateOf(this);
  }
}

/** Version 1 kept no changes: what each field is now becomes the first change that is known of it. */
async function beginLog(transaction: Transaction): Promise<void> {
  const records: StoredRecord[] = await transaction.table("records").toArray();
  const changes = records.flatMap(({ id, kind, fields, stamps }) =>
    [...new Set(Object.values(stamps))].map((stamp): Change => {
      const own = Object.entries(fields).filter(([field]) => stamps[field] === stamp);
      return { record: id, kind, stamp, fields: Object.fromEntries(own), before: {} };
    }),
  );
  await transaction.table("changes").bulkAdd(changes);
}

export interface PortfolioRow {
  id: string;
  role: Role;
  createdAt: number;
}

export type Role = "teacher" | "methodist" | "student";

/** Which portfolios this browser holds, and which device it is. */
export class RegistryDatabase extends Dexie {
  readonly portfolios!: EntityTable<PortfolioRow, "id">;
  readonly device!: EntityTable<LocalRow, "key">;
  readonly state: ReadonlySignal<StoreState>;

  constructor() {
    super("kopilka", { indexedDB: exactVersion("kopilka", 1) });
    this.version(1).stores({ portfolios: "id", device: "key" });
    this.state = stateOf(this);
  }
}

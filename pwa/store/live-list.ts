import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Stored } from "../../shared/record/kind";
import type { StoredRecord } from "../../shared/record/record";
import type { PortfolioDatabase } from "./database";
import { isClosedForGood } from "./failure";

/**
 * All records of a kind. A reading that failed is thrown at whoever shows the list, until a later one succeeds: a
 * swallowed error looks like lost data.
 */
export class LiveList<T> {
  readonly all: ReadonlySignal<readonly Stored<T>[] | undefined> = computed(() => {
    const { failure, records } = this.state.value;
    if (failure !== null) throw failure.reason;
    return records;
  });
  private readonly records = new Map<string, Stored<T>>();
  private readonly db: PortfolioDatabase;
  private readonly kind: string;
  private readonly read: (row: StoredRecord) => Stored<T> | null;
  private readonly state = signal<State<T>>({ records: undefined, failure: null });
  /** False until everything was read, and after a reading that failed: then the next one is of everything. */
  private isWhole = false;

  constructor(db: PortfolioDatabase, kind: string, read: (row: StoredRecord) => Stored<T> | null) {
    this.db = db;
    this.kind = kind;
    this.read = read;
  }

  /** Never throws. */
  async readAll(): Promise<void> {
    try {
      const rows = await this.db.records.where("kind").equals(this.kind).toArray();
      this.records.clear();
      this.show(rows);
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** Records of any kind as they are now. Never throws. */
  async take(rows: readonly (StoredRecord | undefined)[]): Promise<void> {
    if (!this.isWhole) return this.readAll();
    const own = rows.flatMap((row) => (row?.kind === this.kind ? [row] : []));
    try {
      if (own.length > 0) this.show(own);
    } catch (reason) {
      this.fail(reason);
    }
  }

  private show(rows: readonly StoredRecord[]): void {
    for (const row of rows) {
      const record = this.read(row);
      if (record) this.records.set(row.id, record);
      else this.records.delete(row.id);
    }
    this.isWhole = true;
    this.state.value = { records: [...this.records.values()], failure: null };
  }

  private fail(reason: unknown): void {
    this.isWhole = false;
    if (!isClosedForGood(reason)) this.state.value = { records: undefined, failure: { reason } };
  }
}

interface State<T> {
  readonly records: readonly Stored<T>[] | undefined;
  readonly failure: { readonly reason: unknown } | null;
}

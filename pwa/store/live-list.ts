import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { Dexie, type ObservabilitySet, RangeSet } from "dexie";
import type { Kind, Stored } from "../../shared/record/kind";
import type { StoredRecord } from "../../shared/record/record";
import type { PortfolioDatabase } from "./database";
import { isClosedForGood } from "./failure";

/**
 * All records of a kind, read once and then kept up to date: after a write, of this tab or another, only the records
 * that it touched are read again. A save is seen as fast in a list of ten thousand as in one of ten. A reading that
 * failed is thrown at whoever shows the list, until a later one succeeds: a swallowed error looks like lost data.
 */
export class LiveList<T> {
  readonly all: ReadonlySignal<readonly Stored<T>[] | undefined> = computed(() => {
    const { failure, records } = this.state.value;
    if (failure !== null) throw failure.reason;
    return records;
  });
  private readonly rows = new Map<string, Stored<T>>();
  private readonly db: PortfolioDatabase;
  private readonly read: (row: StoredRecord) => Stored<T> | null;
  private readonly kind: string;
  private readonly state = signal<State<T>>({ records: undefined, failure: null });
  private work: Promise<void>;
  /** False until everything was read, and after a reading that failed: then the next one is of everything. */
  private isWhole = false;

  constructor(db: PortfolioDatabase, kind: Kind<T>, read: (row: StoredRecord) => Stored<T> | null) {
    this.db = db;
    this.kind = kind.name;
    this.read = read;
    Dexie.on("storagemutated", this.onWrite);
    this.work = this.bringUp(null);
  }

  close(): void {
    Dexie.on.storagemutated.unsubscribe(this.onWrite);
  }

  private readonly onWrite = (parts: ObservabilitySet): void => {
    // `all` is said when the page comes back from the browser's cache, where it could not hear the other tabs.
    const written = parts["all"] ?? parts[`idb://${this.db.name}/records/`];
    if (!written) return;
    const ids = idsIn(written);
    // One after another: what is read later is newer.
    this.work = this.work.then(() => this.bringUp(ids));
  };

  /** Reads these records, or all. Never throws: the readings to come wait for it. */
  private async bringUp(ids: readonly string[] | null): Promise<void> {
    try {
      await (ids && this.isWhole ? this.readSome(ids) : this.readAll());
      this.isWhole = true;
    } catch (reason) {
      this.isWhole = false;
      if (!isClosedForGood(reason)) this.state.value = { records: undefined, failure: { reason } };
    }
  }

  private async readAll(): Promise<void> {
    const rows = await this.db.records.where("kind").equals(this.kind).toArray();
    this.rows.clear();
    for (const row of rows) this.take(row);
    this.show();
  }

  private async readSome(ids: readonly string[]): Promise<void> {
    const rows = await this.db.records.bulkGet([...ids]);
    const own = rows.filter((row) => row?.kind === this.kind);
    for (const row of own) if (row) this.take(row);
    if (own.length > 0) this.show();
  }

  private take(row: StoredRecord): void {
    const record = this.read(row);
    if (record) this.rows.set(row.id, record);
    else this.rows.delete(row.id);
  }

  private show(): void {
    this.state.value = { records: [...this.rows.values()], failure: null };
  }
}

interface State<T> {
  readonly records: readonly Stored<T>[] | undefined;
  readonly failure: { readonly reason: unknown } | null;
}

/** The ids of a set of written keys; null where it holds whole ranges. */
function idsIn(written: ObservabilitySet[string]): string[] | null {
  const ids: string[] = [];
  for (const { from, to } of new RangeSet().add(written)) {
    if (from !== to || typeof from !== "string") return null;
    ids.push(from);
  }
  return ids;
}

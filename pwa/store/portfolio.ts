import type { ReadonlySignal } from "@preact/signals";
import { type LocalRow, PortfolioDatabase, type PortfolioRow } from "./database";
import { FileStore } from "./file-store";
import { Gate } from "./gate";
import { RecordStore } from "./record-store";
import type { StoreState } from "./state";
import { VisitStore } from "./visit-store";

/** An open portfolio: everything a screen may ask of the store. */
export class Portfolio {
  readonly row: PortfolioRow;
  readonly device: string;
  readonly visits: VisitStore;
  readonly records: RecordStore;
  readonly files: FileStore;
  readonly gate: Gate;
  private readonly db: PortfolioDatabase;

  constructor(row: PortfolioRow, device: string) {
    this.row = row;
    this.device = device;
    this.db = new PortfolioDatabase(row.id);
    this.gate = new Gate(this.db);
    this.visits = new VisitStore(this.gate);
    this.records = new RecordStore(this.gate, device);
    this.files = new FileStore(this.gate);
  }

  /** A fact of this device about this portfolio. */
  async local(key: string): Promise<unknown> {
    return (await this.db.local.get(key))?.value;
  }

  async setLocal(key: string, value: LocalRow["value"]): Promise<void> {
    await this.db.local.put({ key, value });
  }

  async clearLocal(key: string): Promise<void> {
    await this.db.local.delete(key);
  }

  /** Opened at the first use anyway; waiting for it tells early that it cannot be. */
  async open(): Promise<void> {
    await this.db.open();
  }

  get state(): ReadonlySignal<StoreState> {
    return this.db.state;
  }

  close(): void {
    this.records.close();
    this.db.close();
  }
}

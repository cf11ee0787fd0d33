import { type LocalRow, PortfolioDatabase, type PortfolioRow } from "./database";
import { RecordStore } from "./record-store";
import { VisitStore } from "./visit-store";

/** An open portfolio: everything a screen may ask of the store. */
export class Portfolio {
  readonly row: PortfolioRow;
  readonly device: string;
  readonly visits: VisitStore;
  readonly records: RecordStore;
  private readonly db: PortfolioDatabase;

  constructor(row: PortfolioRow, device: string) {
    this.row = row;
    this.device = device;
    this.db = new PortfolioDatabase(row.id);
    this.visits = new VisitStore(this.db);
    this.records = new RecordStore(this.db, device);
  }

  /** A fact of this device about this portfolio. */
  async local(key: string): Promise<unknown> {
    return (await this.db.local.get(key))?.value;
  }

  async setLocal(key: string, value: LocalRow["value"]): Promise<void> {
    await this.db.local.put({ key, value });
  }
}

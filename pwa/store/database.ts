import { Dexie, type EntityTable } from "dexie";
import type { StoredRecord } from "../../shared/record/record";
import type { Visit } from "../../shared/usage/visit";

/** Visits of one month, as one row: a year is read in twelve steps, and a month can be sealed as a whole. */
export interface MonthRow {
  /** `YYYY-MM` of the day on which the visits began. */
  month: string;
  visits: Visit[];
  /** Ids that were deleted here: a visit handed over again does not come back. */
  removed: string[];
}

/** Small facts of this device about this portfolio, not merged with other devices. */
export interface LocalRow {
  key: string;
  value: unknown;
}

/** One portfolio's own database. Indexed by id, kind and month only: what is indexed could not be sealed. */
export class PortfolioDatabase extends Dexie {
  readonly records!: EntityTable<StoredRecord, "id">;
  readonly months!: EntityTable<MonthRow, "month">;
  readonly local!: EntityTable<LocalRow, "key">;

  constructor(portfolio: string) {
    // Relaxed durability, the default, may lose the last second of a write that has been confirmed.
    super(`kopilka-${portfolio}`, { chromeTransactionDurability: "strict" });
    this.version(1).stores({ records: "id, kind", months: "month", local: "key" });
  }
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

  constructor() {
    super("kopilka");
    this.version(1).stores({ portfolios: "id", device: "key" });
  }
}

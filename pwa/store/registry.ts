import { v7 } from "uuid";
import { type PortfolioRow, RegistryDatabase, type Role } from "./database";

/** The portfolios of this browser. One today, so the first one made is the one that opens. */
export class Registry {
  private readonly db = new RegistryDatabase();

  /** This browser profile, in every visit and stamp made here. */
  async device(): Promise<string> {
    return this.db.transaction("rw", this.db.device, async () => {
      const known = await this.db.device.get("id");
      if (typeof known?.value === "string") return known.value;
      const id = v7();
      await this.db.device.add({ key: "id", value: id });
      return id;
    });
  }

  async current(): Promise<PortfolioRow | undefined> {
    const all = await this.db.portfolios.toArray();
    return all.sort((a, b) => a.createdAt - b.createdAt)[0];
  }

  async create(role: Role): Promise<PortfolioRow> {
    return this.db.transaction("rw", this.db.portfolios, async () => {
      // A second tab may have chosen at the same moment: there is still one portfolio.
      const known = await this.current();
      if (known) return known;
      const row = { id: v7(), role, createdAt: Date.now() };
      await this.db.portfolios.add(row);
      return row;
    });
  }

  /** One portfolio takes the place of another, or of none. False when another is there by now. */
  async replace(id: string | null, row: PortfolioRow): Promise<boolean> {
    return this.db.transaction("rw", this.db.portfolios, async () => {
      if (((await this.current())?.id ?? null) !== id) return false;
      if (id !== null) await this.db.portfolios.delete(id);
      await this.db.portfolios.put(row);
      return true;
    });
  }

  async setRole(id: string, role: Role): Promise<void> {
    await this.db.portfolios.update(id, { role });
  }
}

import type { ReadonlySignal } from "@preact/signals";
import { Dexie, type ObservabilitySet, RangeSet } from "dexie";
import type { Kind, Stored } from "../../shared/record/kind";
import type { StoredRecord } from "../../shared/record/record";
import type { Gate } from "./gate";
import { LiveList } from "./live-list";

/**
 * The lists that screens have opened. After a write, of this tab or another, only the records that it touched are read
 * again, once for all lists: a save is seen as fast in a list of ten thousand as in one of ten.
 */
export class LiveLists {
  private readonly gate: Gate;
  private readonly lists = new Map<string, LiveList<unknown>>();
  private work: Promise<unknown> = Promise.resolve();

  constructor(gate: Gate) {
    this.gate = gate;
    gate.listsCaughtUp = async () => {
      await this.work;
    };
    Dexie.on("storagemutated", this.onWrite);
  }

  of<T>(
    kind: Kind<T>,
    read: (row: StoredRecord) => Stored<T> | null,
  ): ReadonlySignal<readonly Stored<T>[] | undefined> {
    const known = this.lists.get(kind.name);
    if (known) return known.all as ReadonlySignal<readonly Stored<T>[] | undefined>;
    const list = new LiveList<T>(this.gate.db, kind.name, read);
    this.lists.set(kind.name, list);
    this.work = Promise.all([this.work, list.readAll()]);
    return list.all;
  }

  close(): void {
    Dexie.on.storagemutated.unsubscribe(this.onWrite);
  }

  private readonly onWrite = (parts: ObservabilitySet): void => {
    // `all` is said when the page comes back from the browser's cache, where it could not hear the other tabs.
    const written = parts["all"] ?? parts[`idb://${this.gate.db.name}/records/`];
    if (!written || this.lists.size === 0) return;
    const ids = idsIn(written);
    // One after another: what is read later is newer.
    this.work = this.work.then(() => this.bringUp(ids));
  };

  /** Reads these records, or all. Never throws: the readings to come wait for it. */
  private async bringUp(ids: readonly string[] | null): Promise<void> {
    const rows = ids && (await this.gate.db.records.bulkGet([...ids]).catch(() => null));
    await Promise.all([...this.lists.values()].map((list) => (rows ? list.take(rows) : list.readAll())));
  }
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

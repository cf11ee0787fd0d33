import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { PlatformId } from "../../shared/catalog/platform";
import type { OpenVisit } from "../../shared/usage/reconcile";
import type { Visit } from "../../shared/usage/visit";

/** A closed visit as stored. Positions only grow: a cursor is the last position that a page has had. */
export interface VisitRow extends Visit {
  readonly position: number;
  /**
   * Its owner, or `NOBODY`, while it was not acknowledged. Then the property is gone, and with it the row from the
   * index: what waits is counted and acknowledged without a look at what does not.
   */
  readonly waitingFor?: string;
  readonly acknowledgedAt?: number;
}

/** In an index null has no place. */
export const NOBODY = "";

export interface Pairing {
  readonly portfolio: string;
  readonly title: string;
  readonly pairedAt: number;
}

export interface PairingRequest {
  readonly portfolio: string;
  readonly title: string;
  readonly askedAt: number;
}

export interface Settings {
  /** Names this log: a cursor into another one starts over. */
  readonly log: string;
  readonly device: string;
  readonly recording: "off" | "on" | "paused";
  readonly ticked: readonly PlatformId[];
  readonly pairings: readonly Pairing[];
  readonly requests: readonly PairingRequest[];
  /** The portfolio for which visits are recorded now. */
  readonly owner: string | null;
}

interface Schema extends DBSchema {
  visits: {
    key: number;
    value: VisitRow;
    indexes: {
      id: string;
      endedAt: number;
      owner: [string, number];
      waiting: [string, number];
      acknowledgedAt: number;
    };
  };
  open: { key: string; value: OpenVisit };
  settings: { key: "settings"; value: Settings };
}

export type LogDatabase = IDBPDatabase<Schema>;

/** The extension's own database. Migrations only append: a new version is a new `if`. */
export async function openLog(name = "kopilka-log"): Promise<LogDatabase> {
  return openDB<Schema>(name, 1, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        const visits = db.createObjectStore("visits", { keyPath: "position", autoIncrement: true });
        visits.createIndex("id", "id", { unique: true });
        visits.createIndex("endedAt", "endedAt");
        visits.createIndex("owner", ["owner", "position"]);
        visits.createIndex("waiting", ["waitingFor", "position"]);
        visits.createIndex("acknowledgedAt", "acknowledgedAt");
        db.createObjectStore("open", { keyPath: "id" });
        void db.createObjectStore("settings").add(firstSettings(), "settings");
      }
    },
  });
}

function firstSettings(): Settings {
  return {
    log: crypto.randomUUID(),
    device: crypto.randomUUID(),
    recording: "off",
    ticked: [],
    pairings: [],
    requests: [],
    owner: null,
  };
}

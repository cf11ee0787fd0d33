import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { Sealed } from "../../shared/bridge/sealed";
import type { OwnPlatform } from "../../shared/catalog/own-platform";
import type { PlatformId } from "../../shared/catalog/platform";
import type { SchoolPlatform } from "../../shared/catalog/school-platform";
import { NO_POLICY, type Policy } from "../../shared/policy/policy";
import { type OpenVisit, UNBOUND } from "../../shared/usage/reconcile";
import type { Visit } from "../../shared/usage/visit";

/** What every row has. Positions only grow: a cursor is the last position that a page has had. */
interface Row {
  readonly position: number;
  /**
   * Its owner, or `NOBODY`, while it was not acknowledged. Then the property is gone, and with it the row from the
   * index: what waits is counted and acknowledged without a look at what does not.
   */
  readonly waitingFor?: string;
  readonly acknowledgedAt?: number;
}

/** A closed visit as stored. */
export interface VisitRow extends Row, Visit {}

/** A visit of a shared PC: whose it is stands on it, all else is for its owner's eyes only. */
export interface SealedRow extends Row {
  /** Of the row: that of the visit tells when it began. */
  readonly id: string;
  readonly owner: string;
  readonly sealed: Sealed;
}

export function isPlain(row: VisitRow | SealedRow): row is VisitRow {
  return !("sealed" in row);
}

/** In an index null has no place. */
export const NOBODY = "";
/** The same for the log of a classroom, which belongs to nobody until somebody takes lessons out of it. */
export const ROOM = "room";

export interface Pairing {
  readonly portfolio: string;
  readonly title: string;
  readonly pairedAt: number;
  /** To which a shared PC seals; a portfolio gives it when it is asked. */
  readonly publicKey?: string;
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
  /** When a pause ends by itself, UTC ms; null when only the person ends it. */
  readonly pausedUntil: number | null;
  /** Until when «Идёт урок» goes on or went on, UTC ms; 0 before the first. */
  readonly lessonUntil: number;
  /** Until when each of the platforms that count only then is marked as «Учебное», UTC ms. */
  readonly marks: Readonly<Record<PlatformId, number>>;
  /** After how long without keyboard and mouse nobody is there. */
  readonly idleAfterMinutes: number;
  /** Hours in which nothing is recorded, minutes after local midnight; they may cross it. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
  readonly mode: "own" | "shared" | "classroom";
  /** When lessons begin, minutes after local midnight; null while nobody has said it. */
  readonly bells: readonly number[] | null;
  /** The computer forgets everything when it is started anew. */
  readonly resets: boolean;
  /** Platforms that the teacher has named by address. They are recorded as long as they are here. */
  readonly own: readonly OwnPlatform[];
  /** The address of the app that the person has named; null when it opens where the build says. */
  readonly address: string | null;
  /** Platforms of the school that the teacher has ticked, as they were then: a policy cannot change what a tick meant. */
  readonly school: readonly SchoolPlatform[];
  /** What of the above the person has chosen: there no policy has a say any more. */
  readonly chosen: readonly (keyof typeof DEFAULTS)[];
  /** As last read. Reading it anew takes seconds when the browser has just started. */
  readonly policy: Policy;
}

/** Until a policy or the person says otherwise. */
export const DEFAULTS = { idleAfterMinutes: 5, quiet: null, mode: "own" } as const;

interface Schema extends DBSchema {
  visits: {
    key: number;
    value: VisitRow | SealedRow;
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

export const LOG_NAME = "kopilka-log";

/**
 * The extension's own database. Migrations only append: a new version is a new `if`. `onClosed` is told when the browser
 * has closed it by itself.
 */
export async function openLog(name = LOG_NAME, onClosed = (): void => undefined): Promise<LogDatabase> {
  return openDB<Schema>(name, 2, {
    terminated: onClosed,
    async upgrade(db, oldVersion, _version, tx) {
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
      if (oldVersion === 1) await toVersion2(tx);
    },
  });
}

/** Open visits tell until when they were heard; settings have more fields. */
async function toVersion2(
  tx: IDBPTransaction<Schema, ("visits" | "open" | "settings")[], "versionchange">,
): Promise<void> {
  const [open, settings] = [tx.objectStore("open"), tx.objectStore("settings")];
  const before = await settings.get("settings");
  if (before) await settings.put({ ...firstSettings(), ...before }, "settings");
  for (const visit of await open.getAll()) {
    await open.put({ ...visit, heardUntil: visit.heard ? visit.lastSeen : null, holdsUntil: UNBOUND });
  }
}

export function firstSettings(): Settings {
  return {
    log: crypto.randomUUID(),
    device: crypto.randomUUID(),
    recording: "off",
    ticked: [],
    pairings: [],
    requests: [],
    owner: null,
    pausedUntil: null,
    lessonUntil: 0,
    marks: {},
    ...DEFAULTS,
    own: [],
    bells: null,
    resets: false,
    address: null,
    school: [],
    chosen: [],
    policy: NO_POLICY,
  };
}

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Settings, VisitRow } from "../../extension/background/log-database";
import type { OpenVisit } from "../../shared/usage/reconcile";

/** A page of any driver: Playwright's of Chromium, Puppeteer's of Firefox. */
export interface ReadablePage {
  evaluate<T>(read: () => Promise<T>): Promise<T>;
}

export interface ExtensionLog {
  readonly visits: readonly VisitRow[];
  readonly open: readonly OpenVisit[];
  readonly settings: readonly Settings[];
}

/** What the extension has stored, read past the worker: looking changes neither focus nor the worker's life. */
export async function readLog(ownPage: ReadablePage): Promise<ExtensionLog> {
  const { databases } = await readStorage(ownPage);
  const none: ExtensionLog = { visits: [], open: [], settings: [] };
  return { ...none, ...databases["kopilka-log"] };
}

/** Recorded length of a platform's visits, ms. */
export function recordedMs(visits: readonly VisitRow[], platform: string): number {
  return visits
    .filter((visit) => visit.platform === platform)
    .reduce((sum, visit) => sum + visit.endedAt - visit.startedAt, 0);
}

export interface Storage {
  readonly databases: Record<string, Record<string, unknown[]>>;
  readonly rest: unknown;
}

/** Everything that the page's origin keeps: databases, caches, web storage, the extension's own storage areas. */
export async function readStorage(page: ReadablePage): Promise<Storage> {
  return page.evaluate(async () => {
    // Inside, because this function runs in the page.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const promised = async <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    const databases: Record<string, Record<string, unknown[]>> = {};
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const db = await promised(indexedDB.open(name));
      const stores: Record<string, unknown[]> = {};
      for (const store of db.objectStoreNames) {
        stores[store] = await promised(db.transaction(store).objectStore(store).getAll());
      }
      db.close();
      databases[name] = stores;
    }
    const areas = globalThis.chrome?.storage;
    const cached = [];
    for (const key of await caches.keys()) {
      for (const request of await (await caches.open(key)).keys()) cached.push(request.url);
    }
    const rest = {
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      cookies: document.cookie,
      cached,
      areas: areas && [await areas.local.get(null), await areas.session.get(null)],
    };
    return { databases, rest };
  });
}

/** The bytes of whatever the browser keeps for extensions in this profile, both as Latin and as UTF-16 text. */
export async function readExtensionFiles(profile: string): Promise<string> {
  const home = join(profile, "Default");
  const ours = /^(IndexedDB[\\/]chrome-extension|.*Extension (Settings|State|Rules|Scripts))/;
  const names = (await readdir(home, { recursive: true })).filter((name) => ours.test(name));
  const texts = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(home, name)).catch(() => Buffer.alloc(0));
      return `${bytes.toString("latin1")}\n${bytes.toString("utf16le")}`;
    }),
  );
  return texts.join("\n");
}

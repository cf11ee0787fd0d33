import { openDB } from "idb";

/** Whatever a database that was set aside still gives, store by store, as it lies there. */
export async function readRaw(name: string): Promise<Record<string, unknown>> {
  const db = await openDB(name);
  try {
    const stores: Record<string, unknown> = {};
    for (const store of db.objectStoreNames) {
      stores[store] = await db.getAll(store).catch((error: unknown) => `не читается: ${String(error)}`);
    }
    return stores;
  } finally {
    db.close();
  }
}

/**
 * The browser's IndexedDB, opening the database `name` in this version of its schema or not at all. Dexie by itself would
 * open a newer one with the old schema and «mend» what it misses there.
 */
export function exactVersion(
  name: string,
  schema: number,
): Pick<IDBFactory, "open" | "deleteDatabase"> & Partial<Pick<IDBFactory, "databases">> {
  return {
    // Dexie numbers its versions in tenths. It has a database of its own where the browser cannot list them.
    open: (asked, version) => indexedDB.open(asked, asked === name ? schema * 10 : version),
    deleteDatabase: (asked) => indexedDB.deleteDatabase(asked),
    ...("databases" in indexedDB && { databases: () => indexedDB.databases() }),
  };
}

/**
 * The browser's IndexedDB, opening this version of the schema or none. Dexie by itself would open a newer database with
 * the old schema and «mend» what it misses there.
 */
export function exactVersion(schema: number): Pick<IDBFactory, "open" | "deleteDatabase"> {
  return {
    // Dexie numbers its versions in tenths.
    open: (name) => indexedDB.open(name, schema * 10),
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  };
}

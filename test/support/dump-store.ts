import type { Page } from "@playwright/test";
import type { FileRow, LocalRow, PortfolioRow, RecoveryRow } from "../../pwa/store/database";
import type { Change } from "../../shared/record/change";
import { fold } from "../../shared/record/fold";
import type { StoredRecord } from "../../shared/record/record";
import { groupBy } from "../../shared/usage/group-by";
import type { MonthSegment } from "../../shared/usage/month-segment";

/** A stored file; `sha256` is that of its bytes as they are now, which must be the `hash` it lies under. */
export interface DumpedFile {
  readonly hash: string;
  readonly type: string;
  readonly sha256: string;
}

export interface Dump {
  readonly id: string;
  readonly role: string;
  readonly records: readonly StoredRecord[];
  readonly changes: readonly Change[];
  readonly months: readonly MonthSegment[];
  readonly files: readonly DumpedFile[];
  /** What each recovery point was made before. */
  readonly recovery: readonly string[];
  readonly local: Readonly<Record<string, unknown>>;
}

/** Everything that the open portfolio of this browser holds, read past the app, in the order of its keys. */
export async function dumpOf(page: Page): Promise<Dump> {
  return page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("not read")));
      });
    const all = <T>(transaction: IDBTransaction, store: string) =>
      answered<T[]>(transaction.objectStore(store).getAll());
    const sha256 = async (blob: Blob) => {
      const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    };

    const registry = await answered(indexedDB.open("kopilka"));
    const rows = await all<PortfolioRow>(registry.transaction("portfolios"), "portfolios");
    registry.close();
    const [row] = rows.sort((a, b) => a.createdAt - b.createdAt);
    if (!row) throw new Error("no portfolio in this browser");
    const { id, role } = row;
    const db = await answered(indexedDB.open(`kopilka-${id}`));
    // All of one moment: the app may be writing.
    const transaction = db.transaction(["records", "changes", "months", "files", "recovery", "local"]);
    const [records, changes, months, files, recovery, local] = await Promise.all([
      all<StoredRecord>(transaction, "records"),
      all<Change>(transaction, "changes"),
      all<MonthSegment>(transaction, "months"),
      all<FileRow>(transaction, "files"),
      all<RecoveryRow>(transaction, "recovery"),
      all<LocalRow>(transaction, "local"),
    ]);
    db.close();
    const hashed = files.map(async ({ hash, type, blob }) => ({ hash, type, sha256: await sha256(blob) }));
    return {
      id,
      role,
      records,
      changes,
      months,
      files: await Promise.all(hashed),
      recovery: recovery.sort((a, b) => a.madeAt - b.madeAt).map(({ reason }) => reason),
      local: Object.fromEntries(local.map(({ key, value }) => [key, value])),
    };
  });
}

/** What two merged devices must have in common to the last byte: all but the facts of the device. */
export async function contentOf(page: Page): Promise<Pick<Dump, "records" | "changes" | "months" | "files">> {
  const { records, changes, months, files } = await dumpOf(page);
  return { records, changes, months, files };
}

/** What is broken in a store: nothing of it may ever be, whatever the browser or the disk did. */
export function faultsOf({ records, changes, files }: Dump): string[] {
  const logs = groupBy(changes, ({ record }) => record);
  const hashes = new Set(files.map(({ hash }) => hash));
  const faults = files.flatMap(({ hash, sha256 }) =>
    hash === sha256 ? [] : [`file ${hash} holds ${sha256}`],
  );
  for (const row of records) {
    const log = logs.get(row.id) ?? [];
    logs.delete(row.id);
    const folded = log.length > 0 && JSON.stringify(sorted(fold(log))) === JSON.stringify(sorted(row));
    if (!folded) faults.push(`record ${row.id} is not what its changes make`);
    const { hash } = row.fields;
    if (row.kind === "attachment" && typeof hash === "string" && !hashes.has(hash))
      faults.push(`attachment ${row.id} has no file`);
  }
  return [...faults, ...[...logs.keys()].map((id) => `changes of ${id} without a record`)];
}

/** The order of keys says nothing. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

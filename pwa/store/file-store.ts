import { DAY_MS } from "../../shared/calendar/local-date";
import { sha256Of } from "../digest";
import type { FileRow } from "./database";
import type { Gate } from "./gate";

/** A file that no record, draft or recovery point names may be swept away after so long. */
const ORPHAN_AGE_MS = DAY_MS;

/** The files of a portfolio, by the SHA-256 of their bytes: the same certificate attached twice is stored once. */
export class FileStore {
  private readonly gate: Gate;

  constructor(gate: Gate) {
    this.gate = gate;
  }

  /** Stored before the record that names it. Returns its hash. */
  async add(blob: Blob, type: string): Promise<string> {
    const hash = await hashOf(blob);
    await this.put([{ hash, type, blob }]);
    return hash;
  }

  async put(files: readonly Omit<FileRow, "addedAt">[]): Promise<void> {
    const addedAt = Date.now();
    await this.gate.db.files.bulkPut(files.map((file) => ({ ...file, addedAt })));
  }

  async get(hash: string): Promise<FileRow | null> {
    return (await this.gate.db.files.get(hash)) ?? null;
  }

  async hashes(): Promise<string[]> {
    return this.gate.db.files.toCollection().primaryKeys();
  }

  /** Deletes these files, which nothing names, but for the young ones. Returns how many were deleted. */
  async sweep(unnamed: readonly string[]): Promise<number> {
    const old = Date.now() - ORPHAN_AGE_MS;
    const { files } = this.gate.db;
    return files
      .where("hash")
      .anyOf([...unnamed])
      .filter(({ addedAt }) => addedAt < old)
      .delete();
  }
}

/** SHA-256 of the bytes, hex. */
export async function hashOf(blob: Blob): Promise<string> {
  return sha256Of(new Uint8Array(await blob.arrayBuffer()));
}

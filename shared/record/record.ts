import type { Stamp } from "./stamp";

/**
 * The one envelope of everything stored that is not a visit or a file (ADR 2). Each field carries the stamp of its last
 * write, so two devices merge field by field; `removed` is a tombstone, never a missing row.
 */
export interface StoredRecord {
  readonly id: string;
  readonly kind: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly stamps: Readonly<Record<string, Stamp>>;
  readonly removed: Stamp | null;
}

/** The record after a write: the fields given are replaced and stamped, the others stay. */
export function written(
  before: StoredRecord | undefined,
  {
    id,
    kind,
    fields,
    stamp,
  }: { id: string; kind: string; fields: Readonly<Record<string, unknown>>; stamp: Stamp },
): StoredRecord {
  const stamps = Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]));
  return {
    id,
    kind,
    fields: { ...before?.fields, ...fields },
    stamps: { ...before?.stamps, ...stamps },
    removed: null,
  };
}

/** The newest stamp in a record: what the next local edit must exceed. */
export function newestStamp(record: StoredRecord | undefined): Stamp | null {
  if (!record) return null;
  return [...Object.values(record.stamps), record.removed ?? ""].sort().at(-1) || null;
}

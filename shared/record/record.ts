import type { Stamp } from "./stamp";

/**
 * The one envelope of everything stored that is not a visit or a file (ADR 2): the fold of the record's changes. Each
 * field carries the stamp of its last write, so two devices merge field by field.
 */
export interface StoredRecord {
  readonly id: string;
  readonly kind: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly stamps: Readonly<Record<string, Stamp>>;
  /** A tombstone, never a missing row: when it was removed, or null. */
  readonly removed: Stamp | null;
}

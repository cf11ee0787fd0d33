import type { Stamp } from "./stamp";

/** The field of the tombstone: true when the record is removed, false when it was brought back. */
export const REMOVED = "$removed";

/**
 * One write of one record (ADR 2, ADR 7): what each of its fields became, under one stamp. The log of these is the
 * truth; a record is their fold.
 */
export interface Change {
  /** Id of the record. */
  readonly record: string;
  readonly kind: string;
  /** Unique within the record, later than every stamp in `before`. */
  readonly stamp: Stamp;
  /** JSON values by field; `null` where a field was emptied. Compaction takes out what was replaced long ago. */
  readonly fields: Readonly<Record<string, unknown>>;
  /**
   * Of the fields written: stamps of the changes that the writer saw and replaced. None for the first value. Two
   * changes of a field that do not see each other were made apart. The tombstone names every stamp of its record.
   */
  readonly before: Readonly<Record<string, readonly Stamp[]>>;
}

import type { BackupManifest } from "../../shared/exchange/backup-manifest";
import type { Change } from "../../shared/record/change";
import type { MonthSegment } from "../../shared/usage/month-segment";

/** Whose portfolio it is, and where and when the copy is made. */
export type BackupAbout = Pick<
  BackupManifest,
  "app" | "portfolio" | "portfolios" | "device" | "role" | "madeAt"
>;

export interface BackupFile {
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** Media type. */
  readonly type: string;
  readonly blob: Blob;
}

/**
 * What a backup is made of. Each is read once, from the first to the last, and all of one moment: whoever writes in
 * between would make a copy of a portfolio that never was.
 */
export interface BackupSource {
  readonly about: BackupAbout;
  /** In lists of any length. */
  changes(): AsyncIterable<readonly Change[]>;
  months(): AsyncIterable<MonthSegment>;
  files(): AsyncIterable<BackupFile>;
}

/** Bytes done; `total` is null while nobody knows. */
export type OnProgress = (done: number, total: number | null) => void;

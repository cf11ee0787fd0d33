import type { ReadProblem } from "./read-json";

/** Why a backup was not taken; `backupRefusalText` says it in the user's words. */
export type BackupRefusal =
  | { readonly code: WholeProblem }
  | { readonly code: "other-format"; readonly found: string }
  | { readonly code: "newer-version"; readonly found: number }
  /** Something is wrong with one entry. Its name is as it was found: a hostile one may say anything. */
  | { readonly code: EntryProblem; readonly entry: string }
  | { readonly code: "bad-json"; readonly entry: string; readonly problem: ReadProblem }
  | { readonly code: "bad-field"; readonly entry: string; readonly path: string }
  | { readonly code: "miscounted"; readonly what: "records" | "changes" | "visits" | "files" };

export type WholeProblem =
  | "empty"
  /** No archive at all. */
  | "not-archive"
  /** A program, whatever its name says. */
  | "program"
  | "sealed"
  /** It begins as an archive and does not end as one. */
  | "truncated"
  /** The directory of the archive contradicts itself or the archive. */
  | "damaged"
  /** An archive, but without a manifest of ours. */
  | "not-ours"
  /** The disk did not give it. */
  | "unreadable"
  | "too-big"
  | "too-many";

export type EntryProblem =
  | "encrypted"
  | "bad-name"
  | "extra"
  | "missing"
  | "duplicate"
  | "overlapping"
  /** It would unpack to far more than any text of ours. */
  | "bomb"
  | "too-big-entry"
  /** Packed in a way that no backup uses. */
  | "bad-method"
  /** Its bytes are not those that were written. */
  | "changed"
  | "two-kinds"
  | "repeated"
  | "too-many-rows";

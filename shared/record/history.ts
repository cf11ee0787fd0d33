import type { Change } from "./change";
import { REMOVED } from "./change";
import { fold } from "./fold";
import { fieldsOf, headsOf, sameValue } from "./heads";
import type { Stamp } from "./stamp";
import { valueBefore } from "./write";

/** What one write did to one field. */
export interface FieldStep {
  readonly field: string;
  readonly value: unknown;
  /** Undefined for a first value, and where the older one is no longer kept. */
  readonly before: unknown;
}

export interface HistoryEntry {
  readonly change: Change;
  readonly steps: readonly FieldStep[];
}

/** All that happened to a record, the newest first. */
export function historyOf(log: readonly Change[]): HistoryEntry[] {
  return [...log]
    .sort((a, b) => (a.stamp > b.stamp ? -1 : 1))
    .map((change) => ({
      change,
      steps: Object.keys(change.fields).map((field) => ({
        field,
        value: change.fields[field],
        before: valueBefore(log, change, field),
      })),
    }));
}

/** A field that was written apart on two devices, until someone decides. */
export interface Difference {
  readonly record: string;
  readonly kind: string;
  readonly field: string;
  /** What holds now. */
  readonly value: unknown;
  readonly stamp: Stamp;
  /** The values that lost, the newest first. */
  readonly others: readonly { readonly value: unknown; readonly stamp: Stamp }[];
}

/** «Расхождения» of one record. */
export function differencesOf(log: readonly Change[]): Difference[] {
  const record = fold(log);
  return fieldsOf(log).flatMap((field) => {
    const heads = headsOf(log, field);
    const newest = heads.at(-1);
    if (!newest) return [];
    const value = field === REMOVED ? record.removed !== null : newest.fields[field];
    const others = heads
      .filter((head) => !sameValue(head.fields[field], value))
      .map((head) => ({ value: head.fields[field], stamp: head.stamp }))
      .reverse();
    // Of a removed record only the removal itself can be in question.
    const isOpen = others.length > 0 && (field === REMOVED || record.removed === null);
    return isOpen
      ? [{ record: record.id, kind: record.kind, field, value, stamp: newest.stamp, others }]
      : [];
  });
}

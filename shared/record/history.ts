import type { Change } from "./change";
import { REMOVED } from "./change";
import { fold, keepersOf } from "./fold";
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

/** All that happened to a record and is still kept, the newest first. */
export function historyOf(log: readonly Change[]): HistoryEntry[] {
  return log
    .filter(({ fields }) => Object.keys(fields).length > 0)
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

/** «Расхождения» of one record. A removed one has none: whoever removed it has settled them. */
export function differencesOf(log: readonly Change[]): Difference[] {
  const { id, kind, removed } = fold(log);
  if (removed !== null) return [];
  return fieldsOf(log).flatMap((field) => {
    const heads = headsOf(log, field);
    const inForce = field === REMOVED ? keepersOf(log).at(-1) : heads.at(-1);
    if (!inForce) return [];
    const value = field === REMOVED ? false : inForce.fields[field];
    const others = heads
      .filter((head) => !sameValue(head.fields[field], value))
      .map((head) => ({ value: head.fields[field], stamp: head.stamp }))
      .reverse();
    return others.length > 0 ? [{ record: id, kind, field, value, stamp: inForce.stamp, others }] : [];
  });
}

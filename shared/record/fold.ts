import { type Change, REMOVED } from "./change";
import { fieldsOf, headsOf } from "./heads";
import type { StoredRecord } from "./record";
import type { Stamp } from "./stamp";

/**
 * The record that a log of its changes makes: in each field the newest write wins, whatever the order and however often
 * a change is given. A removal holds only over what it has seen: an edit made apart from it brings the record back.
 * Requires at least one change, all of one record.
 */
export function fold(log: readonly Change[]): StoredRecord {
  const winners = new Map<string, Change>();
  for (const change of log) {
    for (const field of Object.keys(change.fields)) {
      const known = winners.get(field);
      if (!known || known.stamp < change.stamp) winners.set(field, change);
    }
  }
  const removal = winners.get(REMOVED);
  winners.delete(REMOVED);
  const [first] = log;
  if (!first) throw new TypeError("a record without changes");
  const fields: Record<string, unknown> = {};
  const stamps: Record<string, Stamp> = {};
  // By name: the same record is the same row on every device.
  for (const [field, change] of [...winners].sort(([a], [b]) => (a < b ? -1 : 1))) {
    fields[field] = change.fields[field];
    stamps[field] = change.stamp;
  }
  return { id: first.record, kind: first.kind, fields, stamps, removed: removedAt(log, removal) };
}

function removedAt(log: readonly Change[], removal: Change | undefined): Stamp | null {
  if (removal?.fields[REMOVED] !== true) return null;
  return hasSeenAll(removal, log) ? removal.stamp : null;
}

function hasSeenAll(removal: Change, log: readonly Change[]): boolean {
  const seen = new Set(removal.before[REMOVED]);
  return fieldsOf(log)
    .filter((field) => field !== REMOVED)
    .every((field) => headsOf(log, field).every(({ stamp }) => seen.has(stamp)));
}

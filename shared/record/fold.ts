import { type Change, REMOVED } from "./change";
import { fieldsOf, headsOf } from "./heads";
import type { StoredRecord } from "./record";
import type { Stamp } from "./stamp";

/**
 * The record that a log of its changes makes: in each field the newest write wins, whatever the order and however often
 * a change is given. Removals hold only over what they have seen: an edit made apart from them brings the record back.
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
  const removed = winners.delete(REMOVED) ? removedAt(log) : null;
  const [first] = log;
  if (!first) throw new TypeError("a record without changes");
  const fields: Record<string, unknown> = {};
  const stamps: Record<string, Stamp> = {};
  // By name: the same record is the same row on every device.
  for (const [field, change] of [...winners].sort(([a], [b]) => (a < b ? -1 : 1))) {
    fields[field] = change.fields[field];
    stamps[field] = change.stamp;
  }
  return { id: first.record, kind: first.kind, fields, stamps, removed };
}

/**
 * What keeps the record against its removals, the newest last: a restoring made apart from them, and the values that
 * none of them has seen. Two removals made apart hold together over what either has seen.
 */
export function keepersOf(log: readonly Change[]): Change[] {
  const heads = headsOf(log, REMOVED);
  const removals = heads.filter(({ fields }) => fields[REMOVED] === true);
  const seen = seenBy(removals, log);
  const values = fieldsOf(log)
    .filter((field) => field !== REMOVED)
    .flatMap((field) => headsOf(log, field));
  const restorings = heads.filter(({ fields }) => fields[REMOVED] !== true);
  const keepers = [...restorings, ...values.filter(({ stamp }) => !seen.has(stamp))];
  return keepers.sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
}

/** What some changes have seen, themselves or by way of what they have seen: none of it was made apart from them. */
function seenBy(changes: readonly Change[], log: readonly Change[]): Set<Stamp> {
  const known = new Map(log.map((change) => [change.stamp, change]));
  const seen = new Set<Stamp>();
  const queue = changes.flatMap(({ before }) => Object.values(before).flat());
  for (let stamp = queue.pop(); stamp !== undefined; stamp = queue.pop()) {
    if (seen.has(stamp)) continue;
    seen.add(stamp);
    queue.push(...Object.values(known.get(stamp)?.before ?? {}).flat());
  }
  return seen;
}

function removedAt(log: readonly Change[]): Stamp | null {
  return keepersOf(log).length > 0 ? null : (headsOf(log, REMOVED).at(-1)?.stamp ?? null);
}

import { type Change, REMOVED } from "./change";
import { fold } from "./fold";
import { headsOf } from "./heads";
import { type Stamp, stampTime } from "./stamp";

const DAY_MS = 86_400_000;

/** Removed records can be brought back for so long. Days. */
export const TRASH_DAYS = 30;

/** A replaced value stays in the history for so long after it was replaced. Days. */
export const HISTORY_DAYS = 365;

/**
 * The log without what its promises no longer need: values replaced over a year ago, and the content of what has lain in
 * the trash for 30 days. The record, its open differences, and merging with a device that has not compacted stay the
 * same. `now` in UTC ms.
 */
export function compacted(log: readonly Change[], now: number): Change[] {
  const { removed } = fold(log);
  if (removed !== null && stampTime(removed) < now - TRASH_DAYS * DAY_MS) return tombstone(log, removed);
  return log.flatMap((change) => {
    const kept = Object.keys(change.fields).filter((field) => !isForgotten(log, change, field, now));
    if (
      kept.length === Object.keys(change.fields).length &&
      kept.every((field) => !hasForgotten(log, change, field, now))
    ) {
      return [change];
    }
    return kept.length === 0 ? [] : [reduced(log, change, kept)];
  });
}

function tombstone(log: readonly Change[], removed: Stamp): Change[] {
  return log
    .filter(({ stamp }) => stamp === removed)
    .map((change) => ({
      ...change,
      fields: { [REMOVED]: true },
      before: { [REMOVED]: seenBy(log, change, REMOVED) },
    }));
}

function isForgotten(log: readonly Change[], change: Change, field: string, now: number): boolean {
  const successors = log.filter(({ before }) => before[field]?.includes(change.stamp));
  const heads = headsOf(log, field);
  return (
    successors.length > 0 &&
    !heads.includes(change) &&
    successors.every(({ stamp }) => stampTime(stamp) < now - HISTORY_DAYS * DAY_MS)
  );
}

function hasForgotten(log: readonly Change[], change: Change, field: string, now: number): boolean {
  const older = log.filter(({ stamp }) => change.before[field]?.includes(stamp));
  return older.some((one) => isForgotten(log, one, field, now));
}

function reduced(log: readonly Change[], change: Change, kept: readonly string[]): Change {
  const before = kept.flatMap((field) => (change.before[field] ? [[field, seenBy(log, change, field)]] : []));
  return {
    ...change,
    fields: Object.fromEntries(kept.map((field) => [field, change.fields[field]])),
    before: Object.fromEntries(before),
  };
}

/** Stamps that the change has replaced, itself or by way of others: they stay known when the others are gone. */
function seenBy(log: readonly Change[], change: Change, field: string): Stamp[] {
  const seen = new Set<Stamp>();
  const queue = [...(change.before[field] ?? [])];
  for (let stamp = queue.pop(); stamp !== undefined; stamp = queue.pop()) {
    if (seen.has(stamp)) continue;
    seen.add(stamp);
    queue.push(...(log.find((one) => one.stamp === stamp)?.before[field] ?? []));
  }
  return [...seen].sort();
}

import { type Change, REMOVED } from "./change";
import { fold } from "./fold";
import { stampsOf } from "./heads";
import { type Stamp, stampTime } from "./stamp";

const DAY_MS = 86_400_000;

/** Removed records can be brought back for so long. Days. */
export const TRASH_DAYS = 30;

/** A replaced value stays in the history for so long after it was replaced. Days. */
export const HISTORY_DAYS = 365;

/**
 * The log without what its promises no longer need: values replaced over a year ago, and the content of what has lain in
 * the trash for 30 days. Only values go, never who replaced whom: the record, its open differences, and merging with a
 * device that has not compacted stay the same. `now` in UTC ms.
 */
export function compacted(log: readonly Change[], now: number): Change[] {
  const { removed, stamps } = fold(log);
  if (removed !== null && stampTime(removed) < now - TRASH_DAYS * DAY_MS) return tombstone(log, removed);
  const replaced = replacedBefore(log, now - HISTORY_DAYS * DAY_MS);
  // What is shown stays, even where the log has lost the change that replaced it.
  const isForgotten = ({ stamp }: Change, field: string) =>
    stamps[field] !== stamp && replaced.get(field)?.has(stamp) === true;
  return log.map((change) => without(change, (field) => isForgotten(change, field)));
}

/** All that is left of a purged record: its newest removal, which now stands for all that the log has known. */
function tombstone(log: readonly Change[], removed: Stamp): Change[] {
  const before = { [REMOVED]: stampsOf(log).filter((stamp) => stamp !== removed) };
  return log
    .filter(({ stamp }) => stamp === removed)
    .map((change) => ({ ...change, fields: { [REMOVED]: true }, before }));
}

/**
 * By field, what anybody replaced before a moment. One such change is enough, however many came later: so what a part of
 * the log forgets, the whole of it forgets too.
 */
function replacedBefore(log: readonly Change[], moment: number): Map<string, Set<Stamp>> {
  const replaced = new Map<string, Set<Stamp>>();
  for (const { before } of log.filter(({ stamp }) => stampTime(stamp) < moment)) {
    for (const [field, stamps] of Object.entries(before)) {
      // That it was removed or restored is no value.
      if (field === REMOVED) continue;
      const known = replaced.get(field) ?? new Set();
      for (const stamp of stamps) known.add(stamp);
      replaced.set(field, known);
    }
  }
  return replaced;
}

function without(change: Change, isForgotten: (field: string) => boolean): Change {
  const kept = Object.entries(change.fields).filter(([field]) => !isForgotten(field));
  return kept.length === Object.keys(change.fields).length
    ? change
    : { ...change, fields: Object.fromEntries(kept) };
}

import { type Change, REMOVED } from "./change";
import { fold } from "./fold";
import { fieldsOf, headsOf, sameValue, stampsOf } from "./heads";
import { nextStamp, type Stamp } from "./stamp";

/** Who writes, and when. */
export interface Writer {
  readonly device: string;
  /** UTC ms. */
  readonly now: number;
  /** Newest stamp that this device has made or followed. */
  readonly clock: Stamp | null;
}

interface Target {
  readonly record: string;
  readonly kind: string;
}

/**
 * The change that sets these fields, or null where each has its value already. A removed record comes back with it.
 * `log` holds all changes of the record so far.
 */
export function writing(
  log: readonly Change[],
  target: Target,
  fields: Readonly<Record<string, unknown>>,
  writer: Writer,
): Change | null {
  const back = restoring(log);
  const isPurged = back !== null && fieldsOf(log).every((field) => field === REMOVED);
  const written: [string, unknown][] = [];
  const before: [string, readonly Stamp[]][] = [];
  for (const [field, value] of Object.entries(fields)) {
    const heads = headsOf(log, field);
    const current = heads.at(-1)?.fields[field];
    if (heads.length > 0 && sameValue(current, value)) continue;
    written.push([field, value]);
    // Only what was in force and so was seen: a value that lost to it stays a difference until someone decides.
    const seen = heads.filter((head) => sameValue(head.fields[field], current));
    if (seen.length > 0) before.push([field, stamps(seen)]);
    // Nobody can tell any more what of the purged was here: a copy of it from elsewhere is replaced all the same.
    else if (isPurged) before.push([field, stampsOf(log)]);
  }
  if (written.length === 0 && !back) return null;
  return {
    ...target,
    stamp: stampFor(log, writer),
    fields: { ...Object.fromEntries(written), ...back?.fields },
    before: { ...Object.fromEntries(before), ...back?.before },
  };
}

/** The change that removes the record: it names everything that it has seen, and holds over nothing else. */
export function removing(log: readonly Change[], target: Target, writer: Writer): Change {
  return {
    ...target,
    stamp: stampFor(log, writer),
    fields: { [REMOVED]: true },
    before: { [REMOVED]: stampsOf(log) },
  };
}

/** The change that decides a difference: the value stands over every value of the field that was written apart. */
export function deciding(
  log: readonly Change[],
  target: Target,
  choice: { readonly field: string; readonly value: unknown },
  writer: Writer,
): Change {
  const { field, value } = choice;
  if (field === REMOVED && value === true) return removing(log, target, writer);
  const heads = stamps(headsOf(log, field));
  const back = restoring(log);
  return {
    ...target,
    stamp: stampFor(log, writer),
    fields: { [field]: value, ...back?.fields },
    before: { ...(heads.length > 0 && { [field]: heads }), ...back?.before },
  };
}

/**
 * What the fields that a change has written were before it: the values that take it back. Null where there was none; a
 * field whose older value is no longer kept is left out, not emptied.
 */
export function fieldsBefore(log: readonly Change[], change: Change): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(change.fields)
      .filter((field) => field !== REMOVED)
      .map((field) => [field, change.before[field] ? valueBefore(log, change, field) : null] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** The value that a change replaced in a field; undefined where it was the first, or the older one was compacted away. */
export function valueBefore(log: readonly Change[], change: Change, field: string): unknown {
  const newest = [...(change.before[field] ?? [])].sort().at(-1);
  return log.find(({ stamp, fields }) => stamp === newest && field in fields)?.fields[field];
}

/** True for the change that the record begins with. */
export function isFirst(log: readonly Change[], change: Change): boolean {
  return (
    log.every(({ stamp }) => stamp >= change.stamp) &&
    !fieldsOf([change]).some((field) => change.before[field])
  );
}

/** What brings a removed record back with a write; null where it is not removed. */
function restoring(log: readonly Change[]): Pick<Change, "fields" | "before"> | null {
  if (log.length === 0 || fold(log).removed === null) return null;
  return { fields: { [REMOVED]: false }, before: { [REMOVED]: stamps(headsOf(log, REMOVED)) } };
}

function stampFor(log: readonly Change[], { clock, now, device }: Writer): Stamp {
  return nextStamp({ clock, replaced: stampsOf(log).at(-1) ?? null, now, device });
}

function stamps(changes: readonly Change[]): Stamp[] {
  return changes.map(({ stamp }) => stamp);
}

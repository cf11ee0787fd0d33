import { type Change, REMOVED } from "./change";
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
  const heads = Object.keys(fields).map((field) => [field, headsOf(log, field)] as const);
  const changed = heads.filter(([field, own]) => {
    const current = own.at(-1);
    return !current || !sameValue(current.fields[field], fields[field]);
  });
  const removal = headsOf(log, REMOVED).filter((head) => head.fields[REMOVED] === true);
  if (changed.length === 0 && removal.length === 0) return null;
  return {
    ...target,
    stamp: stampFor(log, writer),
    fields: {
      ...Object.fromEntries(changed.map(([field]) => [field, fields[field]])),
      ...(removal.length > 0 && { [REMOVED]: false }),
    },
    before: {
      // Only what was in force and so was seen: a value that lost to it stays a difference until someone decides.
      ...Object.fromEntries(
        changed.flatMap(([field, own]) => (own.at(-1) ? [[field, stamps(own.slice(-1))]] : [])),
      ),
      ...(removal.length > 0 && { [REMOVED]: stamps(removal) }),
    },
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
  return {
    ...target,
    stamp: stampFor(log, writer),
    fields: { [field]: value },
    before: { [field]: stamps(headsOf(log, field)) },
  };
}

/** What the fields that a change has written were before it: the values that take it back. Null where there was none. */
export function fieldsBefore(log: readonly Change[], change: Change): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(change.fields)
      .filter((field) => field !== REMOVED)
      .map((field) => [field, valueBefore(log, change, field) ?? null]),
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

function stampFor(log: readonly Change[], { clock, now, device }: Writer): Stamp {
  return nextStamp({ clock, replaced: stampsOf(log).at(-1) ?? null, now, device });
}

function stamps(changes: readonly Change[]): Stamp[] {
  return changes.map(({ stamp }) => stamp);
}

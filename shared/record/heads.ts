import type { Change } from "./change";
import type { Stamp } from "./stamp";

/**
 * The changes of a field that no other change has seen and replaced, the newest last. More than one: the field was
 * written apart, on two devices.
 */
export function headsOf(log: readonly Change[], field: string): Change[] {
  const replaced = new Set(log.flatMap((change) => change.before[field] ?? []));
  return log
    .filter((change) => field in change.fields && !replaced.has(change.stamp))
    .sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
}

/** Names of all fields that the log has ever written. */
export function fieldsOf(log: readonly Change[]): string[] {
  return [...new Set(log.flatMap(({ fields }) => Object.keys(fields)))];
}

/** Every stamp that the log knows of, those of compacted changes too. */
export function stampsOf(log: readonly Change[]): Stamp[] {
  const known = log.flatMap(({ stamp, before }) => [stamp, ...Object.values(before).flat()]);
  return [...new Set(known)].sort();
}

/** The same JSON value. Keys are compared in their order: one writer, one order. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

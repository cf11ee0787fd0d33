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

/** Names of all fields that the log has values of, in one order whatever that of the log. */
export function fieldsOf(log: readonly Change[]): string[] {
  return [...new Set(log.flatMap(({ fields }) => Object.keys(fields)))].sort();
}

/** Every stamp that the log knows of, those that its changes only name too. */
export function stampsOf(log: readonly Change[]): Stamp[] {
  const known = log.flatMap(({ stamp, before }) => [stamp, ...Object.values(before).flat()]);
  return [...new Set(known)].sort();
}

/** The same JSON value. The order of keys says nothing: a file may have sorted them. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [own, other] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    own.length === other.size &&
    own.every(([key, value]) => other.has(key) && sameValue(value, other.get(key)))
  );
}

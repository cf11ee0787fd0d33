import type { Change } from "./change";
import { sameValue } from "./heads";

/**
 * Two logs as one: a set union by record and stamp. Order, repetition and grouping change nothing. Requires changes of
 * one record.
 */
export function mergedLog(own: readonly Change[], other: readonly Change[]): Change[] {
  const all = new Map<string, Change>();
  for (const change of [...own, ...other]) {
    const known = all.get(change.stamp);
    all.set(change.stamp, known ? joined(known, change) : change);
  }
  return [...all.values()].sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
}

/** One change in two copies: they differ when one device has compacted it. */
function joined(a: Change, b: Change): Change {
  if (sameValue(a, b)) return a;
  const before = unionOfKeys(a.before, b.before).map((field) => {
    return [field, [...new Set([...(a.before[field] ?? []), ...(b.before[field] ?? [])])].sort()];
  });
  const fields = unionOfKeys(a.fields, b.fields).map((field) => [field, chosen(a.fields, b.fields, field)]);
  return { ...a, fields: Object.fromEntries(fields), before: Object.fromEntries(before) };
}

/** Two values under one stamp can only come of a cloned device: any rule will do that all devices share. */
function chosen(a: Change["fields"], b: Change["fields"], field: string): unknown {
  if (!(field in a)) return b[field];
  if (!(field in b)) return a[field];
  const [left, right] = [JSON.stringify(a[field]), JSON.stringify(b[field])];
  return left > right ? a[field] : b[field];
}

function unionOfKeys(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
}

import type { Change } from "../../shared/record/change";
import type { MonthSegment } from "../../shared/usage/month-segment";
import type { OpenedBackup } from "../backup/opened-backup";

/** What a copy holds beside files, in memory: a transaction would end while it waits for the archive. */
export interface Incoming {
  /** By record, the oldest change first. */
  readonly logs: ReadonlyMap<string, readonly Change[]>;
  readonly months: readonly MonthSegment[];
}

const known = new WeakMap<OpenedBackup, Promise<Incoming>>();

/** Every change and every month has passed its schema on the way. What is restored or merged is what was compared. */
export function readIncoming(copy: OpenedBackup): Promise<Incoming> {
  const incoming = known.get(copy) ?? read(copy);
  known.set(copy, incoming);
  // The disk may give it the next time.
  incoming.catch(() => known.delete(copy));
  return incoming;
}

async function read(copy: OpenedBackup): Promise<Incoming> {
  const logs = new Map<string, Change[]>();
  for await (const part of copy.changes()) {
    for (const change of part) {
      const log = logs.get(change.record);
      if (log) log.push(change);
      else logs.set(change.record, [change]);
    }
  }
  for (const log of logs.values()) log.sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const months: MonthSegment[] = [];
  for await (const segment of copy.months()) months.push(segment);
  return { logs, months };
}

import type { Change } from "../record/change";
import type { MonthSegment } from "../usage/month-segment";
import { BACKUP_LIMITS } from "./backup-limits";

/** What is wrong with a part beside the parts before it. */
export type TallyProblem =
  /** One record under two names of kind. */
  | "two-kinds"
  /** Two changes of one record under one stamp, or two visits under one id. */
  | "repeated"
  | "too-many";

/** Of one record. Nobody writes as many. */
const [MOST_CHANGES, MOST_FIELDS] = [20_000, 200];

interface KnownRecord {
  readonly kind: string;
  readonly stamps: Set<string>;
  readonly fields: Set<string>;
}

/** Counts what a backup holds, part by part, and sees what no part shows by itself. */
export class BackupTally {
  private readonly records = new Map<string, KnownRecord>();
  private readonly visitIds = new Set<string>();
  private changes = 0;

  addChanges(changes: readonly Change[]): TallyProblem | null {
    this.changes += changes.length;
    if (this.changes > BACKUP_LIMITS.changes) return "too-many";
    for (const { record, kind, stamp, fields } of changes) {
      const known = this.records.get(record) ?? { kind, stamps: new Set(), fields: new Set() };
      if (known.kind !== kind) return "two-kinds";
      if (known.stamps.has(stamp)) return "repeated";
      known.stamps.add(stamp);
      for (const field of Object.keys(fields)) known.fields.add(field);
      // Reading a record takes time by its changes and by its fields together.
      if (known.stamps.size > MOST_CHANGES || known.fields.size > MOST_FIELDS) return "too-many";
      this.records.set(record, known);
    }
    return null;
  }

  addMonth({ visits }: MonthSegment): TallyProblem | null {
    if (this.visitIds.size + visits.length > BACKUP_LIMITS.visits) return "too-many";
    for (const { id } of visits) {
      if (this.visitIds.has(id)) return "repeated";
      this.visitIds.add(id);
    }
    return null;
  }

  counts(): { records: number; changes: number; visits: number } {
    return { records: this.records.size, changes: this.changes, visits: this.visitIds.size };
  }
}

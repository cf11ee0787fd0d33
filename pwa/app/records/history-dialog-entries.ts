import { type Change, REMOVED } from "../../../shared/record/change";
import { fold } from "../../../shared/record/fold";
import { sameValue } from "../../../shared/record/heads";
import { type HistoryEntry, historyOf } from "../../../shared/record/history";
import type { Kind } from "../../../shared/record/kind";
import type { StoredRecord } from "../../../shared/record/record";
import { isFirst } from "../../../shared/record/write";
import type { Portfolio } from "../../store/portfolio";

/** One write, with what the dialog has to know about its record. */
export interface ShownEntry extends HistoryEntry {
  readonly kind: Kind<unknown>;
  /** The record as it is now. */
  readonly record: StoredRecord;
  readonly act: "added" | "changed" | "removed" | "restored";
  /** False where everything that it did has been undone or overtaken by the same. */
  readonly canUndo: boolean;
}

interface Asked {
  readonly kinds: readonly Kind<unknown>[];
  /** Only of this record and of its parts; null for all. */
  readonly id: string | null;
  readonly count: number;
}

/** The newest writes of some kinds, or of one record with its parts, the newest first. */
export async function readEntries(portfolio: Portfolio, { kinds, id, count }: Asked): Promise<ShownEntry[]> {
  const { records } = portfolio;
  const changes = id === null ? await records.newest(kinds, count) : await ofRecord(portfolio, kinds, id);
  const logs = new Map<string, Change[]>();
  for (const { record } of changes) if (!logs.has(record)) logs.set(record, await records.log(record));
  return changes
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1))
    .slice(0, count)
    .flatMap((change) => {
      const log = logs.get(change.record) ?? [];
      const kind = kinds.find(({ name }) => name === change.kind);
      const entry = historyOf(log).find((one) => one.change.stamp === change.stamp);
      return kind && entry ? [shown(entry, kind, log)] : [];
    });
}

async function ofRecord({ records }: Portfolio, kinds: Asked["kinds"], id: string): Promise<Change[]> {
  const found = await records.log(id);
  for (const part of await records.parts(kinds.slice(1), id)) found.push(...(await records.log(part)));
  return found;
}

function shown(entry: HistoryEntry, kind: Kind<unknown>, log: readonly Change[]): ShownEntry {
  const record = fold(log);
  const removal = entry.change.fields[REMOVED];
  const isNew = isFirst(log, entry.change);
  const act = isNew ? "added" : removal === true ? "removed" : removal === false ? "restored" : "changed";
  const canUndo =
    act === "changed"
      ? record.removed === null &&
        entry.steps.some(
          ({ field, before }) =>
            isKept(entry, field, before) && !sameValue(record.fields[field], before ?? null),
        )
      : (record.removed !== null) === (act === "removed");
  return { ...entry, kind, record, act, canUndo };
}

/** A field had no value before, or its value is still known. */
function isKept({ change }: HistoryEntry, field: string, before: unknown): boolean {
  return before !== undefined || !change.before[field];
}

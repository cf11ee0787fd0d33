import { useRef, useState } from "preact/hooks";
import type { Kind } from "../../../shared/record/kind";
import { useLive } from "../../store/live";
import { useSession } from "../session";
import { Dialog, DialogFoot } from "../ui/dialog";
import { readEntries, type ShownEntry } from "./history-dialog-entries";
import { HistoryRow } from "./history-dialog-row";

interface Props {
  kind: Kind<unknown>;
  /** Kinds of child records, shown with their parent. */
  parts?: readonly Kind<unknown>[];
  /** Only of this record; all records of the kind otherwise. */
  record?: string;
  onClose: () => void;
}

/** A section's latest changes are looked through, not studied. */
const SHOWN = 50;

/** What happened to a record or to all records of a kind, the newest first; each write can be taken back. */
export function HistoryDialog({ kind, parts = [], record, onClose }: Props) {
  const { portfolio } = useSession();
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const entries = useLive(
    () => readEntries(portfolio, { kinds: [kind, ...parts], id: record ?? null, count: SHOWN }),
    [record],
  );
  const undo = async ({ kind: own, change }: ShownEntry) => {
    const problem = await portfolio.records.undo(own, change.record, change.stamp).then(
      () => null,
      (error: unknown) => error,
    );
    // A value may not fit those beside it any more: an old end before a new start.
    if (problem !== null && !(problem instanceof TypeError)) throw problem;
    setSaid(
      problem === null
        ? "Готово: стало как до этого изменения."
        : "Так вернуть нельзя: прежнее значение не сочетается с нынешними. Откройте запись и исправьте её.",
    );
    list.current?.focus();
  };
  return (
    <Dialog title={record ? "История этой записи" : "История изменений"} onClose={onClose}>
      <p role="status" class={said ? "note" : "hidden-text"}>
        {said}
      </p>
      {entries?.length === 0 && <p class="soft">Изменений ещё не было.</p>}
      {entries && entries.length > 0 && (
        <ul class="list events" ref={list} tabIndex={-1} aria-label="Изменения">
          {entries.map((entry) => (
            <HistoryRow
              key={`${entry.change.record} ${entry.change.stamp}`}
              entry={entry}
              onUndo={() => void undo(entry)}
            />
          ))}
        </ul>
      )}
      <DialogFoot onCancel={onClose} />
    </Dialog>
  );
}

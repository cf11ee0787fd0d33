import { useRef, useState } from "preact/hooks";
import { DAY_MS } from "../../../shared/calendar/local-date";
import { TRASH_DAYS } from "../../../shared/record/compact";
import type { Kind } from "../../../shared/record/kind";
import type { StoredRecord } from "../../../shared/record/record";
import { stampTime } from "../../../shared/record/stamp";
import { useLive } from "../../store/live";
import { useSession } from "../session";
import { Dialog, DialogFoot, giveFocus } from "../ui/dialog";
import { deviceText, stampText } from "./record-words";

interface Props {
  kind: Kind<unknown>;
  onClose: () => void;
}

/** What was removed and can still be brought back, the newest first. */
export function TrashDialog({ kind, onClose }: Props) {
  const { portfolio } = useSession();
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const removed = useLive(async () => {
    const all = await portfolio.records.removed(kind);
    return all
      .filter((row) => stampTime(row.removed ?? "") > Date.now() - TRASH_DAYS * DAY_MS)
      .sort((a, b) => ((a.removed ?? "") < (b.removed ?? "") ? 1 : -1));
  }, []);
  const title = (row: StoredRecord) => kind.words?.title(row.fields) ?? "";
  const restore = async (row: StoredRecord) => {
    await portfolio.records.restore(kind, row.id);
    setSaid(`Снова в списке: ${title(row)}`);
    giveFocus(list.current);
  };
  return (
    <Dialog title="Корзина" onClose={onClose}>
      <p class="soft">Удалённое хранится здесь 30 дней.</p>
      <p role="status" class={said ? "note" : "hidden-text"}>
        {said}
      </p>
      {removed?.length === 0 && <p>Здесь пусто.</p>}
      <ul class="list events" ref={list} aria-label="Удалённые записи">
        {removed?.map((row) => (
          <li class="event" key={row.id}>
            <div class="stack-s">
              <p id={row.id}>{title(row)}</p>
              <p class="soft small">
                Удалено {stampText(row.removed ?? "", Date.now())},{" "}
                {deviceText(row.removed ?? "", portfolio.device)}
              </p>
            </div>
            <button type="button" class="button" aria-describedby={row.id} onClick={() => void restore(row)}>
              Вернуть
            </button>
          </li>
        ))}
      </ul>
      <DialogFoot onCancel={onClose} />
    </Dialog>
  );
}

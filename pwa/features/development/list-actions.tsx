import { useState } from "preact/hooks";
import { today } from "../../app/clock";
import { HistoryDialog } from "../../app/records/history-dialog";
import { TrashDialog } from "../../app/records/trash-dialog";
import { useSession } from "../../app/session";
import { Icon } from "../../app/ui/icon";
import { toast } from "../../app/ui/toasts";
import { ICONS } from "./icons";
import type { StoredCourse } from "./kinds";
import { attachments, courses as kind } from "./kinds";
import { saveCalendar } from "./save-calendar";
import { saveCourseTable } from "./save-table";

interface Props {
  /** All of them, in the order of the list. */
  courses: readonly StoredCourse[];
}

/** What can be done with the whole list. */
export function ListActions({ courses }: Props) {
  const { portfolio } = useSession();
  const [panel, setPanel] = useState<"history" | "trash" | null>(null);
  const date = today();

  const saveTable = () => {
    if (courses.length === 0) toast("Пока нечего скачивать: в списке нет ни одного курса.");
    else
      void saveCourseTable(courses, `kopilka-kursy-${date}.xlsx`).then(() =>
        toast("Таблица сохранена в «Загрузки»: её открывает Excel."),
      );
  };
  const remind = () =>
    toast(
      saveCalendar(courses, date, portfolio.row.id) ??
        "Напоминать пока не о чем: нет оконченного курса, у которого срок ещё впереди.",
    );

  return (
    <div class="row list-actions no-print">
      <button type="button" class="button quiet" onClick={saveTable}>
        <Icon name="save" size={18} /> Скачать XLSX
      </button>
      <button type="button" class="button quiet" onClick={remind}>
        <Icon path={ICONS.calendar} size={18} /> В календарь
      </button>
      <button type="button" class="button quiet" onClick={() => setPanel("history")}>
        <Icon path={ICONS.history} size={18} /> История
      </button>
      <button type="button" class="button quiet" onClick={() => setPanel("trash")}>
        <Icon name="bin" size={18} /> Корзина
      </button>
      {panel === "history" && (
        <HistoryDialog kind={kind} parts={[attachments]} onClose={() => setPanel(null)} />
      )}
      {panel === "trash" && <TrashDialog kind={kind} onClose={() => setPanel(null)} />}
    </div>
  );
}

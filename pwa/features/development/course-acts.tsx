import { useState } from "preact/hooks";
import { HistoryDialog } from "../../app/records/history-dialog";
import { goTo } from "../../app/routes";
import { useSession } from "../../app/session";
import { Icon } from "../../app/ui/icon";
import { toast } from "../../app/ui/toasts";
import { ICONS } from "./icons";
import { attachments, courses } from "./kinds";
import { removeCourse } from "./save-course";

interface Props {
  id: string;
  isRemoved: boolean;
}

/** What can be done with a stored course besides changing it. */
export function CourseActs({ id, isRemoved }: Props) {
  const { portfolio } = useSession();
  const [isOpen, setOpen] = useState(false);
  const remove = async () => {
    const undo = await removeCourse(portfolio, id);
    goTo("/development");
    toast("Курс удалён", undo);
  };
  return (
    <div class="row acts">
      <button type="button" class="button quiet" onClick={() => goTo(`/development/new/${id}`)}>
        <Icon path={ICONS.copy} size={18} /> Повторить
      </button>
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        <Icon path={ICONS.history} size={18} /> История
      </button>
      {!isRemoved && (
        <button type="button" class="button quiet" onClick={() => void remove()}>
          <Icon name="bin" size={18} /> Удалить
        </button>
      )}
      {isOpen && (
        <HistoryDialog kind={courses} parts={[attachments]} record={id} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

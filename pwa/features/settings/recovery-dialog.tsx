import { useEffect, useState } from "preact/hooks";
import { momentText } from "../../app/clock";
import { useSession } from "../../app/session";
import { Dialog, DialogFoot } from "../../app/ui/dialog";
import { toast } from "../../app/ui/toasts";
import { type RecoveryPoint, type RecoveryReason, recoveryPoints } from "../../copies/recovery-points";
import { backTo } from "../../copies/restore-copy";
import { countsText } from "./counts-text";

const REASONS: Readonly<Record<RecoveryReason, string>> = {
  restore: "перед восстановлением из копии",
  merge: "перед объединением",
  import: "перед загрузкой таблицы",
  return: "перед возвратом",
};

/** The last three states from before a great change, each one click away. */
export function RecoveryDialog({ onClose }: { onClose: () => void }) {
  const { portfolio } = useSession();
  const [points, setPoints] = useState<readonly RecoveryPoint[] | null>(null);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void recoveryPoints(portfolio).then(setPoints);
  }, []);

  const goBack = async ({ id, madeAt }: RecoveryPoint) => {
    setBusy(true);
    const done = await backTo(portfolio, id);
    setBusy(false);
    if (!done.ok) return setProblem(done.reason);
    onClose();
    toast(`Всё снова так, как было ${momentText(madeAt)}.`);
  };

  return (
    <Dialog title="Точки восстановления" onClose={onClose}>
      <p class="soft">
        Перед восстановлением, объединением и загрузкой таблицы «Копилка» сама запоминает, как было; хранятся
        три последних состояния. Это не замена копии: они лежат в этом же браузере.
      </p>
      {problem && (
        <p class="note warn" role="alert">
          {problem}
        </p>
      )}
      {points?.length === 0 && <p>Пока ни одной: восстановлений, объединений и импорта ещё не было.</p>}
      {points && points.length > 0 && (
        <ul class="list">
          {points.map((point) => (
            <li class="card spread" key={point.id}>
              <span>
                <strong>{momentText(point.madeAt)}</strong>, {REASONS[point.reason]}
                <br />
                <span class="soft small">{countsText(point.counts)}</span>
              </span>
              <button type="button" class="button" disabled={isBusy} onClick={() => void goBack(point)}>
                Вернуться
              </button>
            </li>
          ))}
        </ul>
      )}
      <DialogFoot onCancel={onClose} />
    </Dialog>
  );
}

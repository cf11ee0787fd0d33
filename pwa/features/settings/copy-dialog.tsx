import { useEffect, useState } from "preact/hooks";
import { momentText } from "../../app/clock";
import { shownKinds } from "../../app/kinds";
import { ROLE_TITLES } from "../../app/roles";
import { useSession } from "../../app/session";
import { Dialog, DialogFoot } from "../../app/ui/dialog";
import { sizeText } from "../../app/ui/size-text";
import { openAnew, toast } from "../../app/ui/toasts";
import type { OpenedBackup } from "../../backup/opened-backup";
import { allDifferences } from "../../copies/all-differences";
import { type Comparison, compareCopy } from "../../copies/compare-copy";
import { ComparisonTable } from "./comparison-table";

interface Props {
  action: "restore" | "merge";
  copy: OpenedBackup;
  onClose: () => void;
}

/** What would change, before anything does. */
export function CopyDialog({ action, copy, onClose }: Props) {
  const { registry, portfolio } = useSession();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    void compareCopy(portfolio, copy).then((answer) =>
      answer.ok ? setComparison(answer.comparison) : setProblem(answer.reason),
    );
  }, [copy]);

  const finish = async () => {
    setBusy(true);
    const reason = action === "restore" ? await restore() : await merge();
    setBusy(false);
    if (reason !== null) return setProblem(reason);
    onClose();
  };
  const restore = async (): Promise<string | null> => {
    const { restoreCopy } = await import("../../copies/restore-copy");
    const { restoreFresh } = await import("../../copies/restore-fresh");
    // Into an empty portfolio the copy comes as itself, under its own id: the extension knows it by that.
    const isFresh = comparison?.isEmptyHere === true;
    const done = isFresh ? await restoreFresh(registry, copy) : await restoreCopy(portfolio, copy);
    if (!done.ok) return done.reason;
    if (isFresh) openAnew("Всё восстановлено из копии.");
    else toast("Всё восстановлено из копии. Прежнее состояние — в точках восстановления.");
    return null;
  };
  const merge = async (): Promise<string | null> => {
    const { mergeCopy } = await import("../../copies/merge-copy");
    const done = await mergeCopy(portfolio, copy, { confirmedOther: comparison?.isOwn === false });
    if (!done.ok) return done.reason;
    if (!done.brought) toast("Всё из этой копии здесь уже есть.");
    else {
      const differences = await allDifferences(portfolio, await shownKinds());
      toast(
        differences.length > 0
          ? `Объединено. Расхождений: ${differences.length}. Решите их, потом сохраните копию здесь и объедините на втором устройстве.`
          : "Объединено. Чтобы и второе устройство знало всё, сохраните копию здесь и объедините там.",
      );
    }
    return null;
  };

  const { manifest } = copy;
  const isRestore = action === "restore";
  const isForeign = isRestore && comparison?.isOwn === false && !comparison.isEmptyHere;
  return (
    <Dialog title={isRestore ? "Восстановление" : "Объединение"} onClose={onClose}>
      <p>
        Копия от {momentText(manifest.madeAt)}, роль «{ROLE_TITLES[manifest.role]}»,{" "}
        {sizeText(bytesOf(manifest))}.
      </p>
      {problem && (
        <p class="note warn" role="alert">
          {problem}
        </p>
      )}
      {comparison && <Warning action={action} comparison={comparison} />}
      {comparison && <ComparisonTable comparison={comparison} />}
      <DialogFoot onCancel={onClose}>
        {!isForeign && (
          <button
            type="button"
            class="button primary"
            disabled={!comparison || isBusy || problem !== ""}
            onClick={() => void finish()}
          >
            {isRestore ? "Восстановить" : "Объединить"}
          </button>
        )}
      </DialogFoot>
    </Dialog>
  );
}

function bytesOf({ entries }: OpenedBackup["manifest"]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

function Warning({ action, comparison }: { action: Props["action"]; comparison: Comparison }) {
  if (action === "merge") {
    return comparison.isOwn ? (
      <p class="soft">
        Ничего не пропадёт: записи сложатся. Где на двух устройствах написано разное, останется более позднее,
        а другое будет в «Расхождениях».
      </p>
    ) : (
      <p class="note warn" role="alert">
        Эта копия сделана в другом портфолио. Объединяйте, только если это вы сами на другом устройстве: два
        портфолио станут одним, и чужие записи окажутся среди ваших.
      </p>
    );
  }
  if (comparison.isEmptyHere) return null;
  if (!comparison.isOwn) {
    return (
      <p class="note warn" role="alert">
        Это копия другого портфолио, а здесь уже есть записи: она их не заменит. Если это вы на другом
        устройстве, закройте это окно и нажмите «Объединить с другим устройством»: записи обоих сложатся
        вместе.
      </p>
    );
  }
  return (
    <p class="soft">
      Здесь станет то, что в копии. То, что есть сейчас, сохранится точкой восстановления: к ней можно
      вернуться одной кнопкой. Сданные и собранные выгрузки и подведённые итоги останутся в любом случае.
    </p>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { momentText } from "../../app/clock";
import { saveFile } from "../../app/save-file";
import { useSession } from "../../app/session";
import { FileButton } from "../../app/ui/file-button";
import { Icon } from "../../app/ui/icon";
import { sizeText } from "../../app/ui/size-text";
import { toast } from "../../app/ui/toasts";
import type { OpenedBackup } from "../../backup/opened-backup";
import { lastCopy } from "../../copies/last-copy";
import { useLive } from "../../store/live";
import { CopyDialog } from "./copy-dialog";
import { DamagedNote } from "./damaged-note";
import { DifferencesDialog, useDifferences } from "./differences-dialog";
import { MoveNote } from "./move-note";
import { RecoveryDialog } from "./recovery-dialog";

type Panel =
  | { readonly kind: "restore" | "merge"; readonly copy: OpenedBackup }
  | { readonly kind: "recovery" | "differences" }
  | null;

/** Everything that keeps the records from being lost: copies, other devices, ways back. */
export function CopiesCard() {
  const { portfolio } = useSession();
  const [panel, setPanel] = useState<Panel>(null);
  const [busy, setBusy] = useState("");
  const [problem, setProblem] = useState("");
  /** Damaged files that a copy has met: the last one is asked about, the others are agreed to. */
  const [damaged, setDamaged] = useState<readonly string[]>([]);
  const asked = damaged.at(-1);
  /** Whether the copy is made to move with it, and under which name it was saved then. */
  const [isMove, setMove] = useState(false);
  const [moved, setMoved] = useState("");
  const last = useLive(() => lastCopy(portfolio), []);
  const differences = useDifferences();

  const alert = useRef<HTMLParagraphElement>(null);
  // On a phone it stands behind the menu.
  useEffect(() => alert.current?.scrollIntoView({ block: "center" }), [problem]);

  const run = async (what: string, work: () => Promise<string | null>) => {
    if (busy !== "") return;
    setProblem("");
    setDamaged([]);
    setMoved("");
    setBusy(what);
    try {
      setProblem((await work()) ?? "");
    } finally {
      setBusy("");
    }
  };
  const show = (kind: "recovery" | "differences") => {
    setProblem("");
    setPanel({ kind });
  };
  const progress = (what: string) => (done: number, total: number | null) =>
    setBusy(total ? `${what}: ${Math.round((100 * done) / total)}\u00a0%` : `${what}: ${sizeText(done)}`);

  const save = (leftOut: readonly string[], toMove: boolean) =>
    run("Собираю копию", async () => {
      setMove(toMove);
      const { saveCopy } = await import("../../copies/save-copy");
      const saved = await saveCopy(portfolio, progress("Собираю и проверяю копию"), new Set(leftOut));
      if (saved.damagedFile !== undefined) {
        setDamaged([...leftOut, saved.damagedFile]);
        return null;
      }
      if (!saved.ok) return saved.reason;
      saveFile(saved.name, saved.blob);
      if (toMove) {
        setMoved(saved.name);
        return null;
      }
      toast(
        `Копия собрана и проверена, ${sizeText(saved.blob.size)}: браузер сохраняет её, обычно в «Загрузки». Перенесите её на флешку или на другой компьютер.`,
      );
      return null;
    });
  const open = (kind: "restore" | "merge", file: File) =>
    run("Читаю копию", async () => {
      const { openCopy } = await import("../../copies/open-copy");
      const opened = await openCopy(file, progress("Читаю и проверяю копию"));
      if (!opened.ok) return `${file.name}: ${opened.reason}`;
      setPanel({ kind, copy: opened.copy });
      return null;
    });

  return (
    <section class="card stack narrow" aria-label="Копии">
      <h2>Копии</h2>
      <p>
        {last
          ? `Последняя копия: ${momentText(last.madeAt)}. С тех пор изменений: ${last.unsaved}.`
          : "Копий ещё не было. Сохраните первую: если браузер или компьютер подведёт, вы восстановите из неё всё."}
      </p>
      <div class="row">
        {/* Not `disabled`: the focus would be lost. */}
        <button
          type="button"
          class="button primary"
          aria-disabled={busy !== ""}
          onClick={() => void save([], false)}
        >
          <Icon name="save" size={18} />
          Сохранить копию
        </button>
        <FileButton label="Восстановить из копии" onFiles={([file]) => file && void open("restore", file)} />
        <FileButton
          label="Объединить с другим устройством"
          onFiles={([file]) => file && void open("merge", file)}
        />
      </div>
      {busy && (
        <p role="status" class="soft">
          {busy}…
        </p>
      )}
      {problem && (
        <p role="alert" class="note warn" ref={alert}>
          {problem}
        </p>
      )}
      {asked !== undefined && (
        <DamagedNote key={asked} hash={asked} onAgree={() => void save(damaged, isMove)} />
      )}
      <p class="soft">
        В копии всё, что здесь есть, вместе с файлами. Храните её не на этом компьютере; она не зашифрована,
        не давайте её посторонним. Чтобы работать на двух устройствах, сохраните копию на одном и объедините с
        ней на другом.
      </p>
      <div class="row">
        <button type="button" class="button" onClick={() => show("recovery")}>
          Точки восстановления
        </button>
        <button type="button" class="button" onClick={() => show("differences")}>
          Расхождения{differences && differences.length > 0 ? `: ${differences.length}` : ""}
        </button>
        <button type="button" class="button" aria-disabled={busy !== ""} onClick={() => void save([], true)}>
          Перенести портфолио
        </button>
      </div>
      {moved && <MoveNote name={moved} />}
      {(panel?.kind === "restore" || panel?.kind === "merge") && (
        <CopyDialog action={panel.kind} copy={panel.copy} onClose={() => setPanel(null)} />
      )}
      {panel?.kind === "recovery" && <RecoveryDialog onClose={() => setPanel(null)} />}
      {panel?.kind === "differences" && (
        <DifferencesDialog differences={differences} onClose={() => setPanel(null)} />
      )}
    </section>
  );
}

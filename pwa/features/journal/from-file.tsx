import { useState } from "preact/hooks";
import { localDateOf } from "../../../shared/calendar/local-date";
import { longDate, plural } from "../../../shared/words/russian";
import { useSession } from "../../app/session";
import { Dialog, DialogFoot } from "../../app/ui/dialog";
import { FileButton } from "../../app/ui/file-button";
import { toast } from "../../app/ui/toasts";
import type { Incoming } from "./visits-file";

const VISITS = ["запись", "записи", "записей"] as const;

/** Visits that were taken along from the extension as a file; stored only after the person has seen what comes. */
export function FromFile() {
  const { portfolio } = useSession();
  const [incoming, setIncoming] = useState<Incoming | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const look = async (file: File) => {
    const { lookAtVisits } = await import("./visits-file");
    const found = await lookAtVisits(portfolio, file);
    setRefusal(typeof found === "string" ? `${file.name}: ${found}.` : null);
    setIncoming(typeof found === "string" ? null : found);
  };
  const add = async (found: Incoming) => {
    const { addVisits } = await import("./visits-file");
    const added = await addVisits(portfolio, found);
    setIncoming(null);
    toast(`Добавлено из файла: ${plural(added, VISITS)}`);
  };
  return (
    <>
      <FileButton label="Добавить из файла" onFiles={([file]) => file && void look(file)} />
      {refusal && (
        <p class="note bad" role="alert">
          {refusal}
        </p>
      )}
      {incoming && (
        <Dialog title="Записи из файла" onClose={() => setIncoming(null)}>
          <p>{textOf(incoming)}</p>
          <DialogFoot onCancel={() => setIncoming(null)}>
            {incoming.fresh.length > 0 && (
              <button type="button" class="button primary" onClick={() => void add(incoming)}>
                {`Добавить ${plural(incoming.fresh.length, VISITS)}`}
              </button>
            )}
          </DialogFoot>
        </Dialog>
      )}
    </>
  );
}

function textOf({ fresh, all }: Incoming): string {
  if (all === 0) return "В файле нет ни одной записи.";
  if (fresh.length === 0) return `Все записи из файла (${all}) здесь уже есть: добавлять нечего.`;
  const dates = fresh.map(({ startedAt, offsetMinutes }) => localDateOf(startedAt, offsetMinutes)).sort();
  const [first, last] = [dates[0] ?? "", dates.at(-1) ?? ""];
  const when = first === last ? `за ${longDate(first)}` : `с ${longDate(first)} по ${longDate(last)}`;
  const known = all - fresh.length;
  return `В файле ${plural(fresh.length, VISITS)} ${when}, которых здесь ещё нет${known > 0 ? `; остальные (${known}) уже есть` : ""}.`;
}

import { localDateOf } from "../../../shared/calendar/local-date";
import { duration, longDate, recordsText } from "../../../shared/words/russian";
import { useSession } from "../../app/session";
import { Dialog, DialogFoot } from "../../app/ui/dialog";
import { toast } from "../../app/ui/toasts";
import type { Incoming } from "./visits-file";

/** What the visits lie in, as its words go into the sentences. */
export const SOURCES = {
  file: { title: "Записи из файла", inside: "В файле", from: "из файла" },
  code: { title: "Записи из QR-кода", inside: "В QR-коде", from: "из QR-кода" },
} as const;
type Source = (typeof SOURCES)[keyof typeof SOURCES];

interface Props {
  readonly source: Source;
  readonly incoming: Incoming;
  readonly note?: string | null;
  readonly onClose: (isAdded: boolean) => void;
}

/** What comes, before it is stored. */
export function IncomingDialog({ source, incoming, note, onClose }: Props) {
  const { portfolio } = useSession();
  const { fresh } = incoming;
  const leave = () => onClose(false);
  const add = async () => {
    const { addVisits } = await import("./visits-file");
    const added = await addVisits(portfolio, incoming);
    onClose(true);
    toast(`Добавлено ${source.from}: ${recordsText(added)}`);
  };
  return (
    <Dialog title={source.title} onClose={leave}>
      <p>{textOf(incoming, source)}</p>
      {note && <p class="soft">{note}</p>}
      <DialogFoot onCancel={leave}>
        {fresh.length > 0 && (
          <button type="button" class="button primary" onClick={() => void add()}>
            {`Добавить ${recordsText(fresh.length)}`}
          </button>
        )}
      </DialogFoot>
    </Dialog>
  );
}

function textOf({ fresh, all }: Incoming, { inside, from }: Source): string {
  if (all === 0) return `${inside} нет ни одной записи.`;
  if (fresh.length === 0) return `Все записи ${from} (${all}) здесь уже есть: добавлять нечего.`;
  const dates = fresh
    .flatMap(({ startedAt, endedAt, offsetMinutes }) =>
      [startedAt, endedAt].map((at) => localDateOf(at, offsetMinutes)),
    )
    .sort();
  const total = duration(fresh.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0));
  const [first, last] = [dates[0] ?? "", dates.at(-1) ?? ""];
  const when = first === last ? `за ${longDate(first)}` : `с ${longDate(first)} по ${longDate(last)}`;
  const known = all - fresh.length;
  const which = fresh.length % 10 === 1 && fresh.length % 100 !== 11 ? "которой" : "которых";
  return `${inside} ${recordsText(fresh.length)} ${when}, ${which} здесь ещё нет, всего ${total}${known > 0 ? `; остальные (${known}) уже есть` : ""}.`;
}

import { useEffect, useRef, useState } from "preact/hooks";
import { REMOVED } from "../../../shared/record/change";
import type { Kind } from "../../../shared/record/kind";
import { momentText } from "../../app/clock";
import { shownKinds } from "../../app/kinds";
import { useSession } from "../../app/session";
import { Dialog, DialogFoot, giveFocus } from "../../app/ui/dialog";
import { allDifferences, type DifferingValue, type OpenDifference } from "../../copies/all-differences";
import { useLive } from "../../store/live";

/** Open differences of everything that people see, always up to date; null until they are known. */
export function useDifferences(): readonly OpenDifference[] | null {
  const { portfolio } = useSession();
  const [kinds, setKinds] = useState<readonly Kind<unknown>[] | null>(null);
  useEffect(() => {
    void shownKinds().then(setKinds);
  }, []);
  return useLive(async () => kinds && allDifferences(portfolio, kinds), [kinds]) ?? null;
}

interface Props {
  /** From `useDifferences`: whoever opens the dialog shows their number too, and reading all logs once is enough. */
  differences: readonly OpenDifference[] | null;
  onClose: () => void;
}

/** «Расхождения»: what was written apart on two devices. Nothing is lost here, only undecided. */
export function DifferencesDialog({ differences, onClose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <Dialog title="Расхождения" onClose={onClose}>
      {differences?.length === 0 && (
        <p>Расхождений нет: на всех объединённых устройствах написано одно и то же.</p>
      )}
      {differences && differences.length > 0 && (
        <p class="soft">
          На двух устройствах написано разное. Сейчас действует более позднее; выберите, что верно.
        </p>
      )}
      <ul class="list" ref={list} aria-label="Что написано по-разному">
        {differences?.map((open) => (
          <li key={`${open.difference.record} ${open.difference.field}`}>
            <OneDifference open={open} onChosen={() => giveFocus(list.current)} />
          </li>
        ))}
      </ul>
      <DialogFoot onCancel={onClose} />
    </Dialog>
  );
}

interface OneProps {
  open: OpenDifference;
  /** The choice goes with its buttons: the focus has to go somewhere. */
  onChosen: () => void;
}

function OneDifference({ open, onChosen }: OneProps) {
  const { portfolio } = useSession();
  const { difference, one, title, label, current, others } = open;
  const isRemoval = difference.field === REMOVED;
  const choose = (value: unknown) => {
    onChosen();
    void portfolio.records.decide(difference, value);
  };
  return (
    <section class="card stack-s" aria-label={`${title}: ${label}`}>
      <p>
        {one !== title && <span class="soft">{one}</span>} <strong>{title}</strong>
        <br />
        {label}
      </p>
      <div class="row">
        <Choice
          text={isRemoval ? current.text : `Оставить: ${current.text}`}
          one={current}
          onChoose={choose}
        />
        {others.map((other) => (
          <Choice
            key={other.text}
            text={isRemoval ? other.text : `Взять: ${other.text}`}
            one={other}
            onChoose={choose}
          />
        ))}
      </div>
    </section>
  );
}

interface ChoiceProps {
  text: string;
  one: DifferingValue;
  onChoose: (value: unknown) => void;
}

function Choice({ text, one, onChoose }: ChoiceProps) {
  return (
    <span class="stack-s">
      <button type="button" class="button" onClick={() => onChoose(one.value)}>
        {text}
      </button>
      <span class="soft small">
        {one.isWrittenHere ? "на этом устройстве" : "на другом устройстве"}, {momentText(one.writtenAt)}
      </span>
    </span>
  );
}

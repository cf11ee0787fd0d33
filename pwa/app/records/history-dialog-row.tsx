import { useId } from "preact/hooks";
import { useSession } from "../session";
import type { ShownEntry } from "./history-dialog-entries";
import { ACTS, deviceText, stampText, stepTexts } from "./record-words";

interface Props {
  entry: ShownEntry;
  onUndo: () => void;
}

export function HistoryRow({ entry, onUndo }: Props) {
  const { portfolio } = useSession();
  const { change, kind, record, act, steps, canUndo } = entry;
  const isAddition = act === "added" || act === "restored";
  const about = useId();
  const title = kind.words?.title(record.fields) ?? "";
  return (
    <li class="event">
      <div class="stack-s" id={about}>
        <p class="soft small">
          <span class="tag">{ACTS[act]}</span> {stampText(change.stamp, Date.now())},{" "}
          {deviceText(change.stamp, portfolio.device)}
        </p>
        <p>
          <span class="soft">{kind.words?.one}:</span> {title}
        </p>
        {act === "changed" && (
          <ul class="small">
            {stepTexts(kind, steps).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </div>
      {canUndo && (
        <button
          type="button"
          class={isAddition ? "button quiet" : "button"}
          aria-describedby={about}
          onClick={onUndo}
        >
          {isAddition ? "Убрать" : "Вернуть"}
        </button>
      )}
    </li>
  );
}

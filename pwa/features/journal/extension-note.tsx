import { pairingCode } from "../../../shared/bridge/protocol";
import { plural } from "../../../shared/words/russian";
import { momentText } from "../../app/clock";
import type { ExtensionState } from "../../app/extension/state";
import { isInExtension } from "../../app/place";

interface Props {
  state: ExtensionState;
  portfolio: string;
}

/** One line: where the log stands, and the next step. */
export function ExtensionNote({ state, portfolio }: Props) {
  switch (state.kind) {
    case "unknown":
      return <p class="soft">Ищем расширение…</p>;
    case "paired":
      return (
        <p class="soft" role="status">
          Журнал передан из расширения {momentText(state.handedOverAt)}
          {state.added > 0 && `: ${plural(state.added, ["новая запись", "новые записи", "новых записей"])}`}.
        </p>
      );
    case "unpaired":
      return (
        <div class="note" role="status">
          <p>
            {isInExtension ? "Журнал ещё не подключён." : "Расширение найдено."} Нажмите на значок «Копилки»;
            если его не видно, он под значком с кусочком пазла. Потом нажмите «Подключить» у портфолио с кодом{" "}
            <strong>{pairingCode(portfolio)}</strong>: журнал появится здесь сам.
          </p>
        </div>
      );
    case "absent":
      return (
        <div class="note" role="status">
          <p>
            Расширение на этой странице не отвечает. Если оно установлено, обновите страницу. Без него можно
            отмечать работу самому.
          </p>
        </div>
      );
    case "broken":
      return (
        <div class="note warn" role="alert">
          <p>Расширение ответило непонятно: скорее всего, оно только что обновилось. Обновите страницу.</p>
        </div>
      );
    default:
      return state satisfies never;
  }
}

import { plural } from "../../../shared/words/russian";
import type { ExtensionState } from "../../app/extension/state";

interface Props {
  state: ExtensionState;
  handedOverAt: number | null;
}

const WARN_AFTER_DAYS = 7;

/** Warns when the log was not handed over for a week; before the first time it only says what to do. */
export function HandOverNote({ state, handedOverAt }: Props) {
  if (state.kind === "unknown" || state.kind === "paired") return null;
  if (handedOverAt === null) {
    return (
      <div class="note">
        <p>Журнал расширения ещё не подключён: пока здесь только то, что вы отметите сами.</p>
        <a class="button" href="#/journal">
          Как подключить
        </a>
      </div>
    );
  }
  const days = Math.floor((Date.now() - handedOverAt) / 86_400_000);
  if (days < WARN_AFTER_DAYS) return null;
  return (
    <div class="note warn" role="alert">
      <p>
        Журнал не передавался из расширения {plural(days, ["день", "дня", "дней"])}. Проверьте, включено ли
        оно.
      </p>
      <a class="button" href="#/journal">
        Проверить
      </a>
    </div>
  );
}

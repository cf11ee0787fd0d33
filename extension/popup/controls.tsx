import type { Status } from "../../shared/bridge/own-calls";
import { control, openPage } from "./model";

interface Props {
  readonly now: Status;
}

export function Controls({ now }: Props) {
  return (
    <div class="controls">
      {now.recording === "on" ? (
        <button type="button" onClick={() => control("pause", { until: "click" })}>
          Пауза
        </button>
      ) : (
        <button type="button" class="primary" onClick={() => control("resume", {})}>
          Продолжить
        </button>
      )}
      <OpenPortfolio now={now} />
      {now.recording === "paused" && <HowLong now={now} />}
    </div>
  );
}

function HowLong({ now: { pausedUntil } }: Props) {
  if (pausedUntil !== null) return <p class="soft small">До конца дня ничего не записывается.</p>;
  return (
    <button type="button" class="quiet" onClick={() => control("pause", { until: "midnight" })}>
      Пауза до конца дня
    </button>
  );
}

/** The one thing to do here, unless «Продолжить» or «Подключить» is. */
export function OpenPortfolio({ now: { appUrl, recording, requests } }: Props) {
  return (
    <button
      type="button"
      class={recording === "on" && requests.length === 0 ? "primary" : ""}
      onClick={() => openPage(appUrl)}
    >
      Открыть портфолио
    </button>
  );
}

import type { Status } from "../../shared/bridge/own-calls";
import { Controls, OpenPortfolio } from "./controls";
import { Lesson } from "./lesson";
import { hasFailed, openPage, optionsPage, status, welcomePage } from "./model";
import { Owner } from "./owner";
import { Requests } from "./requests";
import { Today } from "./today";
import { Withdrawn } from "./withdrawn";

const STATE = { on: "Учёт идёт", paused: "На паузе", off: "Учёт не начат" } as const;

interface Props {
  readonly now: Status;
}

export function Popup() {
  const now = status.value;
  return (
    <>
      <header class="top">
        <img src="/extension/icons/icon-32.png" width="28" height="28" alt="" />
        <h1>Копилка</h1>
        {now && <p class={`state ${now.recording}`}>{STATE[now.recording]}</p>}
      </header>
      {hasFailed.value && (
        <p class="note" role="alert">
          Журнал не отвечает. Закройте это окно и откройте снова.
        </p>
      )}
      {now?.recording === "off" && <NotStarted now={now} />}
      {now && <Requests now={now} />}
      {now && now.recording !== "off" && <Running now={now} />}
      {now && <Foot />}
    </>
  );
}

function NotStarted({ now }: Props) {
  return (
    <section class="card">
      <p>Отметьте платформы, которыми пользуетесь, и разрешите Копилке замечать только их.</p>
      <button type="button" class="primary wide" onClick={() => openPage(welcomePage)}>
        Начать учёт
      </button>
      <OpenPortfolio now={now} />
    </section>
  );
}

function Running({ now }: Props) {
  return (
    <>
      <Withdrawn platforms={now.withdrawn} />
      <Today now={now} />
      {(now.owner !== null || now.requests.length === 0) && <Owner now={now} />}
      {now.recording === "on" && <Lesson now={now} />}
      <Controls now={now} />
    </>
  );
}

function Foot() {
  return (
    <footer class="foot">
      <button type="button" class="quiet" onClick={() => openPage(welcomePage)}>
        Какие платформы записываются
      </button>
      <button type="button" class="quiet" onClick={() => openPage(optionsPage)}>
        Настройки
      </button>
    </footer>
  );
}

import type { Status } from "../../shared/bridge/own-calls";
import { pairingCode } from "../../shared/bridge/protocol";
import { DAY_MS, localDateOf } from "../../shared/calendar/local-date";
import { longDate, plural } from "../../shared/words/russian";
import { control, openPage, takePage } from "./model";
import { SharedOwner } from "./shared-owner";

interface Props {
  readonly now: Status;
}

/** For whom the log is kept, and what it has not handed over yet. */
export function Owner({ now }: Props) {
  const { owner, mode } = now;
  if (mode === "shared") return <SharedOwner now={now} />;
  if (mode === "classroom") return <Classroom now={now} />;
  return (
    <section class="card owner" aria-labelledby="whose">
      <h2 id="whose">Чей это журнал</h2>
      {owner ? (
        <div class="line">
          <p>
            <span class="soft">Журнал ведётся для</span>
            <br />
            <strong>{owner.title}</strong> <span class="code">{pairingCode(owner.portfolio)}</span>
          </p>
          <button type="button" class="quiet" onClick={() => control("unpair", {})}>
            Отключить
          </button>
        </div>
      ) : (
        <p>
          <strong>Портфолио не подключено.</strong>{" "}
          <span class="soft">
            Записи копятся здесь. Откройте портфолио, и тут появится кнопка подключения.
          </span>
        </p>
      )}
      <Waiting now={now} />
    </section>
  );
}

function Classroom({ now: { resets } }: Props) {
  return (
    <section class="card owner" aria-labelledby="whose">
      <h2 id="whose">Чей это журнал</h2>
      <p>
        <strong>Журнал кабинета.</strong>{" "}
        <span class="soft">Записи ничьи, пока учитель не заберёт свои уроки.</span>
      </p>
      {resets && <p class="note">После перезагрузки этот компьютер всё забудет: заберите записи.</p>}
      <button type="button" onClick={() => openPage(takePage)}>
        Мои уроки
      </button>
    </section>
  );
}

function Waiting({ now: { waiting, waitingSince } }: Props) {
  if (waitingSince === null) return null;
  const date = localDateOf(waitingSince, -new Date().getTimezoneOffset());
  const isOverdue = Date.now() - waitingSince > 7 * DAY_MS;
  return (
    <p class={isOverdue ? "note" : "soft small"}>
      {plural(waiting, ["запись ждёт", "записи ждут", "записей ждут"])} передачи в портфолио
      {isOverdue && ` с ${longDate(date, false)}. Откройте его, чтобы они не потерялись`}.
    </p>
  );
}

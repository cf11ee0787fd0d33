import { useEffect } from "preact/hooks";
import type { Visit } from "../../shared/usage/visit";
import { duration, longDate, recordsText, timeOfDay } from "../../shared/words/russian";
import { days, loadMore, nameOf, older, remove, saveLog } from "./log-model";
import { options } from "./model";
import { Said } from "./said";
import { Twice } from "./twice";

const EMPTY = {
  own: "Записей нет. То, что портфолио уже приняло, хранится здесь неделю, дальше только в нём.",
  shared: "Записи запечатаны: откроет их только портфолио, для которого они сделаны.",
  classroom: "Журнал кабинета ничей: свои уроки забирают из окна Копилки кнопкой «Мои уроки».",
} as const;

/** What lies in this browser, for its owner to look at, to take away and to delete. */
export function Log() {
  useEffect(() => void loadMore(), []);
  return (
    <section class="card" aria-labelledby="log">
      <div class="line">
        <h2 id="log">Журнал в этом браузере</h2>
        {days.value.length > 0 && (
          <button type="button" onClick={() => void saveLog()}>
            Сохранить в файл
          </button>
        )}
      </div>
      {days.value.length === 0 && older.value !== undefined && (
        <p class="soft">{EMPTY[options.value?.choices.mode ?? "own"]}</p>
      )}
      {days.value.map((day) => (
        <Day key={day.date} {...day} />
      ))}
      {typeof older.value === "number" && (
        <button type="button" onClick={() => void loadMore()}>
          Показать раньше
        </button>
      )}
      <Said about="log" />
    </section>
  );
}

function Day({ date, visits, ms }: (typeof days.value)[number]) {
  const count = recordsText(visits.length);
  return (
    <details class="day">
      <summary>
        {longDate(date)} <span class="tally">{`${count}, ${duration(ms)}`}</span>
      </summary>
      <ul>
        {visits.map((visit) => (
          <Row key={visit.id} visit={visit} />
        ))}
      </ul>
      <Twice
        label="Удалить день"
        question={`Удалить ${count} за ${longDate(date, false)}? В портфолио останется то, что оно уже приняло.`}
        onSure={() => void remove(visits)}
      />
    </details>
  );
}

function Row({ visit }: { readonly visit: Visit }) {
  const { platform, startedAt, endedAt } = visit;
  const name = nameOf(platform);
  return (
    <li class="line">
      <span class="time">
        {timeOfDay(startedAt)}–{timeOfDay(endedAt)}
      </span>
      <span class="name">{name}</span>
      <span class="soft">{duration(endedAt - startedAt)}</span>
      <button
        type="button"
        class="quiet"
        aria-label={`Удалить запись ${timeOfDay(startedAt)}, ${name}`}
        onClick={() => void remove([visit])}
      >
        Удалить
      </button>
    </li>
  );
}

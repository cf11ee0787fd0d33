import { useState } from "preact/hooks";
import { USUAL_BELLS } from "../../shared/usage/lessons";
import { clock, duration, longDate } from "../../shared/words/russian";
import { type Day, days, options, save, show, takeLessons, taken, webAddress } from "./model";

/** A classroom's log belongs to nobody: each teacher takes the lessons that were theirs, once. */
export function Lessons() {
  return (
    <section class="card" aria-labelledby="lessons">
      <h2 id="lessons">Мои уроки</h2>
      <p class="soft">
        Отметьте уроки, которые вели вы. Взять урок можно один раз; то, чего никто не взял за 60 дней,
        исчезает.
      </p>
      {days.value.length === 0 && <p>Невзятых уроков нет.</p>}
      {days.value.map((day) => (
        <OneDay key={day.date} day={day} />
      ))}
      <Again />
    </section>
  );
}

function OneDay({ day: { date, lessons } }: { readonly day: Day }) {
  const [mine, setMine] = useState<readonly number[]>([]);
  const toggle = (lesson: number) =>
    setMine(mine.includes(lesson) ? mine.filter((one) => one !== lesson) : [...mine, lesson]);
  const take = (give: typeof save | typeof show) => {
    setMine([]);
    void takeLessons(date, mine, give);
  };
  return (
    <fieldset class="day">
      <legend>{longDate(date)}</legend>
      {lessons.map(({ lesson, platforms }) => (
        <label key={lesson} class="choice">
          <input type="checkbox" checked={mine.includes(lesson)} onChange={() => toggle(lesson)} />
          <span>
            {lessonName(lesson)}
            <small>{platforms.map(({ name, ms }) => `${name}, ${duration(ms)}`).join("; ")}</small>
          </span>
        </label>
      ))}
      <div class="row">
        <button type="button" class="primary" disabled={mine.length === 0} onClick={() => take(save)}>
          Забрать
        </button>
        {webAddress.value && (
          <button type="button" disabled={mine.length === 0} onClick={() => take(show)}>
            Забрать QR-кодом
          </button>
        )}
      </div>
    </fieldset>
  );
}

function lessonName(lesson: number): string {
  const bell = (options.value?.choices.bells ?? USUAL_BELLS)[lesson - 1];
  return bell === undefined ? "До уроков" : `${lesson}-й урок, с ${clock(bell)}`;
}

/** After the lessons were taken: the file or the phone may have gone astray. */
function Again() {
  if (taken.value.length === 0) return null;
  return (
    <>
      <p class="warn">
        Не закрывайте страницу, пока записи не появятся в «Журнале»: взятый урок второй раз не отдаётся.
      </p>
      <div class="row">
        <button type="button" onClick={() => save(taken.value)}>
          Сохранить взятое в файл
        </button>
        {webAddress.value && (
          <button type="button" onClick={() => void show(taken.value)}>
            Показать QR-код
          </button>
        )}
      </div>
    </>
  );
}

import type { Status } from "../../shared/bridge/own-calls";
import { timeOfDay } from "../../shared/words/russian";
import { control } from "./model";

interface Props {
  readonly now: Status;
}

/** What only the person in front can know: that a lesson goes on, that this chat is school work. */
export function Lesson({ now: { lessonUntil, markable } }: Props) {
  return (
    <section class="card lesson" aria-label="Урок">
      {lessonUntil === null ? (
        <div class="line">
          <p class="soft small">Страница на доске неподвижна? Запись не прервётся до звонка или 45 минут.</p>
          <button type="button" onClick={() => control("lesson", { goesOn: true })}>
            Идёт урок
          </button>
        </div>
      ) : (
        <div class="line">
          <p>
            <strong>Идёт урок</strong> до {timeOfDay(lessonUntil)}
          </p>
          <button type="button" class="quiet" onClick={() => control("lesson", { goesOn: false })}>
            Закончить урок
          </button>
        </div>
      )}
      {markable.map((mark) => (
        <Mark key={mark.platform} {...mark} />
      ))}
    </section>
  );
}

function Mark({ platform, name, until }: Status["markable"][number]) {
  const isOn = until !== null;
  return (
    <div class="line">
      <p class={isOn ? "" : "soft small"}>
        {isOn ? (
          <>
            <strong>{name}</strong> записывается до {timeOfDay(until)}
          </>
        ) : (
          `${name}: записывается, только если это учебное`
        )}
      </p>
      <button
        type="button"
        class={isOn ? "quiet" : ""}
        aria-pressed={isOn}
        onClick={() => control("mark", { platform, counts: !isOn })}
      >
        Учебное
      </button>
    </div>
  );
}

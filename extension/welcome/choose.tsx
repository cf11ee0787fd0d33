import { plural } from "../../shared/words/russian";
import { chosen, isStarted, outcome, query, save, school } from "./model";
import { PlatformGroup } from "./platform-group";
import { isFound, sectionsWith } from "./sections";

/** The catalog to tick, and the button that asks the browser. */
export function Choose() {
  const sections = sectionsWith(school.value?.offered ?? []);
  const isAnyFound = sections.some(({ platforms }) => platforms.some((one) => isFound(one, query.value)));
  return (
    <>
      <section aria-labelledby="choose">
        <div class="choose">
          <h2 id="choose">Какие платформы замечать</h2>
          <input
            type="search"
            aria-label="Найти платформу"
            placeholder="Найти платформу"
            value={query.value}
            onInput={(event) => {
              query.value = event.currentTarget.value;
            }}
          />
        </div>
        {sections.map((section) => (
          <PlatformGroup key={section.id} section={section} />
        ))}
        {!isAnyFound && (
          <p role="status">
            Такой платформы в каталоге нет. Её можно добавить самому: «Настройки», «Свои платформы».
          </p>
        )}
      </section>
      <Bar />
    </>
  );
}

function Bar() {
  return (
    <footer class="bar">
      <p class="count">Отмечено: {plural(chosen.value.length, ["платформа", "платформы", "платформ"])}</p>
      <output class={`outcome ${outcome.value}`}>{SAID[outcome.value]}</output>
      <button type="button" class="primary" onClick={save}>
        {isStarted.value ? "Сохранить" : "Начать учёт"}
      </button>
    </footer>
  );
}

const SAID = {
  none: "",
  started: "",
  saved: "Сохранено: записываются только отмеченные платформы.",
  stopped: "Учёт выключен: не отмечено ни одной платформы.",
  refused: "Браузер не дал разрешения: всё осталось как было. Можно отметить меньше платформ и повторить.",
  empty: "Отметьте хотя бы одну платформу.",
  failed: "Не получилось: журнал не отвечает. Обновите страницу и повторите.",
} as const;

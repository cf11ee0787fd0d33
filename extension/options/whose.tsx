import type { Choices } from "../../shared/bridge/own-calls";
import { Bells } from "./bells";
import { choose, options } from "./model";
import { Said } from "./said";

const MODES: readonly { readonly mode: Choices["mode"]; readonly title: string; readonly says: string }[] = [
  {
    mode: "own",
    title: "Мой компьютер",
    says: "Журнал ведётся для одного портфолио.",
  },
  {
    mode: "shared",
    title: "Общий компьютер",
    says: "После перерыва и при запуске браузера Копилка спросит, чей это журнал. Записи каждого запечатаны ключом его портфолио: другой их не прочтёт.",
  },
  {
    mode: "classroom",
    title: "Журнал кабинета",
    says: "Записи ничьи. Каждый учитель сам забирает свои уроки по номерам; то, чего никто не взял за 60 дней, исчезает.",
  },
];

export function Whose() {
  if (!options.value) return null;
  const chosen = options.value.choices.mode;
  return (
    <section class="card" aria-labelledby="whose">
      <h2 id="whose">Чей это журнал</h2>
      {MODES.map(({ mode, title, says }) => (
        <label key={mode} class="choice">
          <input
            type="radio"
            name="mode"
            checked={mode === chosen}
            onChange={() => void choose({ mode }, "whose")}
          />
          <span>
            {title}
            <small>{says}</small>
          </span>
        </label>
      ))}
      {chosen === "classroom" && (
        <>
          <Bells />
          <label class="setting">
            <span>
              Компьютер сбрасывается при перезагрузке
              <small>Журнал её не переживёт, и окно Копилки напомнит забрать записи.</small>
            </span>
            <input
              type="checkbox"
              checked={options.value.choices.resets}
              onChange={(event) => void choose({ resets: event.currentTarget.checked }, "whose")}
            />
          </label>
        </>
      )}
      <Said about="whose" />
    </section>
  );
}

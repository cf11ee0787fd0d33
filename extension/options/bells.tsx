import { parseBells, USUAL_BELLS } from "../../shared/usage/lessons";
import { clock } from "../../shared/words/russian";
import { choose, options, said } from "./model";

/** When lessons begin in this school: by them «Мои уроки» are told apart. */
export function Bells() {
  const bells = options.value?.choices.bells ?? USUAL_BELLS;
  return (
    <label class="setting">
      <span>
        Начало уроков
        <small>Урок длится 45 минут, перемена относится к уроку перед ней.</small>
      </span>
      <input
        class="bells"
        value={bells.map(clock).join(", ")}
        onChange={(event) => save(event.currentTarget.value)}
      />
    </label>
  );
}

function save(text: string): void {
  const read = parseBells(text);
  if (read) void choose({ bells: read }, "whose");
  else
    said.value = { about: "whose", text: "Напишите времена по порядку через запятую, например: 8:30, 9:25." };
}

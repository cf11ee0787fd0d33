import type { Choices } from "../../shared/bridge/own-calls";
import { choose, options } from "./model";
import { Said } from "./said";

const IDLE_MINUTES = [1, 2, 3, 5, 10, 15, 30];
const NIGHT = { from: 20 * 60, to: 7 * 60 };

export function Recording() {
  if (!options.value) return null;
  const { idleAfterMinutes, quiet } = options.value.choices;
  return (
    <section class="card" aria-labelledby="recording">
      <h2 id="recording">Запись</h2>
      <label class="setting">
        <span>
          Считать, что за компьютером никого нет
          <small>
            После стольких минут без мыши и клавиатуры; концом записи станет последнее движение. Звук и «Идёт
            урок» её продлевают.
          </small>
        </span>
        <select
          value={idleAfterMinutes}
          onChange={(event) => void choose({ idleAfterMinutes: Number(event.currentTarget.value) })}
        >
          {[...new Set([...IDLE_MINUTES, idleAfterMinutes])]
            .sort((a, b) => a - b)
            .map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes} мин
              </option>
            ))}
        </select>
      </label>
      <label class="setting">
        <span>
          Тихие часы
          <small>В это время не записывается ничего.</small>
        </span>
        <input
          type="checkbox"
          checked={quiet !== null}
          onChange={(event) => void choose({ quiet: event.currentTarget.checked ? NIGHT : null })}
        />
      </label>
      {quiet && <Hours quiet={quiet} />}
      <Said about="recording" />
    </section>
  );
}

function Hours({ quiet }: { readonly quiet: NonNullable<Choices["quiet"]> }) {
  const field = (label: string, side: "from" | "to") => (
    <label>
      {label}{" "}
      <input
        type="time"
        value={timeOf(quiet[side])}
        onChange={(event) => {
          const minutes = minutesOf(event.currentTarget.value);
          if (minutes !== null) void choose({ quiet: { ...quiet, [side]: minutes } });
        }}
      />
    </label>
  );
  return (
    <p class="row">
      {field("с", "from")} {field("до", "to")}
      {quiet.from === quiet.to && <span class="warn">Начало и конец совпадают: тихих часов нет.</span>}
    </p>
  );
}

export function timeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function minutesOf(time: string): number | null {
  const [hours, minutes] = time.split(":").map(Number);
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
}

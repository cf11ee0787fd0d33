import type { Status } from "../../shared/bridge/own-calls";
import { isOwn } from "../../shared/catalog/own-platform";
import { isSchool } from "../../shared/catalog/school-platform";
import { duration } from "../../shared/words/russian";
import { totalMs } from "./model";

interface Props {
  readonly now: Status;
}

/** Platforms of today, longest first, as a list that reads the same without its bars. */
export function Today({ now }: Props) {
  const longest = Math.max(1, ...now.today.map(({ ms }) => ms));
  return (
    <section class="card" aria-labelledby="today">
      <div class="line">
        <h2 id="today">Сегодня</h2>
        {now.today.length > 0 && <strong class="total">{duration(totalMs(now))}</strong>}
      </div>
      {now.today.length === 0 && <p class="soft">{EMPTY[now.recording]}</p>}
      <ul class="platforms">
        {now.today.map(({ platform, name, ms, isOpen }) => (
          <li key={platform}>
            <div class="line">
              <span class="name">
                {name}
                {isOwn(platform) && <span class="soft"> (своя)</span>}
                {isSchool(platform) && <span class="soft"> (от школы)</span>}
                {isOpen && <span class="open">сейчас</span>}
              </span>
              <span class="time">{duration(ms)}</span>
            </div>
            <div class="bar" style={{ width: `${Math.max(2, (ms / longest) * 100)}%` }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const EMPTY = {
  on: "Отмеченные платформы сегодня ещё не открывались.",
  paused: "Сегодня записей нет, учёт стоит на паузе.",
  off: "",
} as const;

import { useState } from "preact/hooks";
import type { Status } from "../../shared/bridge/own-calls";
import { localDateOf } from "../../shared/calendar/local-date";
import { longDate } from "../../shared/words/russian";
import { saveJson } from "../save-json";
import { control, openPage, optionsPage } from "./model";
import { readRaw } from "./read-raw";

interface Props {
  readonly now: Status;
}

/** What has happened to the log itself, and what can be done about it. */
export function Trouble({ now: { isDiskRefusing, setAside, isCatalogOffered } }: Props) {
  return (
    <>
      {isDiskRefusing && (
        <p class="note" role="alert">
          Диск не принимает записи: на нём нет места. Они ждут в памяти и при закрытии браузера пропадут.
          Освободите место, и они сохранятся сами. То, что уже сохранено, цело.
        </p>
      )}
      {isCatalogOffered && (
        <div class="note">
          <p>Пришёл новый каталог платформ. Без вас он не действует.</p>
          <button type="button" class="quiet" onClick={() => openPage(`${optionsPage}#catalog`)}>
            Посмотреть
          </button>
        </div>
      )}
      {setAside.map((one) => (
        <Aside key={one.name} {...one} />
      ))}
    </>
  );
}

function Aside({ name, at, lost }: Status["setAside"][number]) {
  const [isUnreadable, setUnreadable] = useState(false);
  const date = longDate(localDateOf(at, -new Date().getTimezoneOffset()), false);
  const save = async () => {
    const content = await readRaw(name).catch(() => null);
    setUnreadable(content === null);
    if (content !== null) saveJson(`Копилка, повреждённый журнал ${name}.json`, content);
  };
  return (
    <div class="note" role="alert">
      <p>
        {lost
          ? `${date} браузер потерял журнал: записи, которых портфолио ещё не приняло, пропали. Учёт идёт дальше, ваш выбор платформ сохранён.`
          : `${date} журнал «${name}» не прочитался и отложен. Учёт идёт дальше в новом, ваш выбор платформ сохранён.`}
      </p>
      {isUnreadable && <p>Прочитать его не удалось и сейчас. Он остаётся в профиле браузера.</p>}
      <div class="line">
        {!lost && (
          <button type="button" class="quiet" onClick={() => void save()}>
            Сохранить в файл
          </button>
        )}
        <button type="button" class="quiet" onClick={() => control("aside.remove", { name })}>
          {lost ? "Понятно" : "Удалить"}
        </button>
      </div>
    </div>
  );
}

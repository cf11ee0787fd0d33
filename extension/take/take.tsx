import { plural } from "../../shared/words/russian";
import { Codes } from "./codes";
import { Lessons } from "./lessons";
import { giveAll, said, save, show, status, webAddress } from "./model";

export function Take() {
  const now = status.value;
  if (!now) return null;
  return (
    <>
      <header class="hero">
        <img src="/extension/icons/icon-128.png" width="56" height="56" alt="" />
        <div>
          <h1>Забрать записи</h1>
          {now.mode !== "shared" && (
            <p class="lead">
              Файлом, который откроет ваше портфолио на любом компьютере: «Журнал», «Добавить из файла».
              {webAddress.value && " Или QR-кодом, который прочтёт телефон."}
            </p>
          )}
        </div>
      </header>
      <div class="sections">
        {now.mode === "classroom" ? <Lessons /> : <All />}
        <Codes />
        {now.mode !== "shared" && <WhyNoCode />}
        <output class="said">{said.value}</output>
      </div>
    </>
  );
}

/** A phone that scanned one would open nothing. */
function WhyNoCode() {
  if (webAddress.value) return null;
  return (
    <p class="soft">
      QR-кода нет: портфолио открывается только на этом компьютере. Его адрес в сети указывают в настройках,
      «Где открывается портфолио».
    </p>
  );
}

function All() {
  const { mode, owner, waiting, resets } = status.value ?? {};
  if (mode === "shared") {
    return (
      <section class="card" aria-labelledby="all">
        <h2 id="all">Записи запечатаны</h2>
        <p>
          На общем компьютере записи открывает только портфолио, для которого они сделаны. Откройте его здесь,
          и оно заберёт их само.
        </p>
      </section>
    );
  }
  return (
    <section class="card" aria-labelledby="all">
      <h2 id="all">{owner ? `Журнал: ${owner.title}` : "Журнал этого браузера"}</h2>
      <p>
        {plural(waiting ?? 0, ["запись ждёт", "записи ждут", "записей ждут"])} передачи в портфолио. Отсюда
        можно забрать и их, и те, что портфолио приняло за последнюю неделю: дважды они не посчитаются.
        {resets && " После перезагрузки этот компьютер их забудет."}
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={() => void giveAll(save)}>
          Сохранить в файл
        </button>
        {webAddress.value && (
          <button type="button" onClick={() => void giveAll(show)}>
            Показать QR-код
          </button>
        )}
      </div>
    </section>
  );
}

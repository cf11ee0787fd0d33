import { plural } from "../../shared/words/russian";
import { Lessons } from "./lessons";
import { said, saveAll, status } from "./model";

export function Take() {
  const now = status.value;
  if (!now) return null;
  return (
    <>
      <header class="hero">
        <img src="/extension/icons/icon-128.png" width="56" height="56" alt="" />
        <div>
          <h1>Забрать записи</h1>
          <p class="lead">
            Файлом, который откроет ваше портфолио на любом компьютере: «Журнал», «Добавить из файла».
          </p>
        </div>
      </header>
      <div class="sections">
        {now.mode === "classroom" ? <Lessons /> : <All />}
        <output class="said">{said.value}</output>
      </div>
    </>
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
        {plural(waiting ?? 0, ["запись ждёт", "записи ждут", "записей ждут"])} передачи в портфолио. В файл
        войдут и они, и те, что портфолио приняло за последнюю неделю: дважды они не посчитаются.
        {resets && " После перезагрузки этот компьютер их забудет."}
      </p>
      <div>
        <button type="button" class="primary" onClick={() => void saveAll()}>
          Сохранить в файл
        </button>
      </div>
    </section>
  );
}

import { useEffect } from "preact/hooks";
import { plural } from "../../shared/words/russian";
import { openApp, outcome, status } from "./model";

/** What to do next, in place of the list that has done its work. */
export function Started() {
  useEffect(() => scrollTo(0, 0), []);
  const now = status.value;
  return (
    <section class="started" aria-labelledby="started">
      <img src="/extension/icons/icon-128.png" width="72" height="72" alt="" />
      <h1 id="started">Учёт начат</h1>
      <p class="lead">
        Копилка замечает {plural(now?.ticked.length ?? 0, ["платформу", "платформы", "платформ"])}. Работайте
        как обычно. Остаётся связать журнал с портфолио:
      </p>
      <ol class="card steps">
        <li>Откройте портфолио кнопкой ниже.</li>
        <li>
          Нажмите на значок Копилки справа от адресной строки. Если его не видно, он под значком с кусочком
          пазла.
        </li>
        <li>Сверьте код и нажмите «Подключить».</li>
      </ol>
      <div class="actions">
        {now && (
          <button type="button" class="primary" onClick={() => openApp(now.appUrl)}>
            Открыть портфолио
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            outcome.value = "none";
          }}
        >
          Изменить платформы
        </button>
      </div>
    </section>
  );
}

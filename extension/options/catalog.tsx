import { longDate } from "../../shared/words/russian";
import { current, decide, offered } from "./catalog-model";
import { Said } from "./said";

/** Which platforms are known, and a newer catalog that waits for the person's word. */
export function Catalog() {
  const { edition, date, issuer } = current.value;
  return (
    <section class="card" aria-labelledby="catalog">
      <h2 id="catalog">Каталог платформ</h2>
      <p>
        Выпуск {edition} от {longDate(date)}, {issuer}. Новый выпуск передают через портфолио: «Настройки»,
        «Каталог платформ».
      </p>
      <Offered />
      <Said about="catalog" />
    </section>
  );
}

function Offered() {
  if (!offered.value) return null;
  const { hash, file, changes } = offered.value;
  return (
    <>
      <p>
        <strong>
          Предложен выпуск {file.edition} от {longDate(file.date)}
        </strong>{" "}
        Издатель, как сказано в файле: {file.issuer}. Проверить это Копилка не может. Примите его, только если
        этот код совпадает с тем, что сообщил издатель:
      </p>
      <code class="hash">{hash.match(/.{1,4}/g)?.join(" ")}</code>
      {changes.length > 0 && (
        <ul class="school">
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div class="twice">
        <button type="button" class="primary" onClick={() => void decide(true)}>
          Принять каталог
        </button>
        <button type="button" onClick={() => void decide(false)}>
          Не принимать
        </button>
      </div>
    </>
  );
}

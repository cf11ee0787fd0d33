import type { Status } from "../../shared/bridge/own-calls";
import { pairingCode } from "../../shared/bridge/protocol";
import { control } from "./model";

interface Props {
  readonly now: Status;
}

/** On a shared PC: asked after every absence, answered with one press. */
export function SharedOwner({ now }: Props) {
  const { owner, isKeyMissing } = now;
  if (!owner) return <Question now={now} />;
  return (
    <section class="card owner" aria-labelledby="whose">
      <h2 id="whose">Чей это журнал</h2>
      <div class="line">
        <p>
          <span class="soft">За компьютером</span>
          <br />
          <strong>{owner.title}</strong> <span class="code">{pairingCode(owner.portfolio)}</span>
        </p>
        <button type="button" class="quiet" onClick={() => control("sit", { portfolio: null })}>
          Сменить
        </button>
      </div>
      {isKeyMissing && (
        <p class="note">
          Откройте здесь своё портфолио: пока этого не сделали, записи пропадут при закрытии браузера.
        </p>
      )}
    </section>
  );
}

function Question({ now: { people, recording } }: Props) {
  return (
    <section class="card asks" aria-labelledby="whose">
      <h2 id="whose">Чей это журнал?</h2>
      {people.length === 0 ? (
        <p class="soft">
          Здесь ещё не подключено ни одного портфолио. Откройте своё, и тут появится кнопка подключения.
        </p>
      ) : (
        <ul>
          {people.map(({ portfolio, title }) => (
            <li key={portfolio} class="line">
              <p>
                <strong>{title}</strong> <span class="code">{pairingCode(portfolio)}</span>
              </p>
              <button type="button" class="primary" onClick={() => control("sit", { portfolio })}>
                Это я
              </button>
            </li>
          ))}
        </ul>
      )}
      {recording === "on" && (
        <>
          <p class="soft small">
            Пока ответа нет, записи ждут в памяти. Если не ответить, при закрытии браузера они пропадут.
          </p>
          <button type="button" class="quiet" onClick={() => control("pause", { until: "midnight" })}>
            Пауза до конца дня
          </button>
        </>
      )}
    </section>
  );
}

import type { Status } from "../../shared/bridge/own-calls";
import { pairingCode } from "../../shared/bridge/protocol";
import { recordsText } from "../../shared/words/russian";
import { control } from "./model";

interface Props {
  readonly now: Status;
}

/** Portfolios that want the log. The click here is the consent: no page can pair itself. */
export function Requests({ now: { requests, owner, waiting } }: Props) {
  if (requests.length === 0) return null;
  return (
    <section class="card asks" aria-labelledby="asks">
      <h2 id="asks">Портфолио просит подключить журнал</h2>
      <ul>
        {requests.map(({ portfolio, title }) => (
          <li key={portfolio} class="line">
            <p>
              <strong>{title}</strong> <span class="code">{pairingCode(portfolio)}</span>
            </p>
            <button type="button" class="primary" onClick={() => control("pair", { portfolio })}>
              Подключить
            </button>
          </li>
        ))}
      </ul>
      <p class="soft small">
        Сверьте код с тем, что показан в портфолио.
        {owner && " Новые записи пойдут в это портфолио, прежние останутся за прежним."}
        {!owner && waiting > 0 && ` Ему перейдёт и то, что уже записано: ${recordsText(waiting)}.`}
      </p>
    </section>
  );
}

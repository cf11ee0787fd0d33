import { type Portfolio, pairingCode } from "../../shared/bridge/protocol";
import { control } from "./model";

interface Props {
  readonly requests: readonly Portfolio[];
  readonly hasOwner: boolean;
}

/** Portfolios that want the log. The click here is the consent: no page can pair itself. */
export function Requests({ requests, hasOwner }: Props) {
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
        {hasOwner && " Дальше записи пойдут ему, прежние останутся прежнему."}
      </p>
    </section>
  );
}

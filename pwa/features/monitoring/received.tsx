import { number } from "../../../shared/words/russian";
import { RefusedFiles } from "./refused-files";
import type { Tally } from "./tally";

/** Process counts: always exact, never about what anybody answered. */
export function Received({ tally }: { tally: Tally }) {
  const { persons, received, repeated, refused, headcount } = tally;
  return (
    <div class="card stack no-print">
      <dl class="facts">
        <Fact name="Получено файлов" value={received.length + repeated + refused.length} />
        <Fact name="Прислали" value={`${number(persons.counted.length)} из ${number(headcount)}`} />
        <Fact name="Повторов" value={repeated} />
        <Fact name="Заменено новыми" value={persons.replaced} />
        <Fact name="Не принято" value={refused.length} />
        {persons.conflicts > 0 && <Fact name="Противоречат себе: «нет данных»" value={persons.conflicts} />}
      </dl>
      {refused.length > 0 && (
        <RefusedFiles files={refused.map(({ name, reason }) => ({ name, reason: reason ?? "" }))} />
      )}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: number | string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{typeof value === "number" ? number(value) : value}</dd>
    </div>
  );
}

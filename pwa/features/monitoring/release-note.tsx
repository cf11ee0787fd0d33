import { number, plural } from "../../../shared/words/russian";
import type { Tally } from "./tally";

const FILES = ["выгрузка", "выгрузки", "выгрузок"] as const;

/** Why the figures are not newer than they are. */
export function ReleaseNote({ tally }: { tally: Tally }) {
  const { refusal, fresh } = tally;
  switch (refusal) {
    case null:
      return tally.releases.length > 0 ? (
        <p class="note">Есть новые выгрузки: подведите итог ещё раз.</p>
      ) : null;
    case "nobody":
      return <p class="note">Ни одной выгрузки ещё нет: итог подводить не из чего.</p>;
    case "too-many":
      return (
        <p class="note bad" role="alert">
          Прислали больше человек, чем есть по списку. Проверьте численность и создайте мониторинг заново:
          доля была бы неверной.
        </p>
      );
    case "too-few-new":
      return fresh === 0 ? null : (
        <p class="note">
          После итога добавилось или изменилось: {number(fresh)}. В цифры ниже они не входят; новый итог —
          когда новых будет не меньше {tally.file.campaign.k}: разница двух итогов не должна выдать, что
          ответил один человек.
        </p>
      );
    default:
      return refusal satisfies never;
  }
}

/** Before the button is pressed: who comes after this release may never be counted. */
export function BeforeRelease({ tally }: { tally: Tally }) {
  const { headcount, persons, file, refusal } = tally;
  const rest = headcount - persons.counted.length;
  const { k } = file.campaign;
  if (refusal !== null || rest <= 0 || rest >= k) return null;
  return (
    <p class="note">
      Не хватает ещё {plural(rest, FILES)}. Если подвести итог сейчас, в него они уже не войдут: следующий
      итог возможен не раньше чем через {plural(k, ["новую выгрузку", "новые выгрузки", "новых выгрузок"])}.
    </p>
  );
}

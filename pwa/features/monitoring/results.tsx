import { groupName } from "../../../shared/catalog/platform";
import type { Campaign } from "../../../shared/monitoring/campaign";
import { HEADLINE, SFERUM_USE } from "../../../shared/monitoring/draft-campaign";
import type { Cell, IndicatorFigures, PeriodFigures } from "../../../shared/monitoring/figures";
import { people } from "../../../shared/monitoring/words";
import { number, percent, plural } from "../../../shared/words/russian";
import { momentText } from "../../app/clock";
import { type Ledger, newSinceRelease, releasedFigures, releaseRefusal } from "./ledger";
import { periodText } from "./period-text";
import { RefusedFiles } from "./refused-files";
import { ShareLines, ShareMeter } from "./share-lines";

/** «Свод»: what was received, and the figures of the last release. */
export function Results({ ledger }: { ledger: Ledger }) {
  const { campaign } = ledger.campaign.file;
  return (
    <section class="stack" aria-label="Свод">
      <h2>Свод</h2>
      <Received ledger={ledger} />
      <ReleaseNote ledger={ledger} />
      {releasedFigures(ledger).map((figures) => (
        <PeriodResults key={figures.period} campaign={campaign} figures={figures} />
      ))}
      {ledger.release && (
        <p class="soft small">
          Расчёт по методике школы: использует тот, у кого за период не меньше{" "}
          {plural(leastDays(campaign), ["дня", "дней", "дней"])} по {campaign.use.minMinutesPerDay} мин и
          больше на платформах выбранных групп. Кто не прислал выгрузку — «нет данных», а не «не использует».
          Итог от {momentText(ledger.release.releasedAt)}.
        </p>
      )}
    </section>
  );
}

function leastDays(campaign: Campaign): number {
  const headline = campaign.indicators.find(({ id }) => id === HEADLINE);
  return headline?.measure === "use" ? headline.minDays : 1;
}

function Received({ ledger }: { ledger: Ledger }) {
  const { persons, received, refused, headcount } = ledger;
  const copies = received.reduce((sum, one) => sum + one.copies, 0);
  return (
    <div class="card stack">
      <dl class="facts">
        <Fact name="Получено файлов" value={received.length + copies + refused.length} />
        <Fact name="Учтено" value={`${number(persons.counted.length)} из ${number(headcount)}`} />
        <Fact name="Повторов" value={copies} />
        <Fact name="Заменено новыми" value={persons.replaced} />
        <Fact name="Не принято" value={refused.length} />
        {persons.conflicts > 0 && (
          <Fact name="Противоречивых, считаются «нет данных»" value={persons.conflicts} />
        )}
      </dl>
      {refused.length > 0 && <RefusedFiles files={refused} />}
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

function ReleaseNote({ ledger }: { ledger: Ledger }) {
  const refusal = releaseRefusal(ledger);
  const { k } = ledger.campaign.file.campaign;
  const fresh = newSinceRelease(ledger);
  switch (refusal) {
    case null:
      return fresh > 0 && ledger.release ? (
        <p class="note">Есть новые выгрузки: подведите итог ещё раз.</p>
      ) : null;
    case "nobody":
      return <p class="note">Ни одной выгрузки ещё нет: итог подводить не из чего.</p>;
    case "too-many":
      return (
        <p class="note bad" role="alert">
          Учтено выгрузок больше, чем людей по списку. Проверьте численность и создайте мониторинг заново:
          доля была бы неверной.
        </p>
      );
    case "too-few-new":
      return fresh === 0 ? null : (
        <p class="note">
          После итога добавилось или изменилось: {number(fresh)}. Цифры обновятся, когда новых будет не меньше{" "}
          {k}: разница двух итогов не должна выдать, что ответил один человек.
        </p>
      );
    default:
      return refusal satisfies never;
  }
}

function PeriodResults({ campaign, figures }: { campaign: Campaign; figures: PeriodFigures }) {
  const period = campaign.periods.find(({ id }) => id === figures.period);
  const headline = figures.indicators.find(({ indicator }) => indicator.id === HEADLINE);
  const others = figures.indicators.filter((one) => one !== headline);
  return (
    <div class="stack">
      <h3>{period && periodText(period)}</h3>
      {headline && (
        <div class="card stack">
          <ShareLines
            title={headline.indicator.title}
            share={headline.share}
            note={headline.indicator.targetNote}
            isMain
          />
          <ShareMeter share={headline.share} />
          <EvidenceTable figures={headline} campaign={campaign} />
        </div>
      )}
      <div class="columns">
        {others.map(({ indicator, share }) => (
          <div class="card stack" key={indicator.id}>
            <ShareLines
              title={
                indicator.id === SFERUM_USE ? `${indicator.title} (включая отмеченное)` : indicator.title
              }
              share={share}
              note={indicator.targetNote}
            />
            <ShareMeter share={share} />
          </div>
        ))}
      </div>
      <PlatformTable figures={figures} campaign={campaign} answered={headline?.share.answered ?? 0} />
    </div>
  );
}

function EvidenceTable({ figures, campaign }: { figures: IndicatorFigures; campaign: Campaign }) {
  const { log, manual, recalled, marked } = figures.evidence;
  const isJoined = marked !== null && manual === null;
  const rows: [string, Cell][] = isJoined
    ? [
        ["по журналу расширения", log],
        ["с отметками вручную или по памяти", marked],
      ]
    : [
        ["по журналу расширения", log],
        ["с отметками вручную", manual],
        ["с записями по памяти", recalled],
      ];
  return (
    <div class="table-box">
      <table aria-label="Откуда известно">
        <thead>
          <tr>
            <th scope="col">Откуда известно</th>
            <th scope="col" class="number">
              Используют
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <CountCell count={count} campaign={campaign} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PlatformTableProps {
  figures: PeriodFigures;
  campaign: Campaign;
  answered: number;
}

function PlatformTable({ figures, campaign, answered }: PlatformTableProps) {
  if (figures.platforms.length === 0) return null;
  return (
    <div class="stack">
      <div class="table-box">
        <table aria-label="По платформам">
          <thead>
            <tr>
              <th scope="col">Платформа</th>
              <th scope="col">Группа</th>
              <th scope="col" class="number">
                Используют
              </th>
              <th scope="col" class="number">
                Доля представивших
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.platforms.map(({ platform, name, group, order, used }) => (
              <tr key={platform}>
                <th scope="row">{name}</th>
                <td>{groupName(group, order)}</td>
                <CountCell count={used} campaign={campaign} />
                <td class="number">{used === null ? <Hidden /> : percent(used / answered)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft small">
        Один человек пользуется несколькими платформами, поэтому сумма долей может быть больше 100 %. «Скрыто»
        — число, которое указало бы на отдельных людей.
      </p>
    </div>
  );
}

function CountCell({ count, campaign }: { count: Cell; campaign: Campaign }) {
  return <td class="number">{count === null ? <Hidden /> : people(count, campaign.audience)}</td>;
}

function Hidden() {
  return <span class="hidden-cell">скрыто</span>;
}

import { groupName } from "../../../shared/catalog/platform";
import type { Campaign } from "../../../shared/monitoring/campaign";
import type { Cell, EvidenceRows, PeriodFigures } from "../../../shared/monitoring/figures";
import { EVIDENCE, people } from "../../../shared/monitoring/words";
import { percent } from "../../../shared/words/russian";

interface EvidenceProps {
  evidence: EvidenceRows;
  campaign: Campaign;
}

/** From what the «yes» is known. */
export function EvidenceTable({ evidence, campaign }: EvidenceProps) {
  const { log, manual, recalled, marked } = evidence;
  const isJoined = marked !== null && manual === null;
  const rows: [string, Cell][] = isJoined
    ? [
        [EVIDENCE.log, log],
        ["с отметками вручную или по памяти", marked],
      ]
    : [
        [EVIDENCE.log, log],
        [EVIDENCE.manual, manual],
        [EVIDENCE.recalled, recalled],
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
              <td class="number">{count === null ? <Hidden /> : people(count, campaign.audience)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PlatformProps {
  figures: PeriodFigures;
  campaign: Campaign;
}

export function PlatformTable({ figures, campaign }: PlatformProps) {
  return (
    <div class="stack">
      <div class="table-box">
        <table aria-label="По платформам">
          <thead>
            <tr>
              <th scope="col">Платформа</th>
              <th scope="col" class="number">
                Используют
              </th>
              <th scope="col" class="number">
                Доля приславших
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.platforms.length === 0 && (
              <tr>
                <th scope="row">
                  Все платформы
                  <br />
                  <span class="soft small">Ответивших мало: любое число указало бы на людей</span>
                </th>
                <td class="number">
                  <Hidden />
                </td>
                <td class="number">
                  <Hidden />
                </td>
              </tr>
            )}
            {figures.platforms.map(({ platform, name, group, order, used }) => (
              <tr key={platform}>
                <th scope="row">
                  {name}
                  <br />
                  <span class="soft small">{groupName(group, order)}</span>
                </th>
                <td class="number">{used === null ? <Hidden /> : people(used, campaign.audience)}</td>
                <td class="number">{used === null ? <Hidden /> : percent(used / figures.answered)}</td>
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

function Hidden() {
  return <span class="hidden-cell">скрыто</span>;
}

import { useMemo } from "preact/hooks";
import { localDateOf } from "../../../shared/calendar/local-date";
import { groupName } from "../../../shared/catalog/platform";
import type { Campaign } from "../../../shared/monitoring/campaign";
import { HEADLINE, SFERUM_USE } from "../../../shared/monitoring/draft-campaign";
import type { PeriodFigures } from "../../../shared/monitoring/figures";
import { isAboutCourses } from "../../../shared/monitoring/topics";
import { number, plural, shortDate } from "../../../shared/words/russian";
import { momentText, offsetAt } from "../../app/clock";
import { periodText } from "./period-text";
import { Received } from "./received";
import { ReleaseNote } from "./release-note";
import { EvidenceTable, PlatformTable } from "./result-tables";
import { ShareLines, ShareMeter } from "./share-lines";
import { type Release, releasedFigures, type Tally } from "./tally";
import { isAllWithheld, Withheld } from "./withheld";

/** «Свод»: what was received, and the figures of the last release. */
export function Results({ tally }: { tally: Tally }) {
  const figures = useMemo(() => releasedFigures(tally), [tally]);
  const release = tally.releases.at(-1);
  return (
    <section class="stack" aria-label="Свод">
      <h2>Свод</h2>
      <Received tally={tally} />
      <ReleaseNote tally={tally} />
      {release && isAllWithheld(figures) && <Withheld release={release} headcount={tally.headcount} />}
      {release && !isAllWithheld(figures) && (
        <>
          <p class="soft">
            Итог по {plural(release.persons.length, ["выгрузке", "выгрузкам", "выгрузкам"])} из{" "}
            {number(tally.headcount)}, {momentText(release.releasedAt)}
          </p>
          {figures.map((one) => (
            <PeriodResults key={one.period} campaign={tally.file.campaign} figures={one} release={release} />
          ))}
          <Method campaign={tally.file.campaign} />
          {tally.file.campaign.indicators.some(isAboutCourses) && <CourseMethod />}
        </>
      )}
    </section>
  );
}

interface PeriodProps {
  campaign: Campaign;
  figures: PeriodFigures;
  release: Release;
}

function PeriodResults({ campaign, figures, release }: PeriodProps) {
  const period = campaign.periods.find(({ id }) => id === figures.period);
  const headline = figures.indicators.find(({ indicator }) => indicator.id === HEADLINE);
  const others = figures.indicators.filter((one) => one !== headline);
  const madeOn = localDateOf(release.releasedAt, offsetAt(release.releasedAt));
  return (
    <div class="stack">
      <h3>
        {period && periodText(period)}
        {period && madeOn <= period.end && (
          <span class="soft small"> данные на {shortDate(madeOn)}, период не закончен</span>
        )}
      </h3>
      {headline && (
        <div class="card stack">
          <ShareLines
            title={headline.indicator.title}
            share={headline.share}
            note={headline.indicator.targetNote}
            isMain
          />
          <ShareMeter share={headline.share} />
          {headline.evidence && <EvidenceTable evidence={headline.evidence} campaign={campaign} />}
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
              base={indicator.measure === "use" ? "sent" : "answered"}
              note={indicator.targetNote}
            />
            <ShareMeter share={share} />
          </div>
        ))}
      </div>
      <PlatformTable figures={figures} campaign={campaign} />
    </div>
  );
}

/** Printed with every result: the definition is the school's own. */
function Method({ campaign }: { campaign: Campaign }) {
  const headline = campaign.indicators.find(({ id }) => id === HEADLINE);
  if (headline?.measure !== "use") return null;
  const groups = [...new Set(headline.groups.map((group) => groupName(group)))].join(", ");
  return (
    <p class="soft small">
      Расчёт по методике школы. Использует тот, у кого за период не меньше{" "}
      {plural(headline.minDays, ["дня", "дней", "дней"])} работы на платформах групп: {groups}. День считается
      от {plural(campaign.use.minMinutesPerDay, ["минуты", "минут", "минут"])} или если человек отметил его
      сам. Кто не прислал выгрузку — «нет данных», а не «не использует».
    </p>
  );
}

function CourseMethod() {
  return (
    <p class="soft small">
      О курсах ответ даёт раздел «Развитие» у самого педагога. «Да» — если курс окончен не раньше чем за 3
      года до конца периода, а пока период идёт — до дня выгрузки. Кто не внёс ни одного курса — «нет данных»,
      а не «нет».
    </p>
  );
}

import { useEffect, useRef } from "preact/hooks";
import { platformName } from "../../../shared/catalog/catalog";
import type { Campaign } from "../../../shared/monitoring/campaign";
import type { SubmissionFile } from "../../../shared/monitoring/submission";
import { isAboutCourses } from "../../../shared/monitoring/topics";
import { BANDS, EVIDENCE } from "../../../shared/monitoring/words";
import { monthName } from "../../../shared/words/russian";
import { today } from "../../app/clock";
import { aboutQuestion } from "./about-question";
import { periodText } from "./period-text";

interface Props {
  campaign: Campaign;
  file: SubmissionFile;
}

const ANSWERS: Readonly<Record<string, string>> = { yes: "да", no: "нет", "no-data": "нет данных" };

/** «Что увидит методист»: every figure of the file in words, and the file itself to the last byte. */
export function WhatLeaves({ campaign, file }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { submission } = file;
  if (submission.kind !== "individual") return null;
  return (
    <section class="card stack" aria-label="Что увидит методист">
      <h2 ref={heading} tabIndex={-1}>
        Что увидит методист
      </h2>
      {submission.periods.map((period) => (
        <PeriodAnswers key={period.period} campaign={campaign} answers={period} />
      ))}
      {lacksCourses(campaign, submission.periods) && (
        <div class="note">
          <p>
            О курсах уйдёт «нет данных», пока они не внесены в раздел <a href="#/development">«Развитие»</a>{" "}
            или у них не указано, когда они окончены. «Нет данных» — это не «нет»: внесите курсы, если хотите,
            чтобы их посчитали.
          </p>
        </div>
      )}
      <dl class="stack-s">
        <Line
          name="Журнал расширения"
          value={
            submission.observedFrom
              ? `ведётся; первый месяц: ${monthName(submission.observedFrom)}`
              : "не подключён"
          }
        />
        <Line name="Номер вашей выгрузки" value={String(submission.revision)} />
        <Line
          name="Псевдоним"
          value={`${submission.pseudonym.slice(0, 8)}…, только для этого мониторинга: чтобы не посчитать вас дважды`}
        />
      </dl>
      <p class="soft">
        Больше в файле ничего нет: ни имени, ни школы, ни дат, ни минут, ни классов, ни адресов, ни названий
        курсов.
      </p>
      <details>
        <summary>Показать файл целиком</summary>
        <pre class="raw">
          <code>{JSON.stringify(file, null, 1)}</code>
        </pre>
      </details>
    </section>
  );
}

type Answers = Extract<SubmissionFile["submission"], { kind: "individual" }>["periods"][number];

/** Whether courses are asked of a period that has begun, and the portfolio cannot tell. */
function lacksCourses({ indicators, periods }: Campaign, given: readonly Answers[]): boolean {
  const asked = new Set(indicators.filter(isAboutCourses).map(({ id }) => id));
  const begun = new Set(periods.filter(({ start }) => start <= today()).map(({ id }) => id));
  return given.some(
    ({ period, answers }) =>
      begun.has(period) &&
      answers.some(({ indicator, answer }) => answer === "no-data" && asked.has(indicator)),
  );
}

function PeriodAnswers({ campaign, answers }: { campaign: Campaign; answers: Answers }) {
  const period = campaign.periods.find(({ id }) => id === answers.period);
  const isFuture = period !== undefined && period.start > today();
  const isAboutUse = campaign.indicators.some(({ measure }) => measure === "use");
  return (
    <div class="stack-s">
      <h3>{period && periodText(period)}</h3>
      {isFuture && <p class="soft">Этот период ещё не начался.</p>}
      {!isFuture && isAboutUse && answers.platforms.length === 0 && (
        <p class="note warn" role="alert">
          За это время в журнале нет ничего, что засчитывается. Если вы работали с платформами, сначала
          отметьте это: «Журнал» → «Добавить вручную» или «С сентября я использовал(а)…». Иначе уйдёт «нет».
        </p>
      )}
      <dl class="stack-s">
        {answers.answers.map(({ indicator, answer, evidence }) => {
          const asked = campaign.indicators.find(({ id }) => id === indicator);
          const isByCourses = asked && isAboutCourses(asked) && answer !== "no-data";
          const source = isByCourses ? "по разделу курсов" : evidence && EVIDENCE[evidence];
          return (
            <Line
              key={indicator}
              name={asked?.title ?? indicator}
              // In our own words: the title is the methodist's, what counts is not.
              about={asked && period ? aboutQuestion(asked, period) : ""}
              value={[ANSWERS[answer] ?? answer, source].filter(Boolean).join(", ")}
            />
          );
        })}
        {answers.platforms.map(({ platform, days, evidence }) => (
          <Line
            key={platform}
            name={platformName(platform)}
            value={`${BANDS[days]}, ${EVIDENCE[evidence]}`}
          />
        ))}
      </dl>
    </div>
  );
}

function Line({ name, about = "", value }: { name: string; about?: string; value: string }) {
  return (
    <div class="line">
      <dt>{name}</dt>
      <dd class="line-value">{value}</dd>
      {about && <dd class="line-about soft small">{about}</dd>}
    </div>
  );
}

import type { Campaign } from "../../../shared/monitoring/campaign";
import type { SubmissionFile } from "../../../shared/monitoring/submission";
import { BANDS, EVIDENCE } from "../../../shared/monitoring/words";
import { monthName } from "../../../shared/words/russian";
import { periodText } from "./period-text";

interface Props {
  campaign: Campaign;
  file: SubmissionFile;
}

const ANSWERS: Readonly<Record<string, string>> = { yes: "да", no: "нет", "no-data": "нет данных" };

/** «Что увидит методист»: every figure of the file in words, and the file itself to the last byte. */
export function WhatLeaves({ campaign, file }: Props) {
  const { submission } = file;
  if (submission.kind !== "individual") return null;
  return (
    <section class="card stack" aria-label="Что увидит методист">
      <h2>Что увидит методист</h2>
      {submission.periods.map((period) => (
        <PeriodAnswers key={period.period} campaign={campaign} answers={period} />
      ))}
      <dl class="stack-s">
        <Line
          name="Журнал расширения ведётся"
          value={submission.observedFrom ? `с месяца: ${monthName(submission.observedFrom)}` : "не ведётся"}
        />
        <Line name="Номер вашей выгрузки" value={String(submission.revision)} />
        <Line
          name="Псевдоним"
          value={`${submission.pseudonym.slice(0, 8)}…, только для этого мониторинга: чтобы не посчитать вас дважды`}
        />
      </dl>
      <p class="soft">
        Больше в файле ничего нет: ни имени, ни школы, ни дат, ни минут, ни классов, ни адресов.
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

function PeriodAnswers({ campaign, answers }: { campaign: Campaign; answers: Answers }) {
  const period = campaign.periods.find(({ id }) => id === answers.period);
  const platformName = (id: string) => campaign.platforms.find((platform) => platform.id === id)?.name ?? id;
  return (
    <div class="stack-s">
      <h3>{period && periodText(period)}</h3>
      <dl class="stack-s">
        {answers.answers.map(({ indicator, answer, evidence }) => (
          <Line
            key={indicator}
            name={campaign.indicators.find(({ id }) => id === indicator)?.title ?? indicator}
            value={[ANSWERS[answer] ?? answer, evidence && EVIDENCE[evidence]].filter(Boolean).join(", ")}
          />
        ))}
        {answers.platforms.map(({ platform, days, evidence }) => (
          <Line
            key={platform}
            name={platformName(platform)}
            value={`${BANDS[days]}, ${EVIDENCE[evidence]}`}
          />
        ))}
      </dl>
      {answers.platforms.length === 0 && <p class="soft">Ни одной платформы за это время не записано.</p>}
    </div>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div class="line">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

import { useState } from "preact/hooks";
import type { CampaignRecord, ReceiptRecord } from "../../../shared/monitoring/records";
import { type SubmissionFile } from "../../../shared/monitoring/submission";
import { receiptOf } from "../../../shared/monitoring/submission-file";
import { isAboutCourses } from "../../../shared/monitoring/topics";
import { AUDIENCES } from "../../../shared/monitoring/words";
import type { Stored } from "../../../shared/record/kind";
import { momentText } from "../../app/clock";
import { takeOverLog } from "../../app/extension/state";
import { useExtension } from "../../app/extension/use-extension";
import { useRole, useSession } from "../../app/session";
import { Screen } from "../../app/ui/screen";
import { toast } from "../../app/ui/toasts";
import { useLive } from "../../store/live";
import { prepareSubmission, saveReceipt } from "./answer";
import { saveJson } from "./files";
import * as kinds from "./kinds";
import { periodText } from "./period-text";
import { WhatLeaves } from "./what-leaves";

/** Answering: nothing is saved before the person has seen every figure that would leave. */
export function AnswerPage({ campaign }: { campaign: Stored<CampaignRecord> }) {
  const session = useSession();
  const { portfolio } = session;
  useExtension();
  const role = useRole();
  const [prepared, setPrepared] = useState<SubmissionFile | null>(null);
  const receipts = useLive(async () => {
    const all = await portfolio.records.list(kinds.receipts);
    return all
      .filter((receipt) => receipt.campaign === campaign.file.campaign.id)
      .sort((a, b) => b.savedAt - a.savedAt);
  }, [campaign.id]);
  const { organisation, audience, periods, indicators } = campaign.file.campaign;
  const isForOthers = role === "student" && audience !== "students";

  const prepare = async () => {
    // What the extension is just handing over belongs into the answer.
    await takeOverLog(session);
    setPrepared(await prepareSubmission(portfolio, campaign.file));
  };
  const save = async (file: SubmissionFile) => {
    if (!(await saveReceipt(portfolio, file))) {
      await prepare();
      toast("Выгрузку уже сохранили в другой вкладке. Проверьте новую и сохраните её.");
      return;
    }
    saveJson(`kopilka-vygruzka-${receiptOf(file).slice(0, 8)}.json`, file);
    setPrepared(null);
    toast("Выгрузка сохранена. Передайте файл методисту.");
  };

  return (
    <Screen title="Мониторинг">
      <p class="no-print">
        <a href="#/monitoring">Назад к списку</a>
      </p>
      <section class="card stack" aria-label="Условия мониторинга">
        <div>
          <h2>{organisation}</h2>
          <p class="soft">
            {AUDIENCES[audience]}, {periods.map(periodText).join("; ")}
          </p>
        </div>
        <p>
          Участие добровольное. Из журнала складываются только ответы «да» или «нет» и число дней «от и до»;
          ни имени, ни дат, ни адресов страниц в файле нет.
          {indicators.some(isAboutCourses) && " О курсах — тоже только «да» или «нет», без названий и часов."}
        </p>
        {isForOthers ? (
          <p class="note warn">
            {audience === "teachers"
              ? "Этот мониторинг для педагогов. Если вы педагог, смените роль в настройках."
              : "Этот мониторинг не для учеников."}
          </p>
        ) : (
          <div class="row">
            <button
              type="button"
              class={prepared ? "button" : "button primary"}
              onClick={() => void prepare()}
            >
              Подготовить выгрузку
            </button>
          </div>
        )}
      </section>
      {prepared && (
        <>
          <WhatLeaves campaign={campaign.file.campaign} file={prepared} />
          <p class="note">
            Имени в файле нет. Но если послать его со своей почты или из чата, получатель узнает, от кого он,
            и сможет прочесть ответы. Сама «Копилка» показывает методисту только доли.
          </p>
          <div class="row page-foot">
            <button type="button" class="button primary" onClick={() => void save(prepared)}>
              Сохранить выгрузку
            </button>
            <button type="button" class="button" onClick={() => setPrepared(null)}>
              Не сейчас
            </button>
          </div>
        </>
      )}
      {receipts && receipts.length > 0 && <Receipts receipts={receipts} />}
    </Screen>
  );
}

function Receipts({ receipts }: { receipts: readonly Stored<ReceiptRecord>[] }) {
  return (
    <section class="stack" aria-label="Квитанции">
      <h2>Квитанции</h2>
      <p class="soft">
        По квитанции можно узнать свой файл, не открывая его. Если сдать ещё раз, учтётся только последний.
      </p>
      <ul class="list">
        {receipts.map(({ id, revision, savedAt, digest }) => (
          <li class="card" key={id}>
            <strong>
              Выгрузка {revision}, квитанция {digest.slice(0, 8)}
            </strong>
            , {momentText(savedAt)}
            <details>
              <summary>Полный код</summary>
              <code class="soft small">{digest}</code>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

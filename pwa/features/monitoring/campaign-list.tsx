import { useState } from "preact/hooks";
import { headcountOf } from "../../../shared/monitoring/campaign";
import { personsOf } from "../../../shared/monitoring/identity";
import type { CampaignRecord } from "../../../shared/monitoring/records";
import { AUDIENCES } from "../../../shared/monitoring/words";
import type { Stored } from "../../../shared/record/kind";
import { number } from "../../../shared/words/russian";
import { goTo } from "../../app/routes";
import { useRole, useSession } from "../../app/session";
import { FileButton } from "../../app/ui/file-button";
import { Screen } from "../../app/ui/screen";
import { useLive } from "../../store/live";
import type { Portfolio } from "../../store/portfolio";
import * as kinds from "./kinds";
import { openCampaignFile } from "./open-campaign";
import { periodText } from "./period-text";
import { acceptedOf } from "./tally";

interface Row {
  readonly campaign: Stored<CampaignRecord>;
  /** «получено 12 из 42», or what has been handed over. */
  readonly state: string;
}

/** All campaigns: those the methodist made, and those to be answered. */
export function CampaignList() {
  const { portfolio } = useSession();
  const rows = useLive(() => readRows(portfolio), []);
  const [refusal, setRefusal] = useState("");
  const own = rows?.filter(({ campaign }) => campaign.part === "own") ?? [];
  const answered = rows?.filter(({ campaign }) => campaign.part === "answered") ?? [];
  const role = useRole();
  const isMethodist = role === "methodist";

  const open = async ([file]: File[]) => {
    if (!file) return;
    const opened = await openCampaignFile(portfolio, file);
    if (opened.ok) goTo(`/monitoring/${opened.id}`);
    else setRefusal(`${file.name}: ${opened.reason}.`);
  };

  const answering = (
    <section class="stack" aria-label="Прислать выгрузку" key="answer">
      <div class="spread">
        <h2>Прислать выгрузку</h2>
        <FileButton
          label="Открыть файл мониторинга"
          primary={!isMethodist}
          onFiles={(files) => void open(files)}
        />
      </div>
      {refusal && (
        <p class="note bad" role="alert">
          {refusal}
        </p>
      )}
      {answered.length > 0 ? (
        <Rows rows={answered} />
      ) : (
        <p class="soft">
          Методист пришлёт файл мониторинга. Откройте его: сначала увидите, что именно уйдёт, потом решите.
        </p>
      )}
    </section>
  );
  const making = (
    <section class="stack" aria-label="Собрать выгрузки" key="own">
      <div class="spread">
        <h2>Собрать выгрузки</h2>
        <button
          type="button"
          class={isMethodist ? "button primary" : "button"}
          onClick={() => goTo("/monitoring/new")}
        >
          Новый мониторинг
        </button>
      </div>
      {own.length > 0 ? (
        <Rows rows={own} />
      ) : (
        <p class="soft">
          Создайте мониторинг, раздайте его файл педагогам, соберите выгрузки без имён — и получите долю
          использующих ЦОР.
        </p>
      )}
    </section>
  );
  return (
    <Screen title="Мониторинг">
      <div class="stack sections">
        {isMethodist ? [making, answering] : [answering, role !== "student" && making]}
      </div>
    </Screen>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul class="list">
      {rows.map(({ campaign, state }) => (
        <li key={campaign.id}>
          <a class="card list-link" href={`#/monitoring/${campaign.id}`}>
            <div class="spread">
              <strong>{campaign.file.campaign.organisation}</strong>
              <span class="tag">{state}</span>
            </div>
            <span class="soft">
              {AUDIENCES[campaign.file.campaign.audience]},{" "}
              {campaign.file.campaign.periods.map(periodText).join("; ")}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

async function readRows(portfolio: Portfolio): Promise<Row[]> {
  const campaigns = await portfolio.records.list(kinds.campaigns);
  const received = await portfolio.records.list(kinds.received);
  const receipts = await portfolio.records.list(kinds.receipts);
  return campaigns
    .sort((a, b) => b.addedAt - a.addedAt)
    .map((campaign) => {
      if (campaign.part === "answered") {
        const isSaved = receipts.some((receipt) => receipt.campaign === campaign.file.campaign.id);
        return { campaign, state: isSaved ? "выгрузка сохранена" : "ждёт ответа" };
      }
      const persons = personsOf(
        acceptedOf(received.filter((one) => one.campaign === campaign.file.campaign.id)),
      );
      return {
        campaign,
        state: `получено ${number(persons.counted.length)} из ${number(headcountOf(campaign.file.campaign))}`,
      };
    });
}

import { useState } from "preact/hooks";
import { AUDIENCES } from "../../../shared/monitoring/words";
import { number } from "../../../shared/words/russian";
import { useSession } from "../../app/session";
import { FileButton } from "../../app/ui/file-button";
import { Screen } from "../../app/ui/screen";
import { useLive } from "../../store/live";
import { addSubmissions, type Imported, readLedger, releaseFigures, releaseRefusal } from "./ledger";
import { periodText } from "./period-text";
import { RefusedFiles } from "./refused-files";
import { Results } from "./results";
import { saveCampaignFile } from "./save-campaign";

/** Collecting: files in, «получено n из N»; figures only on «Подвести итог». */
export function OwnCampaignPage({ id }: { id: string }) {
  const { portfolio } = useSession();
  const ledger = useLive(() => readLedger(portfolio, id), [id]);
  const [imported, setImported] = useState<Imported | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  if (!ledger) return <Screen title="Мониторинг">{null}</Screen>;
  const { campaign } = ledger.campaign.file;
  const isShown = isAsked || ledger.release !== null;

  const add = async (files: File[]) => {
    setBusy(true);
    try {
      setImported(await addSubmissions(portfolio, ledger, files));
    } finally {
      setBusy(false);
    }
  };
  const summarise = async () => {
    setAsked(true);
    if (releaseRefusal(ledger) === null) await releaseFigures(portfolio, ledger);
  };

  return (
    <Screen title="Мониторинг">
      <section class="card stack" aria-label="Сбор выгрузок">
        <div>
          <h2>{campaign.organisation}</h2>
          <p class="soft">
            {AUDIENCES[campaign.audience]}, {campaign.periods.map(periodText).join("; ")}
          </p>
        </div>
        <p>
          получено <span class="figure">{number(ledger.persons.counted.length)}</span> из{" "}
          {number(ledger.headcount)}
        </p>
        <div class="row">
          <FileButton label="Добавить выгрузки" multiple primary onFiles={(files) => void add(files)} />
          <button type="button" class="button" disabled={isBusy} onClick={() => void summarise()}>
            Подвести итог
          </button>
          <button type="button" class="button" onClick={() => saveCampaignFile(ledger.campaign.file)}>
            Сохранить файл мониторинга
          </button>
        </div>
        <p role="status" class="soft">
          {isBusy ? "Проверяем файлы…" : imported && importedText(imported)}
        </p>
        {imported && imported.refused.length > 0 && !isShown && <RefusedFiles files={imported.refused} />}
      </section>
      {isShown && <Results ledger={ledger} />}
    </Screen>
  );
}

function importedText({ added, repeated, refused }: Imported): string {
  const parts = [
    `Принято: ${number(added)}`,
    repeated > 0 && `повторов: ${number(repeated)}`,
    refused.length > 0 && `не принято: ${number(refused.length)}`,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

import { useState } from "preact/hooks";
import { AUDIENCES } from "../../../shared/monitoring/words";
import { number } from "../../../shared/words/russian";
import { useSession } from "../../app/session";
import { FileButton } from "../../app/ui/file-button";
import { Screen } from "../../app/ui/screen";
import { toast } from "../../app/ui/toasts";
import { useLive } from "../../store/live";
import { addSubmissions, type Imported } from "./add-submissions";
import { askedText, CAMPAIGN_SAVED } from "./campaign-words";
import { periodText } from "./period-text";
import { RefusedFiles } from "./refused-files";
import { BeforeRelease } from "./release-note";
import { Results } from "./results";
import { saveCampaignFile } from "./save-campaign";
import { readTally, releaseFigures } from "./tally";

/** Collecting: files in, «получено n из N»; figures only on «Подвести итог». */
export function OwnCampaignPage({ id }: { id: string }) {
  const { portfolio } = useSession();
  const tally = useLive(() => readTally(portfolio, id), [id]);
  const [imported, setImported] = useState<Imported | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  if (!tally) return <Screen title="Мониторинг">{null}</Screen>;
  const { campaign } = tally.file;
  // While a release is being stored there is nothing to show yet: the counts alone would look like the result.
  const isShown = tally.releases.length > 0 || (isAsked && tally.refusal !== null);

  const add = async (files: File[]) => {
    setBusy(true);
    try {
      setImported(await addSubmissions(portfolio, tally.file, files));
    } finally {
      setBusy(false);
    }
  };
  const release = async () => {
    setAsked(true);
    await releaseFigures(portfolio, id);
  };

  const saveAgain = () => {
    saveCampaignFile(tally.file);
    toast(CAMPAIGN_SAVED);
  };

  return (
    <Screen title="Мониторинг">
      <p class="no-print">
        <a href="#/monitoring">Назад к списку</a>
      </p>
      <section class="card stack no-print" aria-label="Сбор выгрузок">
        <div>
          <h2>{campaign.organisation}</h2>
          <p class="soft">
            {AUDIENCES[campaign.audience]}, {campaign.periods.map(periodText).join("; ")}
          </p>
          <p class="soft">{askedText(campaign)}</p>
        </div>
        <p>
          получено <span class="figure">{number(tally.persons.counted.length)}</span> из{" "}
          {number(tally.headcount)}
        </p>
        <div class="row">
          <FileButton label="Добавить выгрузки" multiple primary onFiles={(files) => void add(files)} />
          <button type="button" class="button" disabled={isBusy} onClick={() => void release()}>
            Подвести итог
          </button>
          <button type="button" class="button" onClick={saveAgain}>
            Сохранить файл мониторинга
          </button>
        </div>
        <p role="status" class="soft">
          {isBusy ? "Проверяем файлы…" : imported && importedText(imported)}
        </p>
        {imported && imported.refused.length > 0 && !isShown && <RefusedFiles files={imported.refused} />}
      </section>
      <BeforeRelease tally={tally} />
      {isShown && <Results tally={tally} />}
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

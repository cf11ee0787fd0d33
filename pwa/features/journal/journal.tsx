import { useState } from "preact/hooks";
import { takeOverLog } from "../../app/extension/state";
import { useExtension } from "../../app/extension/use-extension";
import { platformTitle } from "../../app/platform-names";
import { useSession } from "../../app/session";
import { Screen } from "../../app/ui/screen";
import { useLive } from "../../store/live";
import { AddByHand } from "./add-by-hand";
import { ExtensionNote } from "./extension-note";
import { FromCode } from "./from-code";
import { FromFile } from "./from-file";
import { MarkToday } from "./mark-today";
import { RANGES, type Range, rangePeriod } from "./ranges";
import { Recalled } from "./recalled";
import { VisitTable } from "./visit-table";

type Panel = "mark" | "add" | "recalled" | null;

/** Visits by day, and everything by which a person adds or takes away use. */
export function Journal() {
  const session = useSession();
  const { portfolio } = session;
  const state = useExtension();
  const [panel, setPanel] = useState<Panel>(null);
  const [range, setRange] = useState<Range>("month");
  const [platform, setPlatform] = useState("");
  const period = rangePeriod(range);
  const visits = useLive(() => portfolio.visits.between(period), [period.start, period.end]);
  const platforms = [...new Set(visits?.map((visit) => visit.platform))];
  const close = () => setPanel(null);

  return (
    <Screen
      title="Журнал"
      actions={
        <>
          <button type="button" class="button primary" onClick={() => setPanel("mark")}>
            Отметить сегодня
          </button>
          <button type="button" class="button" onClick={() => setPanel("add")}>
            Добавить вручную
          </button>
          <button type="button" class="button" onClick={() => void takeOverLog(session)}>
            Обновить из расширения
          </button>
        </>
      }
    >
      <ExtensionNote state={state} portfolio={portfolio.row.id} />
      {panel === "mark" && <MarkToday onClose={close} onOther={() => setPanel("add")} />}
      {panel === "add" && <AddByHand onClose={close} />}
      {panel === "recalled" && <Recalled onClose={close} />}
      <FromCode />
      <div class="spread no-print">
        <div class="filters">
          <select
            aria-label="Отбор по времени"
            value={range}
            onChange={(event) => setRange(event.currentTarget.value as Range)}
          >
            {RANGES.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <select
            aria-label="Отбор по платформе"
            value={platform}
            onChange={(event) => setPlatform(event.currentTarget.value)}
          >
            <option value="">Все платформы</option>
            {platforms.map((id) => (
              <option key={id} value={id}>
                {platformTitle(id)}
              </option>
            ))}
          </select>
        </div>
        <div class="row">
          <button type="button" class="button quiet" onClick={() => setPanel("recalled")}>
            С сентября я использовал(а)…
          </button>
          <FromFile />
        </div>
      </div>
      {visits && <VisitTable visits={visits} period={period} platform={platform} />}
    </Screen>
  );
}

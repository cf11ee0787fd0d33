import { useMemo, useState } from "preact/hooks";
import { kind as cards } from "../../../shared/portfolio/card.kind";
import { CARD_ID } from "../../../shared/portfolio/card-id";
import { plural, recordsText } from "../../../shared/words/russian";
import { goTo } from "../../app/routes";
import { useSession } from "../../app/session";
import { Check } from "../../app/ui/field";
import { Screen } from "../../app/ui/screen";
import { toast } from "../../app/ui/toasts";
import { ImportColumns } from "./import-columns";
import { ImportErrors } from "./import-errors";
import {
  goodRows,
  hasTitle,
  isTaken,
  marked,
  rowsOf,
  type Sheet,
  securityRows,
  sheetOf,
  wrongRows,
} from "./import-model";
import { ImportRows } from "./import-rows";
import { ImportSource, type Source } from "./import-source";
import { ImportWarnings } from "./import-warnings";
import { courses as kind } from "./kinds";
import { addCourses } from "./save-import";

const COURSES = ["курс", "курса", "курсов"] as const;

/** A table becomes courses in the sight of its person: nothing is stored before the last button. */
export function ImportPage() {
  const { portfolio } = useSession();
  const existing = portfolio.records.live(kind).value;
  const card = portfolio.records.live(cards).value?.find(({ id }) => id === CARD_ID);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [ticks, setTicks] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [isMarking, setMarking] = useState(true);
  const [isSaving, setSaving] = useState(false);
  const rows = useMemo(() => (sheet && existing ? rowsOf(sheet, existing) : []), [sheet, existing]);
  const read = goodRows(rows);
  const security = sheet ? securityRows(sheet, read) : [];
  const good = isMarking ? read.map((row) => (security.includes(row) ? marked(row) : row)) : read;
  const wrong = wrongRows(rows);
  const taken = good.filter((row) => isTaken(row, ticks));

  const change = (next: Sheet | null) => {
    setTicks(new Map());
    setSheet(next);
  };
  const take = (source: Source | null) =>
    change(source && sheetOf(source.rows, source.name, card?.fullName ?? ""));
  const save = async () => {
    setSaving(true);
    const added = taken.map(({ course }) => course);
    const done = await addCourses(portfolio, added).finally(() => setSaving(false));
    if (!done.ok) return toast(done.reason);
    goTo("/development");
    toast(`Добавлено: ${plural(added.length, COURSES)}`, done.undo);
  };

  return (
    <Screen title="Импорт курсов">
      <ImportSource onSource={take} />
      {sheet && (
        <>
          <ImportColumns sheet={sheet} onChange={change} />
          {hasTitle(sheet) && sheet.person !== "" && rows.length === 0 && (
            <p class="note warn" role="status">
              Под заголовком не нашлось ни одной строки с курсом.
            </p>
          )}
          <ImportErrors rows={wrong} />
          <ImportWarnings rows={good} />
          {security.length > 0 && (
            <div class="card">
              <Check
                label={`Отметить ${plural(security.length, COURSES)} как «Информационная безопасность»: так говорит название`}
                checked={isMarking}
                onChange={(event) => setMarking(event.currentTarget.checked)}
              />
            </div>
          )}
          {good.length > 0 && (
            <ImportRows
              rows={good}
              ticks={ticks}
              onTick={(ticked, isOn) =>
                setTicks(new Map([...ticks, ...ticked.map(({ row }) => [row, isOn] as const)]))
              }
            />
          )}
        </>
      )}
      <div class="page-foot row">
        {sheet && good.length > 0 && (
          <button
            type="button"
            class="button primary"
            disabled={taken.length === 0 || isSaving}
            onClick={() => void save()}
          >
            Сохранить {recordsText(taken.length)}
          </button>
        )}
        <a class="button" href="#/development">
          Отмена
        </a>
        {sheet && wrong.length > 0 && good.length > 0 && (
          <span class="soft">
            не войдёт: {plural(wrong.length, ["строка", "строки", "строк"])} с ошибками
          </span>
        )}
      </div>
    </Screen>
  );
}

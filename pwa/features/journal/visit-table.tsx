import { useMemo, useState } from "preact/hooks";
import { v7 } from "uuid";
import { localDateOf, monthOf, weekday } from "../../../shared/calendar/local-date";
import type { Period } from "../../../shared/calendar/period";
import { daysOfUse } from "../../../shared/usage/days";
import { groupBy } from "../../../shared/usage/group-by";
import { clip } from "../../../shared/usage/summary";
import type { Visit, VisitSource } from "../../../shared/usage/visit";
import { durationMs, isMark } from "../../../shared/usage/visit-length";
import { duration, longDate, monthName, weekdayName } from "../../../shared/words/russian";
import { timeText } from "../../app/clock";
import { platformTitle } from "../../app/platform-names";
import { useSession } from "../../app/session";
import { Icon } from "../../app/ui/icon";
import { toast } from "../../app/ui/toasts";
import type { Portfolio } from "../../store/portfolio";

interface Props {
  visits: readonly Visit[];
  period: Period;
  /** Empty for all. */
  platform: string;
}

const SOURCES: Readonly<Record<VisitSource, string>> = {
  extension: "расширение",
  manual: "отмечено",
  recalled: "по памяти",
};

/** Rows that are drawn at once; a year has thousands. */
const STEP = 200;

/** The latest day first; within a day in the order of time. */
export function VisitTable({ visits, period, platform }: Props) {
  const [limit, setLimit] = useState(STEP);
  const chosen = useMemo(
    () =>
      visits.filter(
        (visit) => (platform === "" || visit.platform === platform) && clip(visit, period).length > 0,
      ),
    [visits, platform, period.start, period.end],
  );
  const days = [...groupBy(chosen.slice(-limit), dayKey)].sort(([a], [b]) => (a < b ? 1 : -1));
  if (chosen.length === 0) return <Empty />;
  return (
    <>
      <div class="table-box">
        <table class="stacked" aria-label="Журнал использования">
          <thead>
            <tr>
              <th scope="col">Платформа</th>
              <th scope="col">Время</th>
              <th scope="col" class="number">
                Длительность
              </th>
              <th scope="col">Класс, предмет</th>
              <th scope="col">Откуда</th>
              <th scope="col">
                <span class="hidden-text">Действия</span>
              </th>
            </tr>
          </thead>
          {days.map(([date, own]) => (
            <tbody key={date}>
              <DayRow date={date} visits={own} />
              {own.map((visit) => (
                <VisitRow key={visit.id} visit={visit} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {chosen.length > limit && (
        <p>
          <button type="button" class="button" onClick={() => setLimit(limit + STEP)}>
            Показать раньше
          </button>
        </p>
      )}
    </>
  );
}

function Empty() {
  return (
    <div class="empty">
      <h2>За это время записей нет</h2>
      <p class="soft">
        Работали сегодня на платформе? Нажмите «Отметить сегодня». Работали на телефоне, в классе или с
        электронным учебником — «Добавить вручную».
      </p>
    </div>
  );
}

function DayRow({ date, visits }: { date: string; visits: readonly Visit[] }) {
  const total = daysOfUse(visits).reduce((sum, day) => sum + day.ms, 0);
  const isRecalled = visits[0]?.source === "recalled";
  return (
    <tr class="day">
      <th scope="rowgroup" colSpan={6}>
        <div class="spread">
          <span>
            {isRecalled
              ? `${monthName(date)}, по памяти`
              : `${longDate(date)}, ${weekdayName(weekday(date))}`}
          </span>
          {total > 0 && <span class="soft">{duration(total)}</span>}
        </div>
      </th>
    </tr>
  );
}

function VisitRow({ visit }: { visit: Visit }) {
  const { portfolio } = useSession();
  const name = platformTitle(visit.platform);
  const isTimed = visit.source === "extension";
  return (
    <tr>
      <th scope="row" class="visit-name">
        {name}
      </th>
      <td class="visit-time">
        {isTimed &&
          `${timeText(visit.startedAt, visit.offsetMinutes)}–${timeText(visit.endedAt, visit.offsetMinutes)}`}
      </td>
      <td class="number visit-length">{lengthText(visit)}</td>
      <td class="visit-lesson">
        {[visit.grade && `${visit.grade} кл.`, visit.subject].filter(Boolean).join(", ")}
      </td>
      <td class="visit-source">
        <span class="tag">{SOURCES[visit.source]}</span>
      </td>
      <td class="number visit-act">
        <button
          type="button"
          class="button icon"
          aria-label={`Удалить: ${name}`}
          onClick={() => void remove(portfolio, visit)}
        >
          <Icon name="bin" size={18} />
        </button>
      </td>
    </tr>
  );
}

async function remove(portfolio: Portfolio, visit: Visit): Promise<void> {
  await portfolio.visits.remove(visit);
  // Brought back under a new id: the old one stays deleted on every device that has already heard of it.
  toast("Запись удалена", () => void portfolio.visits.add([{ ...visit, id: v7() }]));
}

function lengthText(visit: Visit): string {
  if (!isMark(visit)) return duration(durationMs(visit));
  return visit.source === "recalled" ? "в этом месяце" : "день отмечен";
}

/** The day on which a visit began; of what was recalled only the month is known. */
function dayKey({ source, startedAt, offsetMinutes }: Visit): string {
  const date = localDateOf(startedAt, offsetMinutes);
  return source === "recalled" ? monthOf(date) : date;
}

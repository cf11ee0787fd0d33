import { useMemo } from "preact/hooks";
import { monthPeriod, type Period, weekOf } from "../../../shared/calendar/period";
import { type Summary, summarise } from "../../../shared/usage/summary";
import { duration, longDate, plural } from "../../../shared/words/russian";
import { today } from "../../app/clock";
import { lastHandOver } from "../../app/extension/state";
import { useExtension } from "../../app/extension/use-extension";
import { platformTitle } from "../../app/platform-names";
import { useRole, useSession } from "../../app/session";
import { Screen } from "../../app/ui/screen";
import { useLive } from "../../store/live";
import { AfterPaint } from "./after-paint";
import { HandOverNote } from "./hand-over-note";
import { UseChart } from "./use-chart";

const courseReminder = () => import("./course-reminder").then((module) => module.CourseReminder);

/** This week and this month at a glance. */
export function Overview() {
  const { portfolio } = useSession();
  const state = useExtension();
  const role = useRole();
  const date = today();
  const month = monthPeriod(date);
  const week = weekOf(date);
  const whole = {
    start: week.start < month.start ? week.start : month.start,
    end: week.end > month.end ? week.end : month.end,
  };
  const visits = useLive(() => portfolio.visits.between(whole), [date]);
  const handedOverAt = useLive(() => lastHandOver(portfolio), []);
  const [thisWeek, thisMonth] = useMemo(
    () => [summarise(visits ?? [], week), summarise(visits ?? [], month)] as const,
    [visits, date],
  );
  if (!visits) return <Screen title="Обзор">{null}</Screen>;
  return (
    <Screen title="Обзор">
      <HandOverNote state={state} handedOverAt={handedOverAt ?? null} />
      {role !== "student" && <AfterPaint load={courseReminder} />}
      {thisMonth.days === 0 && thisWeek.days === 0 ? (
        <Empty />
      ) : (
        <>
          <div class="columns">
            <PeriodCard title="Эта неделя" period={week} summary={thisWeek} />
            <PeriodCard title="Этот месяц" period={month} summary={thisMonth} />
          </div>
          <UseChart title="По дням этого месяца" period={month} byDay={thisMonth.byDay} today={date} />
          <PlatformTable summary={thisMonth} />
        </>
      )}
    </Screen>
  );
}

function Empty() {
  return (
    <div class="empty">
      <h2>На платформах в этом месяце записей ещё нет</h2>
      <p class="soft">
        Здесь появятся дни и время на образовательных платформах. Отметьте сегодняшнюю работу в журнале или
        подключите расширение: оно ведёт журнал само.
      </p>
      <a class="button primary" href="#/journal">
        Сделать первую запись
      </a>
    </div>
  );
}

function PeriodCard({ title, period, summary }: { title: string; period: Period; summary: Summary }) {
  return (
    <section class="card stack" aria-label={title}>
      <div class="spread">
        <h2>{title}</h2>
        <span class="soft small">
          {longDate(period.start, false)} – {longDate(period.end, false)}
        </span>
      </div>
      <div class="figures">
        <Figure value={plural(summary.days, ["день", "дня", "дней"])} label="с платформами" />
        <Figure value={duration(summary.ms)} label="времени в сумме" />
        <Figure
          value={plural(summary.platforms.length, ["платформа", "платформы", "платформ"])}
          label="использовано"
        />
      </div>
    </section>
  );
}

function Figure({ value, label }: { value: string; label: string }) {
  const [amount, ...unit] = value.split("\u00a0");
  return (
    <p>
      <span class="figure">{amount}</span> {unit.join("\u00a0")}
      <br />
      <span class="soft small">{label}</span>
    </p>
  );
}

function PlatformTable({ summary }: { summary: Summary }) {
  return (
    <section class="stack" aria-label="Платформы этого месяца">
      <h2>Платформы этого месяца</h2>
      <div class="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">Платформа</th>
              <th scope="col" class="number">
                Дней
              </th>
              <th scope="col" class="number">
                Время
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.platforms.map(({ platform, days, ms }) => (
              <tr key={platform}>
                <th scope="row">{platformTitle(platform)}</th>
                <td class="number">{days}</td>
                <td class="number">{ms > 0 ? duration(ms) : "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

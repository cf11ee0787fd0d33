import { weekday } from "../../../shared/calendar/local-date";
import { daysOf, type Period } from "../../../shared/calendar/period";
import { duration, longDate, weekdayName } from "../../../shared/words/russian";

interface Props {
  title: string;
  period: Period;
  /** ms of use by day. */
  byDay: ReadonlyMap<string, number>;
  today: string;
}

/** One bar a day. The picture is for the eye; the same figures stand in a real table behind it. */
export function UseChart({ title, period, byDay, today }: Props) {
  const days = daysOf(period);
  const highest = Math.max(3_600_000, ...byDay.values());
  return (
    <section class="card stack" aria-label={title}>
      <div class="spread">
        <h2>{title}</h2>
        <span class="soft small">больше всего за день: {duration(Math.max(0, ...byDay.values()))}</span>
      </div>
      <div class="bars" role="img" aria-label={`${title}: столбики времени`}>
        {days.map((day) => (
          <div class="bar-column" key={day} title={`${longDate(day, false)}: ${label(byDay.get(day))}`}>
            <div class="bar-track">
              <div
                class={byDay.has(day) ? "bar used" : "bar"}
                style={{ height: `${barHeight(byDay.get(day), highest)}%` }}
              />
            </div>
            <span class={day === today ? "bar-day now" : "bar-day"}>{Number(day.slice(8))}</span>
          </div>
        ))}
      </div>
      <details>
        <summary>Показать таблицей</summary>
        <div class="table-box">
          <table aria-label={title}>
            <thead>
              <tr>
                <th scope="col">День</th>
                <th scope="col" class="number">
                  Время
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day}>
                  <th scope="row">
                    {longDate(day, false)}, {weekdayName(weekday(day))}
                  </th>
                  <td class="number">{label(byDay.get(day))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

/** Per cent of the track; a day without use keeps a trace, a day of use is never too low to be seen. */
function barHeight(ms: number | undefined, highest: number): number {
  return ms === undefined ? 2 : Math.max(7, (100 * ms) / highest);
}

function label(ms: number | undefined): string {
  if (ms === undefined) return "—";
  return ms > 0 ? duration(ms) : "день отмечен";
}

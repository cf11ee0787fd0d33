import { useState } from "preact/hooks";
import { v7 } from "uuid";
import { monthOf } from "../../../shared/calendar/local-date";
import { schoolYearOf } from "../../../shared/calendar/period";
import { dayOfRecalledMonth, visitByHand } from "../../../shared/usage/by-hand";
import { monthName, plural } from "../../../shared/words/russian";
import { offsetAt, today } from "../../app/clock";
import { useSession } from "../../app/session";
import { Dialog } from "../../app/ui/dialog";
import { Check } from "../../app/ui/field";
import { toast } from "../../app/ui/toasts";
import { useLive } from "../../store/live";
import { monthsBefore, platformName, recentPlatforms } from "./platforms";

/** Ticks for the months of this school year before the log began. Evidence «по памяти», printed apart. */
export function Recalled({ onClose }: { onClose: () => void }) {
  const { portfolio } = useSession();
  const [ticks, setTicks] = useState<readonly string[]>([]);
  const date = today();
  const offered = useLive(async () => {
    const year = schoolYearOf(date);
    const visits = await portfolio.visits.between(year);
    const first = visits
      .filter(({ source }) => source === "extension")
      .map(({ startedAt }) => new Date(startedAt).toISOString());
    const months = monthsBefore(first.sort()[0]?.slice(0, 7) ?? null, year.start).filter(
      (month) => month <= monthOf(date),
    );
    return { months, platforms: await recentPlatforms(portfolio) };
  }, [date]);

  const save = async () => {
    const visits = ticks.map((tick) => {
      const [month = "", platform = ""] = tick.split(" ");
      const middle = dayOfRecalledMonth(month);
      const day = middle < date ? middle : date;
      return visitByHand({
        id: v7(),
        device: portfolio.device,
        owner: portfolio.row.id,
        platform,
        date: day,
        offsetMinutes: offsetAt(Date.parse(day)),
        source: "recalled",
        minutes: null,
      });
    });
    await portfolio.visits.add(visits);
    onClose();
    toast(`Добавлено по памяти: ${plural(visits.length, ["отметка", "отметки", "отметок"])}`, () => {
      for (const visit of visits) void portfolio.visits.remove(visit);
    });
  };

  return (
    <Dialog title="С сентября я использовал(а)…" onClose={onClose}>
      <p class="soft">
        Отметьте, чем пользовались до того, как начался журнал. В мониторинге такие записи считаются отдельно
        — «по памяти».
      </p>
      {offered?.months.map((month) => (
        <fieldset key={month}>
          <legend>{monthName(month)}</legend>
          <div class="ticks">
            {offered.platforms.map((platform) => {
              const tick = `${month} ${platform}`;
              return (
                <Check
                  key={tick}
                  label={platformName(platform)}
                  checked={ticks.includes(tick)}
                  onChange={(event) =>
                    setTicks(
                      event.currentTarget.checked
                        ? [...ticks, tick]
                        : ticks.filter((other) => other !== tick),
                    )
                  }
                />
              );
            })}
          </div>
        </fieldset>
      ))}
      <div class="row row-end dialog-foot">
        <button type="button" class="button quiet" onClick={onClose}>
          Отмена
        </button>
        <button
          type="button"
          class="button primary"
          disabled={ticks.length === 0}
          onClick={() => void save()}
        >
          Сохранить
        </button>
      </div>
    </Dialog>
  );
}

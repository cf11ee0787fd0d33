import { useState } from "preact/hooks";
import { v7 } from "uuid";
import { addMonths, localDateOf, monthOf } from "../../../shared/calendar/local-date";
import { schoolYearBehind } from "../../../shared/calendar/period";
import { platformName } from "../../../shared/catalog/catalog";
import { dayOfRecalledMonth, visitByHand } from "../../../shared/usage/by-hand";
import { monthName, plural } from "../../../shared/words/russian";
import { offsetAt, today } from "../../app/clock";
import { useSession } from "../../app/session";
import { Dialog, DialogFoot } from "../../app/ui/dialog";
import { Check, SelectField } from "../../app/ui/field";
import { toast } from "../../app/ui/toasts";
import { useLive } from "../../store/live";
import type { Portfolio } from "../../store/portfolio";
import { PlatformOptions } from "./platform-options";
import { recentPlatforms } from "./platforms";

/** Ticks for the months of this school year before the log began. They count, and are told apart in the result. */
export function Recalled({ onClose }: { onClose: () => void }) {
  const { portfolio } = useSession();
  const [ticks, setTicks] = useState<readonly string[]>([]);
  const [others, setOthers] = useState<readonly string[]>([]);
  const date = today();
  const offered = useLive(() => readOffer(portfolio, date), [date]);

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
        Отметьте, чем пользовались до того, как начался журнал. Такие записи тоже засчитываются; в итоге
        мониторинга видно, сколько человек ответили по памяти.
      </p>
      {offered?.months.map((month) => (
        <fieldset key={month}>
          <legend>{monthName(month)}</legend>
          <div class="ticks">
            {[...offered.platforms, ...others].map((platform) => {
              const tick = `${month} ${platform}`;
              const isSaved = offered.saved.has(tick);
              return (
                <Check
                  key={tick}
                  label={platformName(platform)}
                  checked={isSaved || ticks.includes(tick)}
                  disabled={isSaved}
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
      <SelectField
        label="Чего нет в списке"
        value=""
        onChange={(event) => {
          const id = event.currentTarget.value;
          if (id && !offered?.platforms.includes(id) && !others.includes(id)) setOthers([...others, id]);
        }}
      >
        <option value="">Добавить в список…</option>
        <PlatformOptions />
      </SelectField>
      <DialogFoot onCancel={onClose}>
        <button
          type="button"
          class="button primary"
          disabled={ticks.length === 0}
          onClick={() => void save()}
        >
          Сохранить
        </button>
      </DialogFoot>
    </Dialog>
  );
}

/** Months from September up to the one in which the log began, what to tick, and what has been ticked before. */
async function readOffer(portfolio: Portfolio, date: string) {
  const year = schoolYearBehind(date);
  const logged = await portfolio.visits.observedFrom();
  const last =
    logged !== null && logged >= monthOf(year.start) && logged <= monthOf(date) ? logged : monthOf(date);
  const months: string[] = [];
  for (let month = monthOf(year.start); month <= last; month = addMonths(month, 1)) months.push(month);
  const recalled = (await portfolio.visits.between({ start: year.start, end: date })).filter(
    ({ source }) => source === "recalled",
  );
  const saved = recalled.map(
    ({ platform, startedAt, offsetMinutes }) =>
      `${monthOf(localDateOf(startedAt, offsetMinutes))} ${platform}`,
  );
  return { months, platforms: await recentPlatforms(portfolio), saved: new Set(saved) };
}

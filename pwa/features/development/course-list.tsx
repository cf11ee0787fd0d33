import { useMemo, useRef, useState } from "preact/hooks";
import { today } from "../../app/clock";
import { goTo } from "../../app/routes";
import { useSession } from "../../app/session";
import { Icon } from "../../app/ui/icon";
import { Screen } from "../../app/ui/screen";
import { CourseTable } from "./course-table";
import { ICONS } from "./icons";
import { courses as kind } from "./kinds";
import { ListActions } from "./list-actions";
import { found, inListOrder } from "./list-model";
import { takeReturn } from "./return-to";
import { StatusCards } from "./status-cards";
import { Unfinished } from "./unfinished";
import { useFocusLater } from "./use-focus-later";

/** From so many on a search is quicker than the eye. */
const SEARCH_FROM = 6;

export function CourseList() {
  const { portfolio } = useSession();
  const all = portfolio.records.live(kind).value;
  const [query, setQuery] = useState("");
  const ordered = useMemo(() => inListOrder(all ?? []), [all]);
  const shown = useMemo(() => found(ordered, query), [ordered, query]);
  const [back] = useState(takeReturn);
  const add = useRef<HTMLButtonElement>(null);
  useFocusLater(all !== undefined && back?.focus === "add", () => add.current);

  return (
    <Screen
      title="Развитие"
      actions={
        <>
          <button ref={add} type="button" class="button primary" onClick={() => goTo("/development/new")}>
            <Icon path={ICONS.add} size={18} /> Добавить
          </button>
          <button type="button" class="button" onClick={() => goTo("/development/import")}>
            <Icon path={ICONS.table} size={18} /> Импорт
          </button>
        </>
      }
    >
      {all && (
        <>
          {all.length === 0 && <Empty />}
          <Unfinished courses={all} />
          <StatusCards courses={all} today={today()} />
          <div class="spread list-tools">
            {all.length >= SEARCH_FROM && (
              <input
                type="search"
                class="search no-print"
                aria-label="Поиск"
                placeholder="Поиск"
                value={query}
                onInput={(event) => setQuery(event.currentTarget.value)}
              />
            )}
            <ListActions courses={ordered} />
          </div>
          {all.length > 0 && (
            <CourseTable
              key={query}
              courses={shown}
              marked={back?.id ?? null}
              focus={back?.focus === "row"}
            />
          )}
        </>
      )}
    </Screen>
  );
}

function Empty() {
  return (
    <div class="empty">
      <h2>Курсов пока нет</h2>
      <p class="soft narrow">
        Запишите сюда курсы повышения квалификации и переподготовку: хватит названия, часов и дат, а скан
        удостоверения можно приложить потом. «Копилка» скажет, до какого дня действуют последние курсы.
      </p>
      <p class="soft narrow">
        Список уже есть в Excel или Word? Нажмите «Импорт» вверху: таблицу можно выбрать файлом или просто
        вставить.
      </p>
    </div>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { askExtension } from "../../app/extension/link";
import { isInExtension } from "../../app/place";

const NEW_PLACE = isInExtension
  ? "Адрес нового места указывают в настройках расширения, в разделе «Где открывается портфолио». "
  : "Внутри расширения «Копилку» открывает кнопка «Открыть портфолио» в его окне. ";

/** The one next step, after the copy to take along has been saved under this name. */
export function MoveNote({ name }: { name: string }) {
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  useEffect(() => {
    if (isInExtension) void addressOutside().then(setElsewhere);
  }, []);
  // It stands below what was pressed; on a phone that is behind the menu.
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: "center" }), [elsewhere]);
  return (
    <div role="status" class="note" ref={note}>
      <div class="stack-s">
        <p>
          Копия собрана и проверена: {name}. Когда браузер её сохранит, откройте «Копилку» на новом месте и на
          первом экране нажмите «Восстановить из копии».
        </p>
        {elsewhere !== null && (
          <div class="row">
            <a class="button" href={elsewhere} target="_blank" rel="noreferrer">
              Открыть {new URL(elsewhere).host}
            </a>
          </div>
        )}
        <p class="small">
          {elsewhere === null && NEW_PLACE}
          Если там уже есть записи, откройте «Настройки» и нажмите «Объединить с другим устройством». Записи
          здесь останутся как были.
        </p>
      </div>
    </div>
  );
}

/** Where «Открыть портфолио» leads, when it leads out of here; null also for an extension that cannot say. */
async function addressOutside(): Promise<string | null> {
  const place = await askExtension("place", {});
  return place.ok && /^https?:/.test(place.answer.opensAt) ? place.answer.opensAt : null;
}

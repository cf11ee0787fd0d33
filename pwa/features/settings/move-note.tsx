import { useEffect, useState } from "preact/hooks";
import { askExtension } from "../../app/extension/link";
import { isInExtension } from "../../app/place";

/** The one next step, after the copy to take along has been saved under this name. */
export function MoveNote({ name }: { name: string }) {
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  useEffect(() => {
    if (isInExtension) void addressOutside().then(setElsewhere);
  }, []);
  return (
    <div role="status" class="note stack-s">
      <p>
        Копия сохранена и проверена: {name}. Теперь откройте «Копилку» на новом месте и на первом экране
        нажмите «Восстановить из копии».
      </p>
      <p class="small">
        {isInExtension
          ? "Адрес указывают в настройках расширения, в разделе «Где открывается портфолио». "
          : "Новое место внутри расширения открывает кнопка «Открыть портфолио» в его окне. "}
        Если там уже есть записи, откройте «Настройки» и нажмите «Объединить с другим устройством». Записи
        здесь останутся как были.
      </p>
      {elsewhere !== null && (
        <div class="row">
          <a class="button" href={elsewhere} target="_blank" rel="noreferrer">
            Открыть {new URL(elsewhere).host}
          </a>
        </div>
      )}
    </div>
  );
}

/** Where «Открыть портфолио» leads, when it leads out of here; null also for an extension that cannot say. */
async function addressOutside(): Promise<string | null> {
  const place = await askExtension("place", {});
  return place.ok && /^https?:/.test(place.answer.opensAt) ? place.answer.opensAt : null;
}

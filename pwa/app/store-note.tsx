import type { StoreState } from "../store/state";

/** What another tab means for this one; nothing while all is well. */
export function StoreNote({ state }: { state: StoreState }) {
  if (state === "open") return null;
  return (
    <div class="note warn" role="alert">
      {state === "blocked" ? (
        <p>
          «Копилка» обновляет хранилище и ждёт другие свои вкладки. Закройте их: дальше она продолжит сама,
          записи целы.
        </p>
      ) : (
        <>
          <p>
            Эта вкладка устарела: в другой открыта новая версия «Копилки» или восстановлена копия. Обновите
            её, чтобы записывать.
          </p>
          <button type="button" class="button" onClick={() => window.location.reload()}>
            Обновить эту вкладку
          </button>
        </>
      )}
    </div>
  );
}

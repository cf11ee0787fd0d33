import type { Status } from "../../shared/bridge/own-calls";

const MOST_NAMES = 3;

/** Ticked platforms that the browser no longer lets us see, by name: the person may have meant another one. */
export function Withdrawn({ platforms }: { readonly platforms: Status["withdrawn"] }) {
  if (platforms.length === 0) return null;
  const names = platforms.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = platforms.length - names.length;
  return (
    <p class="note" role="status">
      Браузер не даёт Копилке видеть: {names.join(", ")}
      {more > 0 && ` и ещё ${more}`}. Чтобы записывать, откройте список платформ и сохраните его.
    </p>
  );
}

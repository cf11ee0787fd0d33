import { momentText } from "../../app/clock";

interface Props {
  /** UTC ms; null where nothing was restored. */
  at: number | null;
  onDiscard: () => void;
}

export function DraftNote({ at, onDiscard }: Props) {
  if (at === null) return null;
  return (
    <div class="note" role="status">
      <p>
        Черновик восстановлен <span class="soft">({momentText(at)})</span>
      </p>
      <button type="button" class="button quiet" onClick={onDiscard}>
        Убрать черновик
      </button>
    </div>
  );
}

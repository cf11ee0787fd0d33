import type { ComponentChildren } from "preact";

interface Props {
  shown: number;
  all: number;
  onMore: () => void;
  children?: ComponentChildren;
}

/** Under a long table of which the first rows are drawn. */
export function MoreRows({ shown, all, onMore, children }: Props) {
  if (all <= shown) return null;
  return (
    <p>
      <button type="button" class="button" onClick={onMore}>
        Показать ещё
      </button>{" "}
      <span class="soft">
        показано {shown} из {all}
        {children}
      </span>
    </p>
  );
}

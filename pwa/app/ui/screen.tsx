import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  title: string;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A screen: its heading takes the focus, so that a screen reader says where the link has led. */
export function Screen({ title, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} — Копилка`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div class="stack">
      <header class="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div class="row no-print">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

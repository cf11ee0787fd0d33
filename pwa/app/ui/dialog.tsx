import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A modal dialog; the browser keeps the focus inside and Escape closes it. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const own = dialog.current;
    own?.showModal();
    return () => {
      // However it goes, the focus returns to what has opened it. Its event comes later, when another may be open.
      own?.addEventListener("close", (event) => event.stopImmediatePropagation(), { capture: true });
      own?.close();
    };
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <div class="stack">
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

/** For the focus of a button that has just gone: a part of the dialog that takes none by itself. */
export function giveFocus(element: HTMLElement | null): void {
  if (!element) return;
  // Only now: a dialog that opens begins with whatever can have the focus.
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

interface FootProps {
  onCancel: () => void;
  children?: ComponentChildren;
}

/** The buttons of a dialog: they stay in sight however long it is. */
export function DialogFoot({ onCancel, children }: FootProps) {
  return (
    <div class="row row-end dialog-foot">
      <button type="button" class="button quiet" onClick={onCancel}>
        {children ? "Отмена" : "Закрыть"}
      </button>
      {children}
    </div>
  );
}

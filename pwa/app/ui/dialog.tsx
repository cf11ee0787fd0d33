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
    dialog.current?.showModal();
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

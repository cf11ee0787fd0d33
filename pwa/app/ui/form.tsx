import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  /** By field; a new object after each attempt to save. */
  errors: object;
  onSave: (form: HTMLFormElement) => void;
  narrow?: boolean;
  children: ComponentChildren;
}

/** A form that speaks for itself instead of the browser: after a failed attempt the focus is on the first wrong field. */
export function Form({ errors, onSave, narrow, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const fold = wrong?.closest("details");
    if (fold) fold.open = true;
    wrong?.focus({ preventScroll: true });
    // Into the middle: at the edge the buttons that stay in sight would cover it.
    wrong?.scrollIntoView({ block: "center" });
  }, [errors]);
  return (
    <form
      ref={form}
      noValidate
      class={narrow ? "stack narrow" : "stack"}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}

/** How many fields are marked, where they may be out of sight. */
export function WrongFields({ errors }: Pick<Props, "errors">) {
  const count = Object.values(errors).filter(Boolean).length;
  if (count === 0) return null;
  return (
    <p class="error" role="alert">
      Исправьте отмеченные поля: {count}
    </p>
  );
}

/** A day of which only a part is typed reads as an empty one: it must not be lost in silence. */
export function halfDates(form: HTMLFormElement): Record<string, string> {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type="date"]')];
  const half = inputs.filter(({ validity }) => validity.badInput);
  return Object.fromEntries(half.map(({ name }) => [name, "Впишите день, месяц и год целиком"]));
}

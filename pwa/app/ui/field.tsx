import type { ComponentChildren, JSX, TargetedEvent } from "preact";
import { useId } from "preact/hooks";

interface FieldProps {
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  wide?: boolean;
}

type InputProps = FieldProps & JSX.IntrinsicElements["input"];

/** A labelled input; hint and error are read out with it. */
export function InputField({ label, hint, error, wide, ...input }: InputProps) {
  return (
    <Labelled {...{ label, hint, error, wide }}>
      {(ids) => <input autocomplete="off" {...input} {...ids} />}
    </Labelled>
  );
}

type SelectProps = FieldProps & JSX.IntrinsicElements["select"];

export function SelectField({ label, hint, error, wide, children, ...select }: SelectProps) {
  return (
    <Labelled {...{ label, hint, error, wide }}>
      {(ids) => (
        <select {...select} {...ids}>
          {children}
        </select>
      )}
    </Labelled>
  );
}

interface Ids {
  id: string;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

interface LabelledProps {
  label: string;
  hint: ComponentChildren;
  error: string | undefined;
  wide: boolean | undefined;
  children: (ids: Ids) => ComponentChildren;
}

function Labelled({ label, hint, error, wide, children }: LabelledProps) {
  const id = useId();
  const note = `${id}-note`;
  return (
    <div class={wide ? "field wide" : "field"}>
      <label for={id}>{label}</label>
      {children({ id, "aria-invalid": Boolean(error), "aria-describedby": error || hint ? note : undefined })}
      {error ? (
        <p class="error" id={note}>
          {error}
        </p>
      ) : (
        hint && (
          <p class="hint" id={note}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}

interface CheckProps {
  label: ComponentChildren;
  name?: string;
  value?: string;
  checked?: boolean;
  defaultChecked?: boolean;
  disabled?: boolean;
  onChange?: (event: TargetedEvent<HTMLInputElement>) => void;
}

export function Check({ label, ...input }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" {...input} />
      <span>{label}</span>
    </label>
  );
}

import { useId } from "preact/hooks";
import { Icon } from "./icon";

interface Props {
  label: string;
  multiple?: boolean;
  primary?: boolean;
  onFiles: (files: File[]) => void;
}

/** A file input that looks like a button: the label is the name of the input. */
export function FileButton({ label, multiple = false, primary = false, onFiles }: Props) {
  const id = useId();
  return (
    <span class={`button file ${primary ? "primary" : ""}`}>
      <Icon name="file" size={18} />
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        multiple={multiple}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          // Cleared, so that choosing the same file again is an event again.
          input.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </span>
  );
}

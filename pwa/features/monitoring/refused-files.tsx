import { plural } from "../../../shared/words/russian";

interface Props {
  files: readonly { name: string; reason: string }[];
}

/** Each refused file with its reason; the others have been counted. */
export function RefusedFiles({ files }: Props) {
  return (
    <details open={files.length <= 5}>
      <summary>{plural(files.length, ["файл не принят", "файла не приняты", "файлов не принято"])}</summary>
      <ul class="stack-s">
        {files.map(({ name, reason }, index) => (
          <li key={`${name}-${index}`}>
            <code>{name}</code>: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { RowNote } from "../../../shared/portfolio/course-rows";
import { noteText } from "./import-model";

interface Props {
  rows: readonly { readonly row: number; readonly notes: readonly RowNote[] }[];
}

const SHOWN = 50;

/** What there is to say about rows, by the numbers that they have in the sheet. */
export function ImportNotes({ rows }: Props) {
  return (
    <>
      <ul>
        {rows.slice(0, SHOWN).map(({ row, notes }) => (
          <li key={row}>
            <strong>Строка {row}.</strong> {notes.map(noteText).join("; ")}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p>…и ещё {rows.length - SHOWN}.</p>}
    </>
  );
}

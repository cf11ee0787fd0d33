import { plural } from "../../../shared/words/russian";
import type { WrongRow } from "./import-model";

interface Props {
  rows: readonly WrongRow[];
}

const SHOWN = 50;

/** Rows that cannot be taken, by the numbers that they have in the sheet. */
export function ImportErrors({ rows }: Props) {
  if (rows.length === 0) return null;
  return (
    <section class="note bad import-errors" aria-label="Строки с ошибками">
      <h2 aria-live="polite">
        {plural(rows.length, ["строка не войдёт", "строки не войдут", "строк не войдут"])}
      </h2>
      <ul>
        {rows.slice(0, SHOWN).map(({ row, errors }) => (
          <li key={row}>
            <strong>Строка {row}.</strong> {errors.map(({ column, text }) => `${column}: ${text}`).join("; ")}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p>…и ещё {rows.length - SHOWN}.</p>}
      <p>Исправьте их в таблице и выберите файл снова или добавьте эти курсы потом вручную.</p>
    </section>
  );
}

import { plural } from "../../../shared/words/russian";
import type { WrongRow } from "./import-model";
import { ImportNotes } from "./import-notes";

interface Props {
  rows: readonly WrongRow[];
}

/** Rows that cannot be taken, by the numbers that they have in the sheet. */
export function ImportErrors({ rows }: Props) {
  if (rows.length === 0) return null;
  return (
    <section class="note bad import-errors" aria-label="Строки с ошибками">
      <h2 aria-live="polite">
        {plural(rows.length, ["строка не войдёт", "строки не войдут", "строк не войдут"])}
      </h2>
      <ImportNotes rows={rows.map(({ row, errors }) => ({ row, notes: errors }))} />
      <p>Исправьте их в таблице и выберите файл снова или добавьте эти курсы потом вручную.</p>
    </section>
  );
}

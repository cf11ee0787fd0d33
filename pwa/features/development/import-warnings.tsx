import { plural } from "../../../shared/words/russian";
import type { GoodRow } from "./import-model";
import { ImportNotes } from "./import-notes";

interface Props {
  rows: readonly GoodRow[];
}

/** Rows that are taken with something left empty or guessed: said before the table, which may be long. */
export function ImportWarnings({ rows }: Props) {
  const doubtful = rows.filter(({ warnings }) => warnings.length > 0);
  if (doubtful.length === 0) return null;
  return (
    <section class="note warn import-errors" aria-label="Строки с замечаниями">
      <h2 aria-live="polite">Проверьте {plural(doubtful.length, ["строку", "строки", "строк"])}</h2>
      <ImportNotes rows={doubtful.map(({ row, warnings }) => ({ row, notes: warnings }))} />
      <p>Эти курсы можно сохранить и так, а недостающее вписать потом.</p>
    </section>
  );
}

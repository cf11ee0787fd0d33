import { cellText } from "../../../shared/exchange/table/cell";
import { COLUMN_FIELDS } from "../../../shared/portfolio/course-columns";
import type { ColumnField } from "../../../shared/portfolio/course-synonyms";
import { SelectField } from "../../app/ui/field";
import { hasTitle, type Sheet, withColumn } from "./import-model";

interface Props {
  sheet: Sheet;
  onChange: (sheet: Sheet) => void;
}

/** What each column of the table is: prefilled, and the person has the last word. */
export function ImportColumns({ sheet, onChange }: Props) {
  const { found, people, person } = sheet;
  const columns = found.columns.map((field, index) => ({ field, index, ...aboutColumn(sheet, index) }));
  return (
    <section class="card stack" aria-label="Столбцы">
      <div class="stack-s">
        <h2>Что в каком столбце</h2>
        <p class="soft">
          {found.header < 0
            ? "Заголовок таблицы не нашёлся: выберите сами, что в каком столбце."
            : `Заголовок нашёлся в строке ${found.header + 1}. Проверьте и поправьте, если что-то не так.`}
        </p>
      </div>
      {people.length > 1 && (
        <SelectField
          label="Чьи курсы взять"
          value={person ?? "*"}
          hint={person === "" ? "В таблице несколько человек: выберите себя" : undefined}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...sheet, person: value === "*" ? null : value })
          }
        >
          <option value="">Выберите</option>
          {people.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value="*">Все строки</option>
        </SelectField>
      )}
      {!hasTitle(sheet) && (
        <p class="note warn" role="alert">
          Покажите, в каком столбце названия курсов: без этого строки не прочитать.
        </p>
      )}
      <div class="fields two">
        {columns
          .filter(({ index, example, label }) => index !== found.person && (example || label))
          .map(({ field, index, label, example }) => (
            <SelectField
              key={index}
              label={label || `Столбец ${index + 1}`}
              value={field ?? ""}
              hint={example && `Например: ${example}`}
              onChange={({ currentTarget: { value } }) =>
                onChange(withColumn(sheet, index, (value || null) as ColumnField | null))
              }
            >
              <option value="">Не брать</option>
              {Object.entries(COLUMN_FIELDS).map(([name, title]) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </SelectField>
          ))}
      </div>
    </section>
  );
}

function aboutColumn({ rows, found }: Sheet, index: number): { label: string; example: string } {
  const filled = rows.slice(found.header + 1).find((row) => cellText(row[index]) !== "");
  const example = cellText(filled?.[index]);
  return {
    label: found.labels[index] ?? "",
    example: example.length > 40 ? `${example.slice(0, 40)}…` : example,
  };
}

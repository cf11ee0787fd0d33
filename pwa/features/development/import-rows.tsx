import { useState } from "preact/hooks";
import { PROGRAMMES_SHORT } from "../../../shared/portfolio/course-words";
import { type GoodRow, isTaken, noteText } from "./import-model";
import { datesText, documentText } from "./list-model";

interface Props {
  rows: readonly GoodRow[];
  ticks: ReadonlyMap<number, boolean>;
  onTick: (rows: readonly GoodRow[], isOn: boolean) => void;
}

const STEP = 100;
const KNOWN = { stored: "уже есть в списке", repeated: "повтор в таблице" } as const;

/** The courses as they would be stored, each with its tick. */
export function ImportRows({ rows, ticks, onTick }: Props) {
  const [limit, setLimit] = useState(STEP);
  const isAll = rows.every((row) => isTaken(row, ticks));
  return (
    <section class="stack" aria-label="Что получится">
      <div class="spread">
        <h2>Что получится</h2>
        <button type="button" class="button quiet" onClick={() => onTick(rows, !isAll)}>
          {isAll ? "Снять все галочки" : "Отметить все"}
        </button>
      </div>
      <div class="table-box">
        <table class="records import-rows" aria-label="Что получится">
          <thead>
            <tr>
              <th scope="col">Строка</th>
              <th scope="col">Название</th>
              <th scope="col">Вид</th>
              <th scope="col" class="number">
                Часы
              </th>
              <th scope="col">Даты</th>
              <th scope="col">Документ</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <Row key={row.row} row={row} isOn={isTaken(row, ticks)} onTick={onTick} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > limit && (
        <p>
          <button type="button" class="button" onClick={() => setLimit(limit + STEP)}>
            Показать ещё
          </button>{" "}
          <span class="soft">
            показано {limit} из {rows.length}; галочки стоят и на остальных
          </span>
        </p>
      )}
    </section>
  );
}

interface RowProps {
  row: GoodRow;
  isOn: boolean;
  onTick: Props["onTick"];
}

function Row({ row, isOn, onTick }: RowProps) {
  const { course, known, warnings } = row;
  return (
    <tr class={isOn ? "" : "left-out"}>
      <td class="record-tick">
        <label class="check">
          <input
            type="checkbox"
            aria-label={`Взять строку ${row.row}`}
            checked={isOn}
            onChange={(event) => onTick([row], event.currentTarget.checked)}
          />
          <span aria-hidden="true">{row.row}</span>
        </label>
      </td>
      <th scope="row" class="record-name">
        <span>{course.title}</span>
        {course.organisation && <span class="soft small">{course.organisation}</span>}
        {known && <span class="tag warn">{KNOWN[known]}</span>}
        {warnings.map((note) => (
          <span class="small import-warning" key={noteText(note)}>
            {noteText(note)}
          </span>
        ))}
      </th>
      <td class="record-tags">
        <span class="tag">{PROGRAMMES_SHORT[course.programme]}</span>
        {course.informationSecurity && <span class="tag good">ИБ</span>}
      </td>
      <td class="number">{course.hours === null ? "—" : `${course.hours}\u00a0ч`}</td>
      <td class="record-dates">{datesText(course)}</td>
      <td class="record-document">{documentText(course)}</td>
    </tr>
  );
}

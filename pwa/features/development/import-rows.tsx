import { useState } from "preact/hooks";
import { MoreRows } from "../../app/ui/more-rows";
import { CourseCells, CourseHeads } from "./course-cells";
import { type GoodRow, isTaken, noteText } from "./import-model";

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
              <CourseHeads />
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <Row key={row.row} row={row} isOn={isTaken(row, ticks)} onTick={onTick} />
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows shown={limit} all={rows.length} onMore={() => setLimit(limit + STEP)}>
        ; галочки стоят и на остальных
      </MoreRows>
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
      <CourseCells
        course={course}
        title={<span>{course.title}</span>}
        notes={
          <>
            {known && <span class="tag warn">{KNOWN[known]}</span>}
            {warnings.map((note) => (
              <span class="small import-warning" key={noteText(note)}>
                {noteText(note)}
              </span>
            ))}
          </>
        }
      />
    </tr>
  );
}

import { type Comparison, recordFigures } from "../../copies/compare-copy";
import "./settings.css";

interface Props {
  comparison: Comparison;
}

/** New, same, changed, differing: what is in the copy against what is here. */
export function ComparisonTable({ comparison }: Props) {
  const records = recordFigures(comparison);
  const { visits, files } = comparison;
  const changed = records["newer-there"] + records["newer-here"];
  const rows: readonly [string, number, number | null, number | null][] = [
    ["Новые: есть только в копии", records.new, visits.new, files.new],
    ["Такие же", records.same, visits.same, files.same],
    ["Изменённые: новее в копии или здесь", changed, null, null],
    ["Различаются: изменены и там, и здесь", records.differing, null, null],
    ["Есть только здесь", records["only-here"], visits.onlyHere, files.onlyHere],
  ];
  return (
    <div class="table-box">
      <table class="comparison" aria-label="Копия и то, что здесь">
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden-text">Чем отличаются</span>
            </th>
            <th scope="col" class="number">
              Записи
            </th>
            <th scope="col" class="number">
              Журнал
            </th>
            <th scope="col" class="number">
              Файлы
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...counts]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {counts.map((count, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td class="number" key={index}>
                  {count ?? "—"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

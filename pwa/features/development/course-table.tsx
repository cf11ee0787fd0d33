import { useMemo, useRef, useState } from "preact/hooks";
import { PROGRAMMES_SHORT } from "../../../shared/portfolio/course-words";
import { today } from "../../app/clock";
import { attachmentsOf } from "../../app/files/attachments";
import { Thumbnails } from "../../app/files/thumbnails";
import { useSession } from "../../app/session";
import type { StoredCourse } from "./kinds";
import { byYear, datesText, documentText, phaseText, type YearGroup } from "./list-model";
import { useFocusLater } from "./use-focus-later";

interface Props {
  /** In the order of the list. */
  courses: readonly StoredCourse[];
  /** The one that has just been saved. */
  marked: string | null;
  focus: boolean;
}

/** Rows that are drawn at once: a long list opens as fast as a short one. */
const STEP = 40;

export function CourseTable({ courses, marked, focus }: Props) {
  const [limit, setLimit] = useState(STEP);
  const groups = useMemo(() => byYear(courses, limit), [courses, limit]);
  const table = useRef<HTMLTableElement>(null);
  useFocusLater(focus, () => table.current?.querySelector<HTMLElement>("tr.marked a"));
  if (courses.length === 0)
    return <p class="soft">Ничего не нашлось. Проверьте слова или сотрите часть из них.</p>;
  return (
    <>
      <div class="table-box">
        <table ref={table} class="records" aria-label="Список курсов">
          <thead>
            <tr>
              <th scope="col">Название</th>
              <th scope="col">Вид</th>
              <th scope="col" class="number">
                Часы
              </th>
              <th scope="col">Даты</th>
              <th scope="col">Документ</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <Year key={group.name} group={group} marked={marked} />
          ))}
        </table>
      </div>
      {courses.length > limit && (
        <p>
          <button type="button" class="button" onClick={() => setLimit(limit + STEP)}>
            Показать ещё
          </button>{" "}
          <span class="soft">
            показано {limit} из {courses.length}
          </span>
        </p>
      )}
    </>
  );
}

function Year({ group, marked }: { group: YearGroup; marked: string | null }) {
  return (
    <tbody>
      <tr class="day">
        <th scope="rowgroup" colSpan={5}>
          <div class="spread">
            <span>{group.name}</span>
            <span class="soft">{group.total}</span>
          </div>
        </th>
      </tr>
      {group.courses.map((course) => (
        <Row key={course.id} course={course} isMarked={course.id === marked} />
      ))}
    </tbody>
  );
}

function Row({ course, isMarked }: { course: StoredCourse; isMarked: boolean }) {
  const { portfolio } = useSession();
  const files = attachmentsOf(portfolio).value?.get(course.id) ?? [];
  const phase = phaseText(course, today());
  return (
    <tr class={isMarked ? "marked" : ""}>
      <th scope="row" class="record-name">
        <a href={`#/development/${course.id}`}>{course.title}</a>
        {course.organisation && <span class="soft small">{course.organisation}</span>}
      </th>
      <td class="record-tags">
        <span class="tag">{PROGRAMMES_SHORT[course.programme]}</span>
        {course.informationSecurity && <span class="tag good">ИБ</span>}
        {phase && <span class="tag warn">{phase}</span>}
      </td>
      <td class="number">{course.hours === null ? "—" : `${course.hours}\u00a0ч`}</td>
      <td class="record-dates">{datesText(course)}</td>
      <td class="record-document">
        {documentText(course)} {files.length > 0 && <Thumbnails files={files} />}
      </td>
    </tr>
  );
}

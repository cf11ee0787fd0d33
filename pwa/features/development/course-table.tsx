import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { today } from "../../app/clock";
import { attachmentsOf } from "../../app/files/attachments";
import { Thumbnails } from "../../app/files/thumbnails";
import { useSession } from "../../app/session";
import { MoreRows } from "../../app/ui/more-rows";
import { CourseCells, CourseHeads } from "./course-cells";
import type { StoredCourse } from "./kinds";
import { byYear, phaseText, type YearGroup } from "./list-model";
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
/** As many as a screen shows: the others are drawn when these are seen. */
const FIRST = 12;

export function CourseTable({ courses, marked, focus }: Props) {
  const [limit, setLimit] = useState(FIRST);
  const groups = useMemo(() => byYear(courses, limit), [courses, limit]);
  useEffect(() => {
    const timer = setTimeout(() => setLimit(STEP));
    return () => clearTimeout(timer);
  }, []);
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
              <CourseHeads />
            </tr>
          </thead>
          {groups.map((group) => (
            <Year key={group.name} group={group} marked={marked} />
          ))}
        </table>
      </div>
      <MoreRows shown={Math.max(limit, STEP)} all={courses.length} onMore={() => setLimit(limit + STEP)} />
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
      <CourseCells
        course={course}
        title={<a href={`#/development/${course.id}`}>{course.title}</a>}
        tags={phase && <span class="tag warn">{phase}</span>}
        files={files.length > 0 && <Thumbnails files={files} />}
      />
    </tr>
  );
}

import type { ComponentChildren } from "preact";
import type { Course } from "../../../shared/portfolio/course";
import { PROGRAMMES_SHORT } from "../../../shared/portfolio/course-words";
import { datesText, documentText } from "./list-model";

/** Headings of the cells of a course. */
export function CourseHeads() {
  return (
    <>
      <th scope="col">Название</th>
      <th scope="col">Вид</th>
      <th scope="col" class="number">
        Часы
      </th>
      <th scope="col">Даты</th>
      <th scope="col">Документ</th>
    </>
  );
}

interface Props {
  course: Course;
  /** The title, as a link or plain. */
  title: ComponentChildren;
  /** Below the title. */
  notes?: ComponentChildren;
  /** After the programme. */
  tags?: ComponentChildren;
  /** After the document's number. */
  files?: ComponentChildren;
}

/** A course in one row of a table. */
export function CourseCells({ course, title, notes, tags, files }: Props) {
  return (
    <>
      <th scope="row" class="record-name">
        {title}
        {course.organisation && <span class="soft small">{course.organisation}</span>}
        {notes}
      </th>
      <td class="record-tags">
        <span class="tag">{PROGRAMMES_SHORT[course.programme]}</span>
        {course.informationSecurity && <span class="tag good">ИБ</span>}
        {tags}
      </td>
      <td class="number">{course.hours === null ? "—" : `${course.hours}\u00a0ч`}</td>
      <td class="record-dates">{datesText(course)}</td>
      <td class="record-document">
        {documentText(course)} {files}
      </td>
    </>
  );
}

import type { Course } from "../../../shared/portfolio/course";
import { courseTable } from "../../../shared/portfolio/course-table";
import { saveFile } from "../../app/save-file";

/** Courses as an XLSX that «Импорт» reads back. Its writer comes when it is first needed. */
export async function saveCourseTable(courses: readonly Course[], name: string): Promise<void> {
  const { tableFile } = await import("../../documents/write-table");
  const { header, rows } = courseTable(courses);
  const blob = await tableFile({
    title: "Курсы",
    columns: header.map((title) => ({ title })),
    rows,
  });
  saveFile(name, blob);
}

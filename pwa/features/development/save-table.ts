import type { TypedCell } from "../../../shared/exchange/table/cell";
import type { Course } from "../../../shared/portfolio/course";
import { courseTable } from "../../../shared/portfolio/course-table";
import type { OutCell } from "../../documents/write-table";

/** Courses as an XLSX that «Импорт» reads back. Its writer comes when it is first needed. */
export async function saveCourseTable(courses: readonly Course[], name: string): Promise<void> {
  const [{ tableFile }, { saveFile }] = await Promise.all([
    import("../../documents/write-table"),
    import("../../documents/save-file"),
  ]);
  const { header, rows } = courseTable(courses);
  const blob = await tableFile({
    title: "Курсы",
    columns: header.map((title) => ({ title })),
    rows: rows.map((row) => row.map(outCell)),
  });
  saveFile(name, blob);
}

function outCell(cell: TypedCell): OutCell {
  if (cell === null) return null;
  return cell.type === "date" ? { date: cell.value } : cell.value;
}

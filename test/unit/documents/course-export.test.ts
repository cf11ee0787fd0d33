import { describe, expect, test } from "vitest";
import { readTable } from "../../../pwa/documents/read-table";
import { tableFile } from "../../../pwa/documents/write-table";
import { rowsOf, sheetOf } from "../../../pwa/features/development/import-model";
import { courseTable } from "../../../shared/portfolio/course-table";
import { aCourse } from "../portfolio/course-builder";

const exported = async (count: number) => {
  const courses = Array.from({ length: count }, (_, index) => aCourse({ title: `Курс ${index + 1}` }));
  const { header, rows } = courseTable(courses);
  const blob = await tableFile({ title: "Курсы", columns: header.map((title) => ({ title })), rows });
  return { courses, table: await readTable(new File([blob], "курсы.xlsx")) };
};

describe("an export of courses", () => {
  test("of the most rows that a table may have is imported whole, its heading above them", async () => {
    const { courses, table } = await exported(2000);
    if (!table.ok) throw new Error(table.reason);
    const rows = rowsOf(sheetOf(table.rows, "курсы.xlsx", ""), []);
    expect(rows.map((row) => row.kind === "course" && row.course)).toEqual(courses);
  });

  test("of one more is refused in words", async () => {
    const { table } = await exported(2001);
    expect(table).toEqual({ ok: false, reason: expect.stringContaining("больше 2\u00a0000 строк") });
  });
});

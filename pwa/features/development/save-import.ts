import type { Course } from "../../../shared/portfolio/course";
import type { Answer } from "../../copies/answer";
import type { Portfolio } from "../../store/portfolio";
import { courses as kind } from "./kinds";

/** All of them or none, with a way back kept before. `undo` takes them back. */
export async function addCourses(
  portfolio: Portfolio,
  courses: readonly Course[],
): Promise<Answer<{ readonly undo: () => void }>> {
  const { importRecords } = await import("../../copies/import-records");
  const added = await importRecords(portfolio, kind, courses);
  if (!added.ok) return added;
  const { records } = portfolio;
  const undo = () =>
    records.together(async () => {
      for (const id of added.ids) await records.remove(kind, id);
    });
  return { ok: true, undo: () => void undo() };
}

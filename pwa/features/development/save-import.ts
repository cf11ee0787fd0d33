import type { Course } from "../../../shared/portfolio/course";
import type { Answer } from "../../copies/answer";
import type { Portfolio } from "../../store/portfolio";
import { courses as kind } from "./kinds";

/** All of them or none, with a way back kept before. `undo` takes them back. */
export async function addCourses(
  portfolio: Portfolio,
  courses: readonly Course[],
): Promise<Answer<{ readonly undo: () => void }>> {
  const { recoveryPoint } = await import("../../copies/recovery-points");
  const point = await recoveryPoint(portfolio, "import");
  if (!point.ok) return point;
  const { records } = portfolio;
  const ids = await records.addAll(kind, courses);
  const undo = () =>
    records.together(async () => {
      for (const id of ids) await records.remove(kind, id);
    });
  return { ok: true, undo: () => void undo() };
}

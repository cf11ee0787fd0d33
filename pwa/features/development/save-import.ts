import type { Course } from "../../../shared/portfolio/course";
import type { Portfolio } from "../../store/portfolio";
import { courses as kind } from "./kinds";

/** All of them or none. Returns what takes them back. */
export async function addCourses({ records }: Portfolio, courses: readonly Course[]): Promise<() => void> {
  const ids = await records.addAll(kind, courses);
  const undo = () =>
    records.together(async () => {
      for (const id of ids) await records.remove(kind, id);
    });
  return () => void undo();
}

import type { Course } from "../../../shared/portfolio/course";
import { saveAttachments } from "../../app/files/attachments";
import type { Portfolio } from "../../store/portfolio";
import type { CourseForm } from "./course-form";
import { courses } from "./kinds";

interface Saving {
  /** Null for a new one. */
  readonly id: string | null;
  readonly course: Course;
  /** The fields that the person has changed: of a stored course only these are written. */
  readonly changed: Partial<CourseForm>;
}

export interface Saved {
  readonly id: string;
  readonly undo: () => Promise<void>;
}

/** The record and its files. Call it inside a write: the draft that it was ends with the same one. */
export async function saveCourse(portfolio: Portfolio, { id, course, changed }: Saving): Promise<Saved> {
  const { records } = portfolio;
  const { files, filesBefore = [] } = changed;
  if (id === null) {
    const own = await records.add(courses, course);
    if (files) await saveAttachments(portfolio, own, filesBefore, files);
    return { id: own, undo: () => records.remove(courses, own) };
  }
  const stampBefore = (await records.log(id)).at(-1)?.stamp;
  await records.put(courses, id, pick(course, changed));
  const last = (await records.log(id)).at(-1);
  const takeFilesBack = files && (await saveAttachments(portfolio, id, filesBefore, files));
  const undo = () =>
    records.together(async () => {
      if (last && last.stamp !== stampBefore) await records.undo(courses, id, last.stamp);
      await takeFilesBack?.();
    });
  return { id, undo };
}

export async function removeCourse({ records }: Portfolio, id: string): Promise<() => void> {
  await records.remove(courses, id);
  return () => void records.restore(courses, id);
}

function pick(course: Course, changed: Partial<CourseForm>): Partial<Course> {
  return Object.fromEntries(Object.entries(course).filter(([field]) => field in changed)) as Partial<Course>;
}

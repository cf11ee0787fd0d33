import type { Course } from "../../../shared/portfolio/course";
import { saveAttachments } from "../../app/files/attachments";
import type { Portfolio } from "../../store/portfolio";
import type { CourseForm } from "./course-form";
import { attachments, courses } from "./kinds";

interface Saving {
  /** Null for a new one. */
  readonly id: string | null;
  readonly course: Course;
  /** The fields that the person has changed: of a stored course only these are written. */
  readonly changed: Partial<CourseForm>;
  /** The draft that becomes this record. */
  readonly draft: string;
}

export interface Saved {
  readonly id: string;
  readonly undo: () => void;
}

/** Record, files and the end of the draft in one write: a crash leaves the draft or the record, never half of both. */
export async function saveCourse(
  portfolio: Portfolio,
  { id, course, changed, draft }: Saving,
): Promise<Saved> {
  const { records } = portfolio;
  const { files, filesBefore = [] } = changed;
  return records.together(async () => {
    const own = id ?? (await records.add(courses, course));
    const stampBefore = (await records.log(own)).at(-1)?.stamp;
    if (id !== null) await records.put(courses, id, pick(course, changed));
    if (files) await saveAttachments(portfolio, own, filesBefore, files);
    await portfolio.clearLocal(draft);
    const last = (await records.log(own)).at(-1);
    const undo = async () => {
      if (id === null) return records.remove(courses, own);
      if (last && last.stamp !== stampBefore) await records.undo(courses, own, last.stamp);
      if (files) await takeFilesBack(portfolio, own, changed);
    };
    return { id: own, undo: () => void undo() };
  });
}

export async function removeCourse({ records }: Portfolio, id: string): Promise<() => void> {
  await records.remove(courses, id);
  return () => void records.restore(courses, id);
}

function pick(course: Course, changed: Partial<CourseForm>): Partial<Course> {
  return Object.fromEntries(Object.entries(course).filter(([field]) => field in changed)) as Partial<Course>;
}

async function takeFilesBack(
  { records }: Portfolio,
  parent: string,
  { files = [], filesBefore = [] }: Partial<CourseForm>,
): Promise<void> {
  const kept = new Set(files.map(({ id }) => id));
  for (const { id } of filesBefore)
    if (id !== undefined && !kept.has(id)) await records.restore(attachments, id);
  const added = new Set(files.filter(({ id }) => id === undefined).map(({ hash }) => hash));
  for (const file of await records.list(attachments))
    if (file.parent === parent && added.has(file.hash)) await records.remove(attachments, file.id);
}

import type { Course } from "../../../shared/portfolio/course";
import type { Stored } from "../../../shared/record/kind";

export { kind as attachments } from "../../../shared/portfolio/attachment.kind";
export { kind as courses } from "../../../shared/portfolio/course.kind";

export type StoredCourse = Stored<Course>;

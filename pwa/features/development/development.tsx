import { route } from "../../app/routes";
import { CourseList } from "./course-list";
import { CoursePage } from "./course-page";
import { ImportPage } from "./import-page";
import "./development.css";

/** `#/development`, `/new`, `/new/ID` (a copy of one), `/import`, `/ID`: courses of professional development. */
export function Development() {
  const [, id, source] = route.value;
  if (!id) return <CourseList />;
  if (id === "import") return <ImportPage />;
  if (id === "new") return <CoursePage key={`new ${source}`} id={null} source={source ?? null} />;
  return <CoursePage key={id} id={id} source={null} />;
}

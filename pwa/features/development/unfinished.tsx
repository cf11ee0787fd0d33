import { useSession } from "../../app/session";
import { draftForms } from "../../store/drafts";
import { useLive } from "../../store/live";
import { COPY } from "./course-form";
import { courses as kind, type StoredCourse } from "./kinds";

/** Forms that were left without saving, each a way back to what was typed. */
export function Unfinished({ courses }: { courses: readonly StoredCourse[] }) {
  const { portfolio } = useSession();
  const forms = useLive(() => draftForms(portfolio, kind.name), []) ?? [];
  const ways = forms.flatMap((form) => wayTo(form, courses) ?? []);
  if (ways.length === 0) return null;
  return (
    <div class="note">
      <p>
        Не дописано:{" "}
        {ways.map(({ path, name }, at) => (
          <span key={path}>
            {at > 0 && ", "}
            <a href={`#/development/${path}`}>{name}</a>
          </span>
        ))}
      </p>
    </div>
  );
}

/** Null where the course is in the trash: its draft waits until it is brought back. */
function wayTo(form: string, courses: readonly StoredCourse[]): { path: string; name: string } | null {
  if (form === "new") return { path: form, name: "новый курс" };
  const isCopy = form.startsWith(COPY);
  const id = isCopy ? form.slice(COPY.length) : form;
  const course = courses.find((one) => one.id === id);
  if (!course) return null;
  return isCopy ? { path: `new/${id}`, name: "новый курс" } : { path: id, name: `«${course.title}»` };
}

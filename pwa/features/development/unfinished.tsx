import { useSession } from "../../app/session";
import { draftRows } from "../../store/drafts";
import { useLive } from "../../store/live";
import { COPY } from "./course-form";
import { courses as kind, type StoredCourse } from "./kinds";

/** Forms that were left without saving, each a way back to what was typed. */
export function Unfinished({ courses }: { courses: readonly StoredCourse[] }) {
  const { portfolio } = useSession();
  const drafts = useLive(async () => (await draftRows(portfolio, kind.name)).map(({ key }) => key), []);
  if (!drafts || drafts.length === 0) return null;
  return (
    <div class="note">
      <p>
        Не дописано:{" "}
        {drafts.map((key, at) => {
          const form = key.split(".").slice(2).join(".");
          return (
            <span key={key}>
              {at > 0 && ", "}
              <a href={hrefOf(form)}>{nameOf(form, courses)}</a>
            </span>
          );
        })}
      </p>
    </div>
  );
}

function hrefOf(form: string): string {
  if (form === "new") return "#/development/new";
  return form.startsWith(COPY) ? `#/development/new/${form.slice(COPY.length)}` : `#/development/${form}`;
}

function nameOf(form: string, courses: readonly StoredCourse[]): string {
  const known = courses.find(({ id }) => id === form);
  return known ? `«${known.title}»` : "новый курс";
}

import { useMemo, useRef } from "preact/hooks";
import { attachmentsOf } from "../../app/files/attachments";
import { useDraft } from "../../app/records/use-draft";
import { useSession } from "../../app/session";
import { Screen } from "../../app/ui/screen";
import { draftKey } from "../../store/drafts";
import { CourseEditor } from "./course-editor";
import { BLANK, COPY, copyOf, formOf } from "./course-form";
import { courses, type StoredCourse } from "./kinds";

interface Props {
  /** Null for a new course. */
  id: string | null;
  /** A new course may begin as a copy of this one. */
  source: string | null;
}

/** The form of one course, with what is stored now beneath what is typed. */
export function CoursePage({ id, source }: Props) {
  const { portfolio } = useSession();
  const key = id ?? (source === null ? "new" : `${COPY}${source}`);
  const draft = useDraft(draftKey(courses.name, key), BLANK);
  const all = portfolio.records.live(courses).value;
  const files = attachmentsOf(portfolio).value;
  const named = id ?? source;
  const course = all?.find((one) => one.id === named);
  // Removed in another tab while it is open here: what is typed stays, and saving brings it back.
  const known = useRef<StoredCourse | undefined>(undefined);
  known.current = course ?? known.current;
  const organisations = useMemo(() => organisationsOf(all ?? []), [all]);
  const title = id === null ? "Новый курс" : "Курс";
  if (!draft || !all || !files) return <Screen title={title}>{null}</Screen>;
  if (named !== null && !known.current) return <Missing title={title} />;
  const stored = known.current
    ? id === null
      ? copyOf(known.current)
      : formOf(known.current, files.get(known.current.id) ?? [])
    : BLANK;
  return (
    <CourseEditor
      title={title}
      id={id}
      stored={stored}
      draft={draft}
      organisations={organisations}
      isRemoved={id !== null && !course}
    />
  );
}

function Missing({ title }: { title: string }) {
  return (
    <Screen title={title}>
      <div class="empty">
        <p>Такого курса в списке нет. Если его удалили, он ещё 30 дней лежит в корзине.</p>
        <a class="button" href="#/development">
          К списку курсов
        </a>
      </div>
    </Screen>
  );
}

/** Where the person has studied already, the latest first: most come back to the same institute. */
function organisationsOf(all: readonly StoredCourse[]): string[] {
  const names = [...all].reverse().map(({ organisation }) => organisation);
  return [...new Set(names)].filter(Boolean).slice(0, 40);
}

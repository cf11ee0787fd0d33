import { useEffect, useRef, useState } from "preact/hooks";
import { courseHints } from "../../../shared/portfolio/course-hints";
import { today } from "../../app/clock";
import type { Draft } from "../../app/records/use-draft";
import { goTo } from "../../app/routes";
import { useSession } from "../../app/session";
import { Screen } from "../../app/ui/screen";
import { toast } from "../../app/ui/toasts";
import { CourseActs } from "./course-acts";
import { CourseFields } from "./course-fields";
import { type CourseErrors, type CourseForm, changesOf, parseForm } from "./course-form";
import { DocumentFields } from "./document-fields";
import { DraftNote } from "./draft-note";
import { returnTo } from "./return-to";
import { saveCourse } from "./save-course";

interface Props {
  title: string;
  id: string | null;
  stored: CourseForm;
  draft: Draft<CourseForm>;
  organisations: readonly string[];
  isRemoved: boolean;
}

export function CourseEditor({ title, id, stored, draft, organisations, isRemoved }: Props) {
  const { portfolio } = useSession();
  const [errors, setErrors] = useState<CourseErrors>({});
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const values: CourseForm = { ...stored, ...draft.values };
  const hints = courseHints(parseForm(values).course, today());
  const change = (part: Partial<CourseForm>) =>
    draft.set((typed) => changesOf({ ...typed, ...part }, stored));
  useEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus({ preventScroll: true });
    // Into the middle: at the edge the buttons that stay in sight would cover it.
    wrong?.scrollIntoView({ block: "center" });
  }, [errors]);

  const save = async () => {
    const { course, errors: wrong } = parseForm(values);
    const found = { ...wrong, ...halfDates(form.current) };
    setErrors(found);
    if (Object.keys(found).length > 0 || isBusy) return;
    const saved = await draft.become(() => saveCourse(portfolio, { id, course, changed: draft.values }));
    // «Enter» pressed twice is one course.
    if (!saved) return;
    returnTo({ id: saved.id, focus: id === null ? "add" : "row" });
    goTo("/development");
    if (id !== null && Object.keys(draft.values).length === 0) return;
    toast(id === null ? `Курс добавлен: ${course.title}` : "Изменения сохранены", () => void saved.undo());
  };
  const cancel = () => {
    const { values: typed, key } = draft;
    draft.abandon();
    if (Object.keys(typed).length === 0) return goTo("/development");
    const here = window.location.hash.slice(1);
    const back = async () => {
      await portfolio.setLocal(key, { at: Date.now(), values: typed });
      goTo(here);
    };
    goTo("/development");
    toast("Введённое не сохранено", () => void back());
  };
  const wrongFields = Object.keys(errors).length;

  return (
    <Screen title={title} actions={id !== null && <CourseActs id={id} isRemoved={isRemoved} />}>
      <form
        ref={form}
        noValidate
        class="stack narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DraftNote at={draft.restoredAt} onDiscard={draft.discard} />
        {isRemoved && (
          <p class="note warn" role="status">
            Этот курс удалили. Если сохранить его, он вернётся в список.
          </p>
        )}
        <CourseFields {...{ values, errors, hints, organisations }} onChange={change} />
        <DocumentFields {...{ values, errors }} onChange={change} onBusy={setBusy} />
        <div class="page-foot stack-s">
          {wrongFields > 0 && (
            <p class="error" role="alert">
              Исправьте отмеченные поля: {wrongFields}
            </p>
          )}
          <div class="row">
            <button type="submit" class="button primary" disabled={isBusy}>
              Сохранить
            </button>
            <button type="button" class="button" onClick={cancel}>
              Отмена
            </button>
          </div>
        </div>
      </form>
    </Screen>
  );
}

/** A day of which only a part is typed reads as an empty one: it must not be lost in silence. */
function halfDates(form: HTMLFormElement | null): CourseErrors {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input[type="date"]') ?? [])];
  const half = inputs.filter(({ validity }) => validity.badInput);
  return Object.fromEntries(half.map(({ name }) => [name, "Впишите день, месяц и год целиком"]));
}

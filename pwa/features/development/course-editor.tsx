import { useState } from "preact/hooks";
import { courseHints } from "../../../shared/portfolio/course-hints";
import { today } from "../../app/clock";
import type { Draft } from "../../app/records/use-draft";
import { goTo } from "../../app/routes";
import { useSession } from "../../app/session";
import { Form, halfDates, WrongFields } from "../../app/ui/form";
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
  const values: CourseForm = { ...stored, ...draft.values };
  const hints = courseHints(parseForm(values).course, today());
  const change = (part: Partial<CourseForm>) =>
    draft.set((typed) => changesOf({ ...typed, ...part }, stored));

  const save = async (form: HTMLFormElement) => {
    const { course, errors: wrong } = parseForm(values);
    const found: CourseErrors = { ...wrong, ...halfDates(form) };
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
      // What another tab has typed since stays.
      if ((await portfolio.local(key)) === undefined)
        await portfolio.setLocal(key, { at: Date.now(), values: typed });
      goTo(here);
    };
    goTo("/development");
    toast("Введённое не сохранено", () => void back());
  };

  return (
    <Screen title={title} actions={id !== null && <CourseActs id={id} isRemoved={isRemoved} />}>
      <Form narrow errors={errors} onSave={(form) => void save(form)}>
        <DraftNote at={draft.restoredAt} onDiscard={draft.discard} />
        {isRemoved && (
          <p class="note warn" role="status">
            Этот курс удалили. Если сохранить его, он вернётся в список.
          </p>
        )}
        <CourseFields {...{ values, errors, hints, organisations }} onChange={change} />
        <DocumentFields {...{ values, errors }} onChange={change} onBusy={setBusy} />
        <div class="page-foot stack-s">
          <WrongFields errors={errors} />
          <div class="row">
            <button type="submit" class="button primary" disabled={isBusy}>
              Сохранить
            </button>
            <button type="button" class="button" onClick={cancel}>
              Отмена
            </button>
          </div>
        </div>
      </Form>
    </Screen>
  );
}

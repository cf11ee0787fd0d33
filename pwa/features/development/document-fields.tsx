import { LINE_LENGTH } from "../../../shared/portfolio/course";
import { COURSE_FIELDS } from "../../../shared/portfolio/course-words";
import { AttachmentField } from "../../app/files/attachment-field";
import { InputField } from "../../app/ui/field";
import { type CourseErrors, type CourseForm, FIRST_DAY, LAST_DAY } from "./course-form";

interface Props {
  values: CourseForm;
  errors: CourseErrors;
  onChange: (part: Partial<CourseForm>) => void;
  onBusy: (isBusy: boolean) => void;
}

/** The certificate or diploma: what is written on it, and its pictures. */
export function DocumentFields({ values, errors, onChange, onBusy }: Props) {
  const text = (name: "documentNumber" | "documentDate" | "registryNumber") => ({
    label: COURSE_FIELDS[name],
    name,
    error: errors[name],
    value: values[name],
    onInput: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div class="card stack">
      <h2>Удостоверение или диплом</h2>
      <div class="fields">
        <InputField {...text("documentNumber")} maxLength={LINE_LENGTH} />
        <InputField {...text("documentDate")} type="date" min={FIRST_DAY} max={LAST_DAY} />
        <InputField {...text("registryNumber")} maxLength={LINE_LENGTH} />
      </div>
      <AttachmentField
        label="Файл документа"
        files={values.files}
        onChange={(files) => onChange({ files })}
        onBusy={onBusy}
      />
    </div>
  );
}

import { LINE_LENGTH, type Programme } from "../../../shared/portfolio/course";
import type { CourseHint } from "../../../shared/portfolio/course-hints";
import {
  COURSE_FIELDS,
  type CourseField,
  PROGRAMMES,
  STUDY_FORMS,
} from "../../../shared/portfolio/course-words";
import { Check, InputField, SelectField } from "../../app/ui/field";
import { type CourseErrors, type CourseForm, FIRST_DAY, LAST_DAY } from "./course-form";

interface Props {
  values: CourseForm;
  errors: CourseErrors;
  hints: readonly CourseHint[];
  organisations: readonly string[];
  onChange: (part: Partial<CourseForm>) => void;
}

/** What was learnt, where and when. */
export function CourseFields({ values, errors, hints, organisations, onChange }: Props) {
  const field = (name: CourseField) => ({ label: COURSE_FIELDS[name], name, error: errors[name] });
  const text = (name: "title" | "organisation" | "hours" | "start" | "end") => ({
    ...field(name),
    value: values[name],
    onInput: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
  });
  const hint = (name: CourseField) => hints.find((one) => one.field === name)?.text;
  const offer = hints.find(({ suggest }) => suggest?.informationSecurity !== undefined);
  return (
    <div class="card fields two">
      <SelectField
        {...field("programme")}
        wide
        value={values.programme}
        onChange={(event) => onChange({ programme: event.currentTarget.value as Programme })}
      >
        {Object.entries(PROGRAMMES).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </SelectField>
      <InputField {...text("title")} wide maxLength={LINE_LENGTH} hint="Как в удостоверении или дипломе" />
      <div class="field wide">
        <Check
          label={COURSE_FIELDS.informationSecurity}
          name="informationSecurity"
          checked={values.informationSecurity}
          onChange={(event) => onChange({ informationSecurity: event.currentTarget.checked })}
        />
        {offer && (
          <p class="hint offer" role="status">
            {offer.text}{" "}
            <button
              type="button"
              class="button quiet"
              onClick={() => onChange({ informationSecurity: true })}
            >
              Да, отметить
            </button>
          </p>
        )}
      </div>
      <InputField
        {...text("organisation")}
        wide
        maxLength={LINE_LENGTH}
        list="organisations"
        hint="Кто проводил и выдал документ"
      />
      <datalist id="organisations">
        {organisations.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <SelectField
        {...field("form")}
        value={values.form}
        onChange={(event) => onChange({ form: event.currentTarget.value })}
      >
        <option value="">Не указана</option>
        {Object.entries(STUDY_FORMS).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </SelectField>
      <InputField {...text("hours")} inputMode="numeric" maxLength={20} hint={hint("hours")} />
      <InputField {...text("start")} type="date" min={FIRST_DAY} max={LAST_DAY} />
      <InputField {...text("end")} type="date" min={FIRST_DAY} max={LAST_DAY} hint={hint("end")} />
    </div>
  );
}

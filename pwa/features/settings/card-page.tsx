import { useState } from "preact/hooks";
import type { Card } from "../../../shared/portfolio/card";
import { kind } from "../../../shared/portfolio/card.kind";
import { CARD_ID } from "../../../shared/portfolio/card-id";
import { CARD_LABELS, CATEGORIES } from "../../../shared/portfolio/card-words";
import { LINE_LENGTH } from "../../../shared/portfolio/course";
import { goTo } from "../../app/routes";
import { useSession } from "../../app/session";
import { Check, InputField, SelectField } from "../../app/ui/field";
import { Form, halfDates, WrongFields } from "../../app/ui/form";
import { Screen } from "../../app/ui/screen";
import { toast } from "../../app/ui/toasts";
import { useLive } from "../../store/live";
import { type CardErrors, changedFields, EMPTY_CARD, parseCardForm } from "./card-form";

/** The teacher's own card: for the title page and the справки, never for a submission. */
export function CardPage() {
  const { portfolio } = useSession();
  const stored = useLive(async () => ({ card: await portfolio.records.get(kind, CARD_ID) }), []);
  if (!stored) return <Screen title="Мои данные">{null}</Screen>;
  const { id: _, ...card } = stored.card ?? { id: CARD_ID, ...EMPTY_CARD };
  return <CardForm stored={card} />;
}

function CardForm({ stored }: { stored: Card }) {
  const { portfolio } = useSession();
  const [errors, setErrors] = useState<CardErrors>({});
  // What the form began with: a change from another tab must not look like an edit made here.
  const [loaded] = useState(stored);

  const save = async (form: HTMLFormElement) => {
    const { card, errors: wrong } = parseCardForm(new FormData(form));
    const found = { ...wrong, ...halfDates(form) };
    setErrors(found);
    if (!card || Object.keys(found).length > 0) return;
    const isNew = (await portfolio.records.get(kind, CARD_ID)) === null;
    await portfolio.records.put(kind, CARD_ID, isNew ? card : changedFields(loaded, card));
    goTo("/settings");
    toast("Ваши данные сохранены");
  };

  const line = (name: keyof Card, hint?: string) => (
    <InputField
      label={CARD_LABELS[name]}
      name={name}
      wide
      maxLength={LINE_LENGTH}
      defaultValue={String(loaded[name] ?? "")}
      hint={hint}
    />
  );
  const years = (name: "yearsInAll" | "yearsTeaching" | "yearsHere") => (
    <InputField
      label={CARD_LABELS[name]}
      name={name}
      inputMode="numeric"
      defaultValue={String(loaded[name] ?? "")}
      error={errors[name]}
    />
  );
  return (
    <Screen title="Мои данные">
      <p class="soft narrow">
        Для титульного листа и справок. В выгрузки для мониторинга отсюда не попадает ничего. Заполнять можно
        не всё.
      </p>
      <Form narrow errors={errors} onSave={(form) => void save(form)}>
        <section class="card stack" aria-label="Кто и где">
          <h2>Кто и где</h2>
          <div class="fields">
            {line("fullName")}
            {line("position")}
            {line("organisation")}
            {line("subjects", "Через запятую")}
          </div>
          <fieldset>
            <legend>Уровни</legend>
            {(["primary", "basic", "secondary"] as const).map((level) => (
              <Check key={level} name={level} label={CARD_LABELS[level]} defaultChecked={loaded[level]} />
            ))}
          </fieldset>
        </section>
        <section class="card stack" aria-label="Категория и стаж">
          <h2>Категория и стаж</h2>
          <div class="fields two">
            <SelectField label={CARD_LABELS.category} name="category" wide>
              {Object.entries(CATEGORIES).map(([id, title]) => (
                <option key={id} value={id} selected={id === loaded.category}>
                  {title}
                </option>
              ))}
            </SelectField>
            <InputField
              label={CARD_LABELS.categoryDate}
              name="categoryDate"
              type="date"
              defaultValue={loaded.categoryDate ?? ""}
              error={errors.categoryDate}
            />
            <InputField
              label={CARD_LABELS.categoryOrder}
              name="categoryOrder"
              maxLength={LINE_LENGTH}
              defaultValue={loaded.categoryOrder}
            />
            {years("yearsInAll")}
            {years("yearsTeaching")}
            {years("yearsHere")}
          </div>
        </section>
        <section class="card stack" aria-label="Образование и награды">
          <h2>Образование и награды</h2>
          <div class="fields">
            {line("education", "Уровень, учебное заведение, год окончания")}
            {line("speciality", "Как в дипломе")}
            {line("degree")}
            {line("awards")}
          </div>
        </section>
        <div class="page-foot stack-s">
          <WrongFields errors={errors} />
          <div class="row">
            <button type="submit" class="button primary">
              Сохранить
            </button>
            <a class="button" href="#/settings">
              Отмена
            </a>
          </div>
        </div>
      </Form>
    </Screen>
  );
}

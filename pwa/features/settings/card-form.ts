import { Card, Category } from "../../../shared/portfolio/card";
import { LINE_LENGTH } from "../../../shared/portfolio/course";
import * as z from "../../../shared/zod";
import { formNumber, formText } from "../../app/ui/form-text";

export const EMPTY_CARD: Card = {
  fullName: "",
  position: "",
  organisation: "",
  subjects: "",
  primary: false,
  basic: false,
  secondary: false,
  category: "none",
  categoryDate: null,
  categoryOrder: "",
  yearsInAll: null,
  yearsTeaching: null,
  yearsHere: null,
  education: "",
  speciality: "",
  degree: "",
  awards: "",
};

export type CardErrors = { readonly [F in keyof Card]?: string };

interface Parsed {
  readonly card: Card | null;
  readonly errors: CardErrors;
}

/** The form's texts to a card, or what is wrong with each field. */
export function parseCardForm(form: FormData): Parsed {
  const line = (name: keyof Card) => formText(form, name).slice(0, LINE_LENGTH);
  const years = (name: keyof Card) => formNumber(form, name);
  const entered = {
    fullName: line("fullName"),
    position: line("position"),
    organisation: line("organisation"),
    subjects: line("subjects"),
    primary: form.has("primary"),
    basic: form.has("basic"),
    secondary: form.has("secondary"),
    category: z.safeParse(Category, formText(form, "category")).data ?? "none",
    categoryDate: formText(form, "categoryDate") || null,
    categoryOrder: line("categoryOrder"),
    yearsInAll: years("yearsInAll"),
    yearsTeaching: years("yearsTeaching"),
    yearsHere: years("yearsHere"),
    education: line("education"),
    speciality: line("speciality"),
    degree: line("degree"),
    awards: line("awards"),
  } satisfies Card;
  const parsed = z.safeParse(Card, entered);
  if (parsed.success) return { card: parsed.data, errors: {} };
  const wrong = parsed.error.issues.map(({ path }) => String(path[0]));
  return {
    card: null,
    errors: Object.fromEntries(
      wrong.map((field) => [
        field,
        field === "categoryDate" ? "Такого дня в календаре нет" : "Целое число лет от 0 до 80",
      ]),
    ),
  };
}

/** The fields that differ: only these are written, so that another tab's edits of the others stay. */
export function changedFields(before: Card, after: Card): Partial<Card> {
  const fields = Object.keys(after) as (keyof Card)[];
  return Object.fromEntries(
    fields.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  );
}

import { shortDate } from "../words/russian";
import type { Card, Category } from "./card";

export const CATEGORIES: Readonly<Record<Category, string>> = {
  none: "Нет",
  suitable: "Соответствие занимаемой должности",
  first: "Первая",
  highest: "Высшая",
  methodist: "Педагог-методист",
  mentor: "Педагог-наставник",
};

export const CARD_LABELS: Readonly<Record<keyof Card, string>> = {
  fullName: "ФИО",
  position: "Должность",
  organisation: "Организация",
  subjects: "Предметы",
  primary: "Начальное общее (1–4 классы)",
  basic: "Основное общее (5–9 классы)",
  secondary: "Среднее общее (10–11 классы)",
  category: "Категория",
  categoryDate: "Дата присвоения или решения",
  categoryOrder: "Номер приказа",
  yearsInAll: "Общий стаж, лет",
  yearsTeaching: "Педагогический стаж, лет",
  yearsHere: "Стаж в этой организации, лет",
  education: "Образование",
  speciality: "Специальность и квалификация",
  degree: "Учёная степень",
  awards: "Награды",
};

/** A value of the card as its screen shows it. */
export function cardText(field: string, value: unknown): string {
  if (typeof value === "boolean") return value ? "да" : "нет";
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  if (field === "category") return CATEGORIES[value as Category] ?? value;
  return field === "categoryDate" ? shortDate(value) : value;
}

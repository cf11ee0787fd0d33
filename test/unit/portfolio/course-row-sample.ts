import type { Cell } from "../../../shared/exchange/table/cell";

export const HEADER = [
  "№",
  "Вид",
  "Название",
  "Организация",
  "Форма",
  "Кол-во часов",
  "Сроки",
  "№ удостоверения",
  "ИБ",
];
/** An ordinary row under it. */
export const ROW: Cell[] = [
  1,
  "ПК",
  "Урок цифры",
  "ИРО",
  "очная",
  "72 ч",
  "01.03.2025–15.03.2025",
  "770400123456",
  "+",
];

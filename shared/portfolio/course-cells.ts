import { type Cell, cellText, isBlank, plainText } from "../exchange/table/cell";
import type { DateProblem } from "../exchange/table/read-date";
import type { Programme, StudyForm } from "./course";

/** A value from a cell; an error says that it was not understood, a warning that it was, with some doubt. */
export interface Read<T> {
  readonly value: T;
  readonly error?: string;
  readonly warning?: string;
}

/** Words beside a number that make it anything but hours. */
const OTHER_UNIT = /(?<![а-я])(?:дн|день|нед|мес|год|лет|г(?![а-я])|з\.? ?е|зач|модул|балл)|[%№]/;

/** «72», «72 ч», «72 час.», «36,0», «Кол-во часов: 72 ч.»: a number that stands alone in the cell is the hours. */
export function readHours(cell: Cell | undefined): Read<number | null> {
  if (isBlank(cell)) return { value: null };
  const text = plainText(cell).replace(/(\d) (?=\d{3}(?!\d))/g, "$1");
  const [, digits] = /^(\d{1,6})(?:[.,]0+)?\s?(?:(?:ак[а-я]*\.?\s?)?ч[а-я]*\.?)?$/.exec(text) ?? [];
  if (digits !== undefined) return { value: Number(digits) };
  const numbers = text.match(/[-−]?\d+(?:[.,]\d+)?/g) ?? [];
  const [only = ""] = numbers;
  if (numbers.length === 1 && /^\d{1,6}$/.test(only) && !OTHER_UNIT.test(text))
    return { value: Number(only) };
  return { value: null, error: `«${shown(cell)}»: часы не поняты` };
}

export function readForm(cell: Cell | undefined): Read<StudyForm | null> {
  if (isBlank(cell)) return { value: null };
  const text = plainText(cell);
  const form = formOf(text);
  return form === null
    ? { value: null, warning: `«${shown(cell)}»: такой формы нет, оставлена пустой` }
    : { value: form };
}

function formOf(text: string): StudyForm | null {
  if (/очно[\s-/]*заоч/.test(text)) return "blended";
  if (/заоч/.test(text)) return "extramural";
  const isDistance = /дистан|онлайн|on-?line|удален|вебинар/.test(text);
  const isInPerson = /очн/.test(text);
  if (isDistance) return isInPerson ? "blended" : "distance";
  return isInPerson ? "in-person" : null;
}

/** From 250 hours on a programme is usually retraining (domain.md §4, section 2). */
const RETRAINING_HOURS = 250;

/** Where the table says nothing, the title and the hours decide. */
export function readProgramme(
  cell: Cell | undefined,
  { title, hours }: { title: string; hours: number | null },
): Read<Programme> {
  const text = plainText(cell);
  if (/переподготов|(?:^|[^а-я])пп(?![а-я])|диплом/.test(text)) return { value: "retraining" };
  if (/повышен|(?:^|[^а-я])к?пк(?![а-я])|удостовер|курс/.test(text)) return { value: "upskilling" };
  const isRetraining =
    plainText(title).includes("профессиональная переподготовка") || (hours ?? 0) >= RETRAINING_HOURS;
  const value = isRetraining ? "retraining" : "upskilling";
  if (isBlank(cell)) return { value };
  const guess = isRetraining ? "переподготовка" : "повышение квалификации";
  return { value, warning: `«${shown(cell)}»: вид не распознан, записано «${guess}»` };
}

export function readFlag(cell: Cell | undefined): Read<boolean> {
  const text = plainText(cell);
  if (isBlank(cell) || text === "0") return { value: false };
  if (/^(?:да|есть|\+|1|v|x|х|✓|✔|иб)$|^информационн/.test(text)) return { value: true };
  return { value: false, warning: `«${shown(cell)}»: прочитано как «нет», здесь ждут «да» или «нет»` };
}

/** Excel keeps 15 digits of a number: the rest of a longer one was lost before the table came here. */
export function readNumberText(cell: Cell | undefined): Read<string> {
  const value = cellText(cell);
  return typeof cell === "number" && Math.abs(cell) >= 1e15
    ? { value, warning: "длинный номер записан в таблице числом: сверьте последние цифры" }
    : { value };
}

export function dateProblemText({ kind, text }: DateProblem): string {
  switch (kind) {
    case "no-such-day":
      return `${shown(text)}: такого дня нет`;
    case "no-day":
      return `«${shown(text)}»: не указан день`;
    case "not-a-date":
      return `«${shown(text)}»: это не дата`;
    default:
      return kind satisfies never;
  }
}

/** A cell inside a message, short enough to read. */
function shown(cell: Cell | undefined): string {
  const text = cellText(cell);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

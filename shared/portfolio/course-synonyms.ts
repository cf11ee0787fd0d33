import { type Cell, plainText } from "../exchange/table/cell";
import type { CourseField } from "./course-words";

/** What a column of somebody's table may be; `period` is one cell with both dates. */
export type ColumnField = CourseField | "period";

type Meaning = ColumnField | "person" | "other";

interface Rule {
  readonly means: Meaning;
  readonly pattern: RegExp;
  /** Gives way to a surer column of the same table: «Документ» to «№ документа». */
  readonly isWeak?: true;
}

const DOCUMENT = "документ|удостоверен|диплом|свидетельств|сертификат";

/** Read from the top: the first that fits decides, so what is said in more words stands above. */
const RULES: readonly Rule[] = [
  {
    means: "other",
    pattern: /^(?:№|n|no)?$|п\s?[/.\\]\s?п|должност|категори|стаж|примечан|рожден|место работы/,
  },
  { means: "person", pattern: /фио|ф\.\s?и\.\s?о|фамили|^(?:педагог|учитель|сотрудник|работник)(?![а-я])/ },
  { means: "registryNumber", pattern: /фрдо|фис(?![а-я])|рег[а-я]*\.?\s?(?:№|номер)/ },
  { means: "informationSecurity", pattern: /информационн[а-я]* безопасн|кибербезопасн|^иб(?![а-я])/ },
  { means: "organisation", pattern: /кем (?:выдан|провод|провед)/ },
  {
    means: "documentNumber",
    pattern: new RegExp(`(?=.*(?:${DOCUMENT}))(?=.*(?:№|номер|сери|реквизит))`),
  },
  { means: "documentDate", pattern: new RegExp(`(?=.*дата)(?=.*(?:выда|${DOCUMENT}))|когда выдан`) },
  { means: "programme", pattern: /(?:вид|тип)[а-я]* документ/, isWeak: true },
  { means: "documentNumber", pattern: new RegExp(`${DOCUMENT}|^номер$`), isWeak: true },
  {
    means: "title",
    pattern: /^(?:наименование|название|тема)\s(?:(?!организац|учрежден)[а-я]+\s){0,2}(?:программ|курс|кпк)/,
  },
  { means: "programme", pattern: /^(?:вид|тип)(?![а-я])|(?:^|\s)к?пк\s?[/,]\s?пп(?![а-я])/ },
  { means: "form", pattern: /форм[аы](?![а-я])/ },
  { means: "period", pattern: /начал.*(?:конец|конц|оконч|заверш)|(?:^|\s)с\s.*\sпо(?![а-я])/ },
  { means: "start", pattern: /начал|(?:^|\s)с$/ },
  { means: "end", pattern: /оконч|конец|конц|заверш|(?:^|\s)по$/ },
  {
    means: "period",
    pattern: /срок|период|даты|(?:дата|врем[а-я]*)\s(?:обуч|прохожд|провед)|когда/,
  },
  {
    means: "organisation",
    pattern: /организац|учрежден|институт|провайдер|(?:^|\s)(?:вуз|где)(?![а-я])|^место|площадк/,
  },
  { means: "hours", pattern: /час|объем|трудоемк|^ч\.?$/ },
  { means: "title", pattern: /наименован|назван|^тем[аы](?![а-я])/ },
  { means: "end", pattern: /^(?:дата|год)(?![а-я])/, isWeak: true },
  { means: "title", pattern: /программ|курс|кпк|квалификац/, isWeak: true },
  { means: "hours", pattern: /^кол/, isWeak: true },
];

/** A longer text is nobody's header, and would make the patterns above slow. */
const HEADER_LENGTH = 200;

/** What the header of a column says it is; `null` when nothing is known. */
export function meaningOf(header: Cell | undefined): { means: Meaning; isWeak: boolean } | null {
  // A word broken at the end of a line: «наимено-⏎вание».
  const whole = typeof header === "string" ? header.replace(/([а-яё])-\s*\n\s*(?=[а-яё])/gi, "$1") : header;
  const text = plainText(whole);
  if (text === "" || text.length > HEADER_LENGTH) return null;
  const rule = RULES.find(({ pattern }) => pattern.test(text));
  return rule ? { means: rule.means, isWeak: rule.isWeak ?? false } : null;
}

import { platformName } from "../catalog/catalog";
import { groupName } from "../catalog/platform";
import { percent, plural } from "../words/russian";
import type { Rejection } from "./accept";
import type { AnswerIndicator, Audience, Indicator } from "./campaign";
import { isFigure, type Share } from "./share";
import type { DaysBand, Evidence } from "./submission";
import { isAboutCourses, SECURITY_TOPIC } from "./topics";

/** One person, few and many of an audience, in the genitive for lists of numbers. */
const PEOPLE: Readonly<Record<Audience, readonly [string, string, string]>> = {
  teachers: ["педагог", "педагога", "педагогов"],
  students: ["учащийся", "учащихся", "учащихся"],
  organisations: ["организация", "организации", "организаций"],
};

export const AUDIENCES: Readonly<Record<Audience, string>> = {
  teachers: "Педагоги",
  students: "Учащиеся",
  organisations: "Организации",
};

export const BANDS: Readonly<Record<DaysBand, string>> = {
  "1": "1 день",
  "2-3": "2–3 дня",
  "4-9": "4–9 дней",
  "10-19": "10–19 дней",
  "20+": "20 дней и больше",
};

export const EVIDENCE: Readonly<Record<Evidence, string>> = {
  log: "по журналу расширения",
  manual: "с отметками вручную",
  recalled: "с записями по памяти",
};

export function people(count: number, audience: Audience): string {
  return plural(count, PEOPLE[audience]);
}

/** «подтверждено не менее 64,3 % (27 из 42)»: the first line of a share, coded where it must be (statistics.md §1). */
export function headline({ count, headcount }: Share): string {
  const { kind, least, most } = count;
  switch (kind) {
    case "exact":
      return `подтверждено не менее ${percent(least / headcount)} (${least} из ${headcount})`;
    case "at-least":
      return `подтверждено не менее ${percent(least / headcount)} (не менее ${least} из ${headcount})`;
    // No per cent here: «не более 9,5 %» would be read as the share of users, and the others have not answered.
    case "at-most":
      return `подтверждено: не более ${most} из ${headcount}`;
    case "majority":
      return `большинство: больше половины из ${headcount}`;
    case "minority":
      return `меньшинство: меньше половины из ${headcount}`;
    case "withheld":
      return "не печатается: людей слишком мало, любое слово указало бы на них";
    default:
      return kind satisfies never;
  }
}

/** Of whom a share is: a file answers of use always, of courses only where they have been entered. */
export type Base = "sent" | "answered";
const BASES: Readonly<Record<Base, readonly [they: string, them: string]>> = {
  sent: ["представившие", "представивших"],
  answered: ["ответившие", "ответивших"],
};

/** «27 из 31 представивших (87,1 %); верхняя граница 90,5 %». */
export function boundsText(share: Share, base: Base = "sent"): string {
  const { count, answered, headcount, bounds } = share;
  if (!isFigure(count))
    return "Числа не показываются: они указали бы на людей, поэтому и с целью не сравниваются.";
  const missing = headcount - answered;
  const upper = `верхняя граница ${percent(bounds.most)}`;
  const range = count.kind === "at-most" ? `нижняя граница ${percent(bounds.least)}, ${upper}` : upper;
  const silent = missing > 0 ? `; нет данных о ${missing} из ${headcount}` : "";
  if (count.kind !== "exact" || answered === 0) return `${range}${silent}`;
  const [, them] = BASES[base];
  return `${count.least} из ${answered} ${them} (${percent(count.least / answered)}); ${range}${silent}`;
}

export function intervalText({ interval }: Share, base: Base = "sent"): string {
  if (!interval) return "";
  const range = `${percent(interval.least)} – ${percent(interval.most)}`;
  const [they, them] = BASES[base];
  return `если не ${they} похожи на ${them}: ${range} (с надёжностью 95\u00a0%)`;
}

/** «цель 60 %: достигнуто», or what is missing to say so. */
export function verdictText({ verdict, target }: Share): string {
  if (!verdict || target === null) return "";
  const goal = `цель ${String(target).replace(".", ",")}\u00a0%`;
  switch (verdict.kind) {
    case "reached":
      return `${goal}: достигнуто`;
    case "missed":
      return `${goal}: не достигнуто`;
    case "open":
      return `${goal}: нельзя сказать${verdict.needed === null ? "" : `, ${needed(verdict.needed)}`}`;
    default:
      return verdict satisfies never;
  }
}

function needed(count: number): string {
  const files = plural(count, ["выгрузка", "выгрузки", "выгрузок"]);
  const isOne = count % 10 === 1 && count % 100 !== 11;
  return `${isOne ? "нужна" : "нужны"} ещё ${files}, и все с ответом «да»`;
}

/** What an indicator counts: «федеральная платформа, прочий ЦОР; от 1 дня». */
export function aboutIndicator(indicator: Indicator): string {
  if (indicator.measure !== "use") return aboutAnswer(indicator);
  const groups = indicator.groups.map((group) => groupName(group));
  const names = [...new Set([...groups, ...indicator.platforms.map(platformName)])];
  return `${names.join(", ")}; от ${plural(indicator.minDays, ["дня", "дней", "дней"])}`;
}

function aboutAnswer(indicator: AnswerIndicator): string {
  if (!isAboutCourses(indicator)) return "на этот вопрос ваша версия «Копилки» не отвечает";
  const course = indicator.topic === SECURITY_TOPIC ? "курс по информационной безопасности" : "курс";
  return `окончен ли ${course} не раньше чем за 3 года до конца периода; пока период идёт — до сегодняшнего дня`;
}

/** Why a readable submission was not counted; it follows a file name and a colon. */
export function rejectionText(rejection: Rejection): string {
  switch (rejection.code) {
    case "other-campaign":
      return "выгрузка для другого мониторинга";
    case "other-definition":
      return "выгрузка сделана по другим условиям этого мониторинга: попросите сделать её заново по вашему файлу";
    case "kind-not-counted":
      return "такой вид выгрузки эта версия «Копилки» ещё не считает";
    case "ticket-missing":
      return "в выгрузке нет одноразового кода, а этот мониторинг принимает только с кодом";
    case "ticket-unknown":
      return "одноразовый код в выгрузке не из этого мониторинга";
    case "ticket-unasked":
      return "в выгрузке одноразовый код, а в этом мониторинге кодов нет";
    case "does-not-answer":
      return `выгрузка отвечает не на все вопросы мониторинга (${rejection.path})`;
    case "contradiction":
      return `выгрузка противоречит сама себе (${rejection.path})`;
    default:
      return rejection satisfies never;
  }
}

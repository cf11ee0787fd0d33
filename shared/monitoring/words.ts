import { percent, plural } from "../words/russian";
import type { Rejection } from "./accept";
import type { Audience } from "./campaign";
import { isFigure, type Share } from "./share";
import type { DaysBand, Evidence } from "./submission";

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
    case "at-most":
      return `подтверждено не более ${percent(most / headcount)} (не более ${most} из ${headcount})`;
    case "majority":
      return "большинство";
    case "minority":
      return "меньшинство";
    case "withheld":
      return "доля не печатается: слишком мало людей, чтобы никого не назвать";
    default:
      return kind satisfies never;
  }
}

/** «27 из 31 представивших (87,1 %); верхняя граница 90,5 %». Empty where no number may be said. */
export function boundsText(share: Share): string {
  const { count, answered, bounds } = share;
  if (!isFigure(count)) return "";
  const upper = `верхняя граница ${percent(bounds.most)}`;
  if (count.kind !== "exact" || answered === 0) return upper;
  return `${count.least} из ${answered} представивших (${percent(count.least / answered)}); ${upper}`;
}

export function intervalText({ interval }: Share): string {
  if (!interval) return "";
  return `если не представившие похожи на представивших: ${percent(interval.least)} – ${percent(interval.most)} (95 %)`;
}

/** «цель 60 % достигнута», or what is missing to say so. */
export function verdictText({ verdict, target }: Share): string {
  if (!verdict || target === null) return "";
  const goal = `цель ${String(target).replace(".", ",")}\u00a0%`;
  switch (verdict.kind) {
    case "reached":
      return `${goal}: достигнуто`;
    case "missed":
      return `${goal}: не достигнуто`;
    case "open":
      return verdict.needed === null
        ? `${goal}: нельзя сказать`
        : `${goal}: нельзя сказать, нужны ещё ${plural(verdict.needed, ["выгрузка", "выгрузки", "выгрузок"])}`;
    default:
      return verdict satisfies never;
  }
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

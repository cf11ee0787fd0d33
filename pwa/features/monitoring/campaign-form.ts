import { LocalDate } from "../../../shared/calendar/local-date-schema";
import type { Period } from "../../../shared/calendar/period";
import { type GroupId, type PlatformKind } from "../../../shared/catalog/platform";
import { type Audience, Line } from "../../../shared/monitoring/campaign";
import type { CampaignDraft } from "../../../shared/monitoring/draft-campaign";
import type { VisitSource } from "../../../shared/usage/visit";
import * as z from "../../../shared/zod";
import { formNumber, formText } from "../../app/ui/form-text";

const FIELDS = [
  "organisation",
  "headcount",
  "start",
  "end",
  "target",
  "minutes",
  "days",
  "systematic",
  "federalTarget",
  "k",
  "groups",
  "sources",
] as const;
type Field = (typeof FIELDS)[number];
export type CampaignErrors = { readonly [F in Field]?: string | undefined };

interface Parsed {
  readonly draft: CampaignDraft | null;
  readonly errors: CampaignErrors;
}

/** The form's texts to a draft, or what is wrong with each field. */
export function parseCampaignForm(form: FormData, year: Period, asOf: string): Parsed {
  const errors: { [F in Field]?: string } = {};
  const text = (name: string) => formText(form, name);
  const all = (name: string) => form.getAll(name).map(String);
  const need = (field: Field, isRight: boolean, message: string) => {
    if (!isRight) errors[field] ??= message;
  };
  const whole = (field: Field, least: number, most: number) => {
    const value = formNumber(form, field) ?? Number.NaN;
    const isRight = Number.isInteger(value) && value >= least && value <= most;
    need(field, isRight, `Целое число от ${least} до ${most.toLocaleString("ru-RU")}`);
    return value;
  };
  const percent = (field: Field) => {
    const value = formNumber(form, field);
    need(field, value === null || (value >= 0 && value <= 100), "Число от 0 до 100, например 60 или 62,5");
    return value;
  };

  need(
    "organisation",
    z.safeParse(Line, text("organisation")).success,
    "Впишите название, не длиннее 200 знаков",
  );
  for (const field of ["start", "end"] as const) {
    need(field, z.safeParse(LocalDate, text(field)).success, "Укажите день");
  }
  need("end", text("start") <= text("end"), "Конец раньше начала");
  need(
    "systematic",
    (formNumber(form, "systematic") ?? 0) >= (formNumber(form, "days") ?? 0),
    "Не меньше, чем «Дней за период»",
  );
  const groups = all("groups").flatMap((group) => (group === "resources" ? ["listed", "other"] : [group]));
  need("groups", groups.length > 0, "Отметьте хотя бы одну группу");
  need("sources", all("sources").length > 0, "Отметьте хотя бы один источник");

  const draft: CampaignDraft = {
    organisation: text("organisation"),
    audience: text("audience") as Audience,
    period: { start: text("start"), end: text("end") },
    schoolYear: form.has("schoolYear") ? year : null,
    headcount: whole("headcount", 1, 10_000_000),
    headcountAsOf: asOf,
    target: percent("target"),
    federalTarget: percent("federalTarget"),
    groups: groups as GroupId[],
    minDays: whole("days", 1, 366),
    systematicDays: whole("systematic", 1, 366),
    minMinutesPerDay: whole("minutes", 1, 600),
    courses: form.has("courses"),
    sources: all("sources") as VisitSource[],
    kinds: ["site", ...(all("kinds") as PlatformKind[])],
    k: whole("k", 3, 100),
    orders: ordersOf(form),
  };
  return { draft: Object.keys(errors).length === 0 ? draft : null, errors };
}

function ordersOf(form: FormData): Record<string, string> {
  const fields = [...form.keys()].filter((name) => name.startsWith("order.") && formText(form, name));
  return Object.fromEntries(
    fields.map((name) => [name.slice("order.".length), formText(form, name).slice(0, 60)]),
  );
}

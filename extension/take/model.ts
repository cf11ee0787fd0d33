import type { Options, Status } from "../../shared/bridge/own-calls";
import type { Answer } from "../../shared/bridge/protocol";
import type { LocalDate } from "../../shared/calendar/local-date";
import type { Visit } from "../../shared/usage/visit";
import { visitsFile } from "../../shared/usage/visits-file";
import { plural } from "../../shared/words/russian";
import { allVisits } from "../all-visits";
import { ask } from "../ask";
import { saveJson } from "../save-json";
import { signal } from "../signal";

export type Day = Answer<"lessons.left">["days"][number];

export const status = signal<Status | null>(null);
export const options = signal<Options | null>(null);
export const days = signal<readonly Day[]>([]);
/** What was taken out of the classroom's log on this page: it can be saved again until the page is closed. */
export const taken = signal<readonly Visit[]>([]);
export const said = signal("");

/** What the school has added by policy: named in no catalog. */
let school: Answer<"school">["offered"] = [];

const VISITS = ["запись", "записи", "записей"] as const;
const FAILED = "Журнал не отвечает. Обновите страницу и повторите.";

export async function load(): Promise<void> {
  [status.value, options.value] = await Promise.all([ask("status", {}), ask("options", {})]);
  school = (await ask("school", {}))?.offered ?? [];
  if (status.value?.mode === "classroom") days.value = (await ask("lessons.left", {}))?.days ?? [];
}

/** Everything that this log has for the present owner; it stays here as well. */
export async function saveAll(): Promise<void> {
  const visits = await allVisits();
  if (visits) save(visits);
  else said.value = FAILED;
}

export async function takeLessons(date: LocalDate, lessons: readonly number[]): Promise<void> {
  const answer = await ask("lessons.take", { date, lessons: [...lessons] });
  if (!answer) {
    said.value = FAILED;
    return;
  }
  taken.value = [...taken.value, ...answer.visits];
  save(taken.value);
  days.value = (await ask("lessons.left", {}))?.days ?? [];
}

/** Says that a file was made, and no more: whether it has reached a portfolio nobody here can know. */
export function save(visits: readonly Visit[]): void {
  if (visits.length === 0) {
    said.value = "Забирать нечего: записей нет.";
    return;
  }
  saveJson("Копилка, записи.json", visitsFile(visits, [...(options.value?.own ?? []), ...school]));
  said.value = `В файл записано: ${plural(visits.length, VISITS)}. Проверьте, что файл открыт в портфолио: «Журнал», «Добавить из файла».`;
}

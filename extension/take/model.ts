import type { Options, Status } from "../../shared/bridge/own-calls";
import type { Answer } from "../../shared/bridge/protocol";
import type { LocalDate } from "../../shared/calendar/local-date";
import type { Visit } from "../../shared/usage/visit";
import { codesOf } from "../../shared/usage/visits-code";
import { recordsText } from "../../shared/words/russian";
import { allVisits } from "../all-visits";
import { ask } from "../ask";
import { saveVisits } from "../save-visits";
import { computed, signal } from "../signal";

export type Day = Answer<"lessons.left">["days"][number];

export const status = signal<Status | null>(null);
export const options = signal<Options | null>(null);
export const days = signal<readonly Day[]>([]);
/** What was last taken out of the classroom's log: it can be saved again until others are taken or the page is closed. */
export const taken = signal<readonly Visit[]>([]);
/** QR codes that are on the screen, and which of them is. */
export const codes = signal<readonly string[]>([]);
export const shown = signal(0);
export const said = signal("");

/**
 * Where a phone can open the app; null while it opens only on this computer. Of the person or of the build, never of a
 * policy: what stands in the link is readable for the page that it opens (ADR 19).
 */
export const webAddress = computed(() => {
  const { own, builtIn } = options.value?.address ?? { own: null, builtIn: null };
  const address = own ?? builtIn ?? "";
  return address.startsWith("https:") ? address : null;
});

/** What the school has added by policy: named in no catalog. */
let school: Answer<"school">["offered"] = [];

const NOTHING = "Забирать нечего: записей нет.";
const TOO_MANY = "Для QR-кодов записей слишком много: сохраните их в файл.";
const UNKNOWN = "Добавлены ли они, отсюда не видно: проверьте «Журнал» на телефоне.";
const FAILED = "Журнал не отвечает. Обновите страницу и повторите.";

export async function load(): Promise<void> {
  [status.value, options.value] = await Promise.all([ask("status", {}), ask("options", {})]);
  school = (await ask("school", {}))?.offered ?? [];
  if (status.value?.mode === "classroom") days.value = (await ask("lessons.left", {}))?.days ?? [];
}

/** How visits leave this page. */
type Give = (visits: readonly Visit[]) => unknown;

/** Everything that this log has for the present owner; it stays here as well. */
export async function giveAll(give: Give): Promise<void> {
  const visits = await allVisits();
  if (visits) give(visits);
  else said.value = FAILED;
}

export async function takeLessons(date: LocalDate, lessons: readonly number[], give: Give): Promise<void> {
  const answer = await ask("lessons.take", { date, lessons: [...lessons] });
  if (!answer) {
    said.value = FAILED;
    return;
  }
  // Only these: the next teacher at this page is another one.
  taken.value = answer.visits;
  give(answer.visits);
  days.value = (await ask("lessons.left", {}))?.days ?? [];
}

export function save(visits: readonly Visit[]): void {
  codes.value = [];
  said.value = visits.length > 0 ? saveVisits(visits, named()) : NOTHING;
}

/** Says that a code is on the screen, and no more. */
export async function show(visits: readonly Visit[]): Promise<void> {
  const found = visits.length > 0 && (await codesOf(webAddress.value ?? "", visits, named()));
  shown.value = 0;
  codes.value = found || [];
  if (found)
    said.value = `В QR-код${found.length > 1 ? "ах" : "е"} ${recordsText(visits.length)}. ${UNKNOWN}`;
  else said.value = visits.length > 0 ? TOO_MANY : NOTHING;
}

function named() {
  return [...(options.value?.own ?? []), ...school];
}

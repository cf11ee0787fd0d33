import { localDateOf } from "../../shared/calendar/local-date";
import { platformName } from "../../shared/catalog/catalog";
import { isOwn } from "../../shared/catalog/own-platform";
import type { PlatformId } from "../../shared/catalog/platform";
import { isSchool } from "../../shared/catalog/school-platform";
import { groupBy } from "../../shared/usage/group-by";
import type { Visit } from "../../shared/usage/visit";
import { recordsText } from "../../shared/words/russian";
import { allVisits } from "../all-visits";
import { ask } from "../ask";
import { saveVisits } from "../save-visits";
import { computed, signal } from "../signal";
import { school } from "../welcome/model";
import { FAILED, options, said } from "./model";

const visits = signal<readonly Visit[]>([]);
/** Where older ones begin; null when all are here, undefined before the first look. */
export const older = signal<number | null | undefined>(undefined);

/** Newest day first; in it the order of the day. */
export const days = computed(() => {
  const byDay = groupBy(visits.value, ({ startedAt, offsetMinutes }) =>
    localDateOf(startedAt, offsetMinutes),
  );
  return [...byDay].map(([date, ofDay]) => ({
    date,
    visits: [...ofDay].sort((a, b) => a.startedAt - b.startedAt),
    ms: ofDay.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0),
  }));
});

export async function loadMore(): Promise<void> {
  const page = await ask("log.page", { before: older.value ?? null });
  if (!page) return;
  visits.value = [...visits.value, ...page.visits];
  older.value = page.before;
}

export async function remove(gone: readonly Visit[]): Promise<void> {
  const ids = gone.map(({ id }) => id);
  const done = await ask("log.remove", { ids });
  if (done) visits.value = visits.value.filter(({ id }) => !ids.includes(id));
  const text = done ? `Удалено: ${recordsText(done.removed)}.` : FAILED;
  said.value = { about: "log", text };
}

export function forget(): void {
  visits.value = [];
  older.value = null;
}

/** All that the log holds for its owner, as a file that a portfolio takes. */
export async function saveLog(): Promise<void> {
  const all = await allVisits();
  said.value = { about: "log", text: all ? saveVisits(all, named()) : FAILED };
}

/** What is called something that no catalog knows. */
export function named(): readonly { readonly id: PlatformId; readonly name: string }[] {
  return [...(options.value?.own ?? []), ...(school.value?.offered ?? [])];
}

/** Also of a platform that is no longer among the chosen or the offered. */
export function nameOf(platform: PlatformId): string {
  const known = named().find(({ id }) => id === platform);
  if (known) return known.name;
  if (isSchool(platform)) return "Платформа от школы";
  return isOwn(platform) ? "Своя платформа" : platformName(platform);
}

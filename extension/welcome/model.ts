import type { School, Status } from "../../shared/bridge/own-calls";
import type { PlatformId } from "../../shared/catalog/platform";
import { type SchoolPlatform, schoolPatterns } from "../../shared/catalog/school-platform";
import { observable, type Site } from "../../shared/catalog/sites";
import { ask } from "../ask";
import { loadCatalog } from "../catalog";
import { patternsOf, requestHosts } from "../host-permissions";
import { news } from "../news";
import { computed, signal } from "../signal";
import { preticked } from "./sections";

export type Outcome = "none" | "started" | "saved" | "stopped" | "refused" | "empty" | "failed";

export const status = signal<Status | null>(null);
export const school = signal<School | null>(null);
export const ticks = signal<ReadonlySet<PlatformId>>(new Set(preticked()));
export const query = signal("");
export const outcome = signal<Outcome>("none");
/** What is offered and ticked. */
export const chosen = computed(() => [...observable, ...offeredBySchool()].filter(isTicked));
export const isStarted = computed(() => status.value !== null && status.value.recording !== "off");

export async function load(): Promise<void> {
  // First what is offered, then what of it is ticked: hosts that change in between are not ticked.
  await loadOffered();
  status.value = await ask("status", {});
  if (isStarted.value) ticks.value = new Set(status.value?.ticked);
}

/** Other hosts under a known id of the school are another platform: the person has not ticked it. */
async function loadOffered(): Promise<void> {
  await loadCatalog();
  const before = offeredBySchool();
  school.value = await ask("school", {});
  const isOther = ({ id, hosts }: SchoolPlatform) =>
    before.some((known) => known.id === id && known.hosts.join() !== hosts.join());
  const others = new Set(
    offeredBySchool()
      .filter(isOther)
      .map(({ id }) => id),
  );
  if (others.size > 0) ticks.value = new Set([...ticks.value].filter((id) => !others.has(id)));
}

/** A school may set something else while the page is open, and in Chromium is heard seconds after the start. */
export function followNews(): void {
  news.addEventListener("message", () => void loadOffered());
}

export function toggle(id: PlatformId): void {
  const next = new Set(ticks.value);
  if (!next.delete(id)) next.add(id);
  ticks.value = next;
  outcome.value = "none";
}

/**
 * «Начать учёт» and «Сохранить». The browser asks only inside the click, so the request comes before any other wait.
 */
export function save(): void {
  const before = isStarted.value;
  apply(observable.filter(isTicked), offeredBySchool().filter(isTicked), before).then(
    (result) => {
      outcome.value = result;
    },
    () => {
      outcome.value = "failed";
    },
  );
}

function offeredBySchool(): readonly SchoolPlatform[] {
  return school.value?.offered ?? [];
}

function isTicked({ id }: { readonly id: PlatformId }): boolean {
  return ticks.value.has(id);
}

async function apply(
  sites: readonly Site[],
  ofSchool: readonly SchoolPlatform[],
  wasStarted: boolean,
): Promise<Outcome> {
  const origins = [...patternsOf(sites), ...schoolPatterns(ofSchool)];
  if (origins.length > 0 && !(await requestHosts(origins))) return "refused";
  const next = await ask("start", { platforms: sites.map(({ id }) => id), school: [...ofSchool] });
  if (next === null) return "failed";
  status.value = next;
  if (next.recording === "off") return wasStarted ? "stopped" : "empty";
  return wasStarted ? "saved" : "started";
}

export function openApp(url: string): void {
  void chrome.tabs.create({ url });
}

import { computed, signal } from "@preact/signals";
import type { Status } from "../../shared/bridge/own-calls";
import { allHostPatterns } from "../../shared/catalog/host-patterns";
import type { PlatformId } from "../../shared/catalog/platform";
import { observable, type Site } from "../../shared/catalog/sites";
import { ask } from "../ask";
import { requestHosts } from "../host-permissions";
import { preticked } from "./sections";

export type Outcome = "none" | "started" | "saved" | "stopped" | "refused" | "empty" | "failed";

export const status = signal<Status | null>(null);
export const ticks = signal<ReadonlySet<PlatformId>>(new Set(preticked));
export const query = signal("");
export const outcome = signal<Outcome>("none");
export const isStarted = computed(() => status.value !== null && status.value.recording !== "off");

export async function load(): Promise<void> {
  status.value = await ask("status", {});
  if (isStarted.value) ticks.value = new Set(status.value?.ticked);
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
  const chosen = observable.filter((platform) => ticks.value.has(platform.id));
  if (chosen.length === 0 && !before) {
    outcome.value = "empty";
    return;
  }
  apply(chosen, before).then(
    (result) => {
      outcome.value = result;
    },
    () => {
      outcome.value = "failed";
    },
  );
}

async function apply(chosen: readonly Site[], wasStarted: boolean): Promise<Outcome> {
  if (chosen.length > 0 && !(await requestHosts(allHostPatterns(chosen)))) return "refused";
  const next = await ask("start", { platforms: chosen.map((platform) => platform.id) });
  if (next === null) return "failed";
  status.value = next;
  if (next.recording === "off") return "stopped";
  return wasStarted ? "saved" : "started";
}

export function openApp(url: string): void {
  void chrome.tabs.create({ url });
}

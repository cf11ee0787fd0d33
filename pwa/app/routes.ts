import { signal } from "@preact/signals";
import type { Role } from "../store/database";
import type { IconName } from "./ui/icon";
import { dismissAll } from "./ui/toasts";

export interface Screen {
  readonly path: string;
  /** The name in the menu, and the `h1` of the screen. */
  readonly title: string;
  readonly icon: IconName;
}

const SCREENS = {
  overview: { path: "/", title: "Обзор", icon: "overview" },
  journal: { path: "/journal", title: "Журнал", icon: "journal" },
  monitoring: { path: "/monitoring", title: "Мониторинг", icon: "monitoring" },
  settings: { path: "/settings", title: "Настройки", icon: "settings" },
} as const satisfies Record<string, Screen>;

/** What each role came for comes first. */
export function screensOf(role: Role): readonly Screen[] {
  const { overview, journal, monitoring, settings } = SCREENS;
  return role === "methodist"
    ? [monitoring, overview, journal, settings]
    : [overview, journal, monitoring, settings];
}

/** Hash routes: any static folder can host the app. `#/monitoring/ID` → `["monitoring", "ID"]`. */
export const route = signal(readRoute());

export function startRouter(): void {
  window.addEventListener("hashchange", () => {
    route.value = readRoute();
    dismissAll();
    window.scrollTo(0, 0);
  });
}

export function goTo(path: string): void {
  window.location.hash = path;
}

function readRoute(): readonly string[] {
  return window.location.hash.replace(/^#\/?/, "").split("/").filter(Boolean);
}

import { signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { Role } from "../store/database";
import { dismissAll } from "./ui/toasts";

/** A section of the app. Each folder of features says in its `screen.ts` what it is; there is no list of them. */
export interface Screen {
  readonly path: string;
  /** The name in the menu, and the `h1` of the screen. */
  readonly title: string;
  /** The path of its picture in a box of 24 × 24. */
  readonly icon: string;
  /** Where it stands in the menu, counted from the top. */
  readonly place: number;
  /** Who sees it in the menu. */
  readonly roles: readonly Role[];
  /** Who came for it: with them it stands first. */
  readonly firstFor?: Role;
  readonly load: () => Promise<ComponentType>;
}

const screens = Object.values(
  import.meta.glob<Screen>("../features/*/screen.ts", { eager: true, import: "screen" }),
).sort((a, b) => a.place - b.place);

export function screensOf(role: Role): readonly Screen[] {
  const own = screens.filter(({ roles }) => roles.includes(role));
  return [
    ...own.filter(({ firstFor }) => firstFor === role),
    ...own.filter(({ firstFor }) => firstFor !== role),
  ];
}

/** The screen of an address, whoever asks for it. */
export function screenAt(name: string): Screen | undefined {
  return screens.find(({ path }) => path === `/${name}`);
}

/** Hash routes: any static folder can host the app. `#/monitoring/ID` → `["monitoring", "ID"]`. */
export const route = signal(readRoute());

export function startRouter(): void {
  window.addEventListener("hashchange", () => {
    // Of `goTo` the event comes late: its screen is shown, and a toast about what was just done stands.
    if (readRoute().join("/") === route.value.join("/")) return;
    dismissAll();
    showRoute();
  });
}

/** Leads to another screen; a toast may follow it. */
export function goTo(path: string): void {
  dismissAll();
  window.location.hash = path;
  showRoute();
}

function showRoute(): void {
  route.value = readRoute();
  window.scrollTo(0, 0);
}

function readRoute(): readonly string[] {
  return window.location.hash.replace(/^#\/?/, "").split("/").filter(Boolean);
}

import { observable } from "../../shared/catalog/catalog";
import { type GroupId, type Platform } from "../../shared/catalog/platform";

export interface Section {
  readonly id: GroupId;
  readonly title: string;
  readonly platforms: readonly Platform[];
}

/**
 * What is offered, by heading. `listed` has no heading of its own: «из федерального перечня» is a claim about titles
 * that only a methodist makes, so here it is «прочий ЦОР».
 */
export const sections: readonly Section[] = [
  { id: "federal", title: "Федеральные платформы", platforms: of("federal") },
  { id: "other", title: "Прочий ЦОР", platforms: of("listed", "other") },
  { id: "communication", title: "Общение и видеоуроки", platforms: of("communication") },
  { id: "management", title: "Дневники и управление, не ЦОР", platforms: of("management") },
];

export const preticked: readonly string[] = observable
  .filter((platform) => platform.core && platform.group !== "management")
  .map((platform) => platform.id);

/** The pre-ticked first: they are what most people look for. */
function of(...groups: GroupId[]): Platform[] {
  const offered = observable.filter((platform) => groups.includes(platform.group));
  return [...offered].sort(
    (a, b) => Number(b.core ?? false) - Number(a.core ?? false) || a.name.localeCompare(b.name, "ru"),
  );
}

/** By name or host, so that «учи» and «uchi» both find Учи.ру. */
export function isFound(platform: Platform, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return [platform.name, ...platform.hosts].some((text) => text.toLowerCase().includes(wanted));
}

/** A host to know the platform by. Punycode is for machines. */
export function shownHost(platform: Platform): string {
  return platform.hosts.find((host) => !host.includes("xn--")) ?? "";
}

import type { GroupId } from "../../shared/catalog/platform";
import { isSchool, type SchoolPlatform, schoolSite } from "../../shared/catalog/school-platform";
import { builtIn, observable, type Site } from "../../shared/catalog/sites";

export interface Section {
  readonly id: GroupId | "school";
  readonly title: string;
  readonly platforms: readonly Site[];
}

/**
 * What is offered, by heading. `listed` has no heading of its own: «из федерального перечня» is a claim about titles
 * that only a methodist makes, so here it is «прочий ЦОР».
 */
const sections = (): Section[] => [
  { id: "federal", title: "Федеральные платформы", platforms: of("federal") },
  { id: "other", title: "Прочий ЦОР", platforms: of("listed", "other") },
  { id: "communication", title: "Общение и видеоуроки", platforms: of("communication") },
  { id: "management", title: "Дневники и управление, не ЦОР", platforms: of("management") },
];

/** What the school has added stands first, apart, and is never ticked beforehand. */
export function sectionsWith(offered: readonly SchoolPlatform[]): readonly Section[] {
  if (offered.length === 0) return sections();
  return [{ id: "school", title: "Добавлено школой", platforms: offered.map(schoolSite) }, ...sections()];
}

export function preticked(): string[] {
  // As the program has it: no catalog that came later ticks anything.
  const core = new Set(builtIn.platforms.filter((platform) => platform.core).map(({ id }) => id));
  return observable.filter(({ id, group }) => core.has(id) && group !== "management").map(({ id }) => id);
}

/** The pre-ticked first: they are what most people look for. */
function of(...groups: GroupId[]): Site[] {
  const offered = observable.filter((platform) => groups.includes(platform.group));
  return [...offered].sort(
    (a, b) => Number(b.core ?? false) - Number(a.core ?? false) || a.name.localeCompare(b.name, "ru"),
  );
}

/** By name or host, so that «учи» and «uchi» both find Учи.ру. */
export function isFound(platform: Site, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return [platform.name, ...platform.hosts].some((text) => text.toLowerCase().includes(wanted));
}

/** A host to know the platform by; punycode is for machines. Of what a school has added the person sees every host. */
export function shownHost(platform: Site): string {
  if (isSchool(platform.id)) return platform.hosts.join(", ");
  return platform.hosts.find((host) => !host.includes("xn--")) ?? "";
}

import { addDays, monthOf } from "../../../shared/calendar/local-date";
import { catalog, findPlatform } from "../../../shared/catalog/catalog";
import { groupName, type Platform, type PlatformId } from "../../../shared/catalog/platform";
import type { Visit } from "../../../shared/usage/visit";
import { today } from "../../app/clock";
import type { Portfolio } from "../../store/portfolio";

/** Offered to somebody who has no history yet. */
const FIRST_OFFER: readonly PlatformId[] = [
  "myschool",
  "resh",
  "uchi",
  "sferum",
  "yaklass",
  "lib-cok",
  "urok-cifry",
  "e-manual",
];
const OFFERED = 8;

/** The platforms used last, the newest first, filled up with the usual ones. */
export async function recentPlatforms(portfolio: Portfolio): Promise<PlatformId[]> {
  const date = today();
  const visits = await portfolio.visits.between({ start: addDays(date, -92), end: date });
  const used = visits.map((visit: Visit) => visit.platform).reverse();
  return [...new Set([...used, ...FIRST_OFFER])].filter((id) => findPlatform(id)).slice(0, OFFERED);
}

/** The catalog by the names of its groups; what is closed down cannot be used today. */
export function platformsByGroup(): [string, Platform[]][] {
  const groups = new Map<string, Platform[]>();
  const order = ["federal", "listed", "other", "communication", "management"];
  const sorted = catalog
    .filter(({ status }) => status !== "discontinued")
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || a.name.localeCompare(b.name, "ru"));
  for (const platform of sorted) {
    const name = groupName(platform.group);
    const group = groups.get(name);
    if (group) group.push(platform);
    else groups.set(name, [platform]);
  }
  return [...groups];
}

export function platformName(id: PlatformId): string {
  return findPlatform(id)?.name ?? id;
}

/** Months of this school year before the log began: `YYYY-MM`, oldest first. */
export function monthsBefore(firstMonth: string | null, yearStart: string): string[] {
  const end = firstMonth ?? monthOf(today());
  const months: string[] = [];
  for (let month = monthOf(yearStart); month <= end; month = monthOf(addDays(`${month}-28`, 5)))
    months.push(month);
  return months;
}

import { addDays } from "../../../shared/calendar/local-date";
import { catalog, findPlatform } from "../../../shared/catalog/catalog";
import { groupName, type Platform, type PlatformId } from "../../../shared/catalog/platform";
import { groupBy } from "../../../shared/usage/group-by";
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
  const order = ["federal", "listed", "other", "communication", "management"];
  const sorted = catalog
    .filter(({ status }) => status !== "discontinued")
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || a.name.localeCompare(b.name, "ru"));
  return [...groupBy(sorted, ({ group }) => groupName(group))];
}

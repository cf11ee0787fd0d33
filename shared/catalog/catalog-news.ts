import type { CatalogEntry, Edition } from "./catalog-file";
import { groupName } from "./platform";

/** What a newer catalog would change, a line each, for whoever decides whether to take it. */
export function newsOf(newer: Edition, now: Edition): string[] {
  const before = new Map(now.platforms.map((platform) => [platform.id, platform]));
  const named = new Set(newer.platforms.map(({ id }) => id));
  const gone = now.platforms.filter((platform) => !named.has(platform.id) && !isOver(platform));
  return [
    ...newer.platforms.flatMap((platform) => linesOf(platform, before.get(platform.id))),
    ...gone.map(endOf),
  ];
}

function linesOf(next: CatalogEntry, before: CatalogEntry | undefined): string[] {
  const { name, group } = next;
  if (!before || isOver(before)) {
    return isOver(next)
      ? []
      : [`Новая платформа: «${name}» (${[groupName(group), ...placesOf(next)].join(", ")})`];
  }
  if (isOver(next)) return [endOf(next)];
  const lines: string[] = [];
  if (name !== before.name) lines.push(`Другое название: было «${before.name}», станет «${name}»`);
  if (group !== before.group) lines.push(`«${name}» станет: ${groupName(group)}`);
  const places = addedTo(placesOf(before), placesOf(next));
  if (places.length > 0) lines.push(`Новый адрес у «${name}»: ${places.join(", ")}`);
  const left = addedTo(placesOf(next), placesOf(before));
  if (left.length > 0) lines.push(`«${name}» больше не записывается по адресу: ${left.join(", ")}`);
  if (rulesOf(next) !== rulesOf(before)) lines.push(`Другие правила учёта у «${name}»`);
  return lines;
}

function isOver({ status }: CatalogEntry): boolean {
  return status === "discontinued";
}

/** Addresses as they are matched: with their subdomains, unless the platform is named exactly. */
function placesOf({ hosts = [], exactHost, pathRules = [] }: CatalogEntry): string[] {
  return [...hosts.map((host) => (exactHost ? `${host} без поддоменов` : host)), ...pathRules];
}

/** What decides whether a visit counts, beside the address. */
function rulesOf({ kind, meeting, countsOnlyWhenMarked, excludeHosts = [] }: CatalogEntry): string {
  return JSON.stringify([kind, meeting ?? false, countsOnlyWhenMarked ?? false, [...excludeHosts].sort()]);
}

function addedTo(before: readonly string[], next: readonly string[]): string[] {
  return next.filter((place) => !before.includes(place));
}

function endOf({ name, kind }: CatalogEntry): string {
  const what = kind === "site" ? "записывается" : "предлагается";
  return `Больше не ${what}: «${name}». Прежние записи останутся под этим названием`;
}

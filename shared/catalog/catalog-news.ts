import type { CatalogEntry, Edition } from "./catalog-file";
import { groupName } from "./platform";

/** What a newer catalog would change, a line each, for whoever decides whether to take it. */
export function newsOf(newer: Edition, now: Edition): string[] {
  const before = new Map(now.platforms.map((platform) => [platform.id, platform]));
  const named = new Set(newer.platforms.map(({ id }) => id));
  const gone = now.platforms.filter(({ id, status }) => !named.has(id) && status !== "discontinued");
  return [
    ...newer.platforms.flatMap((platform) => linesOf(platform, before.get(platform.id))),
    ...gone.map(endOf),
  ];
}

function linesOf(next: CatalogEntry, before: CatalogEntry | undefined): string[] {
  const { name, group } = next;
  if (!before) return [`Новая платформа: «${name}» (${[groupName(group), ...placesOf(next)].join(", ")})`];
  const lines: string[] = [];
  const isOver = next.status === "discontinued";
  if (isOver && before.status !== "discontinued") lines.push(endOf(next));
  if (name !== before.name) lines.push(`Другое название: было «${before.name}», станет «${name}»`);
  if (group !== before.group) lines.push(`«${name}» станет: ${groupName(group)}`);
  const known = new Set(placesOf(before));
  const places = placesOf(next).filter((place) => !known.has(place));
  if (places.length > 0 && !isOver) lines.push(`Новый адрес у «${name}»: ${places.join(", ")}`);
  return lines;
}

function placesOf({ hosts = [], pathRules = [] }: CatalogEntry): string[] {
  return [...hosts, ...pathRules];
}

function endOf({ name, kind }: CatalogEntry): string {
  const what = kind === "site" ? "записывается" : "предлагается";
  return `Больше не ${what}: «${name}». Прежние записи останутся под этим названием`;
}

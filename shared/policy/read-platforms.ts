import { catalog } from "../catalog/catalog";
import { placeOf } from "../catalog/match";
import { SchoolPlatform } from "../catalog/school-platform";
import { isMarkedPlace, platformAt, sites } from "../catalog/sites";
import * as z from "../zod";
import type { DropReason, Policy } from "./policy";

const MOST_PLATFORMS = 50;

/** As an administrator writes it: the prefix of the id is ours, and the group may be left out. */
const Entry = z.pipe(
  z.object({
    id: z.string(),
    name: z.string(),
    hosts: z.array(z.string()),
    group: z.optional(SchoolPlatform.shape.group),
  }),
  z.transform(({ id, name, hosts, group = "other" }) => ({
    id: `from-school-${id}`,
    name: name.trim(),
    hosts: [...new Set(hosts)],
    group,
  })),
);

/** Platforms that a policy adds. The catalog knows better what is its own, and the first to say a thing has said it. */
export function readPlatforms(
  entries: readonly unknown[],
): Pick<Policy, "dropped"> & { platforms: SchoolPlatform[] } {
  const platforms: SchoolPlatform[] = [];
  const dropped: Policy["dropped"] = [];
  const taken = new Set<string>();
  for (const [index, entry] of entries.slice(0, MOST_PLATFORMS).entries()) {
    const parsed = z.safeParse(z.pipe(Entry, SchoolPlatform), entry);
    const why = parsed.success ? refusalOf(parsed.data, taken) : "malformed";
    if (why !== null || !parsed.success) {
      dropped.push({ at: `platforms[${index}]`, why: why ?? "malformed" });
      continue;
    }
    platforms.push(parsed.data);
    for (const key of keysOf(parsed.data)) taken.add(key);
  }
  if (entries.length > MOST_PLATFORMS) dropped.unshift({ at: "platforms", why: "too-many" });
  return { platforms, dropped };
}

function refusalOf(platform: SchoolPlatform, taken: ReadonlySet<string>): DropReason | null {
  if (catalog.some(({ name }) => bare(name) === bare(platform.name)) || platform.hosts.some(isOfCatalog))
    return "in-catalog";
  return keysOf(platform).some((key) => taken.has(key)) ? "taken" : null;
}

/** A platform of the catalog has it, or says of it that being there is not use. */
function isOfCatalog(host: string): boolean {
  const labels = host.split(".");
  const place = placeOf(host);
  const notUse = new Set(sites.flatMap(({ excludeHosts = [] }) => excludeHosts));
  const isNotUse = labels.some((_, index) => notUse.has(labels.slice(index).join(".")));
  return isNotUse || platformAt(place) !== null || isMarkedPlace(place);
}

function keysOf({ id, name, hosts }: SchoolPlatform): string[] {
  return [id, bare(name), ...hosts];
}

/** What is left of a name for the eye: «УЧИ РУ» is «Учи.ру». */
function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, "");
}

import * as z from "../zod";
import { OwnPlatform } from "./own-platform";
import type { PlatformId } from "./platform";
import type { Site } from "./sites";

/**
 * A platform that a school or a region has added by policy. «Федеральная» and «из перечня» are claims that only the
 * catalog makes, so they are no groups here.
 */
export const SchoolPlatform = z.strictObject({
  /** The prefix keeps it apart from every id of the catalog (there is a `school-collection`) and from `own-…`. */
  id: z.string().check(z.regex(/^from-school-[a-z0-9][a-z0-9-]{0,27}$/)),
  /** Nothing invisible, nothing that turns the text around. */
  name: z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^\P{C}+$/u)),
  /** Exactly these, without subdomains: so no host, however short, can stand for many sites. */
  hosts: z
    .array(z.string().check(z.regex(/^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/), z.maxLength(253)))
    .check(z.minLength(1), z.maxLength(5)),
  group: z.enum(["other", "communication", "management"]),
});
export type SchoolPlatform = z.infer<typeof SchoolPlatform>;

/** Platforms that no catalog names: the teacher's own and those of the school. */
export const NamedPlatformId = z.union([OwnPlatform.shape.id, SchoolPlatform.shape.id]);

export function isSchool(platform: PlatformId): boolean {
  return platform.startsWith("from-school-");
}

export function schoolPatterns(platforms: readonly SchoolPlatform[]): string[] {
  return platforms.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));
}

export function schoolSite(platform: SchoolPlatform): Site {
  return { ...platform, kind: "site", exactHost: true };
}

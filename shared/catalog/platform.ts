import * as z from "../zod";

/** Groups by which platforms are counted; how each is printed is in `groupName`. */
export const GroupId = z.enum(["federal", "listed", "other", "communication", "management"]);
export type GroupId = z.infer<typeof GroupId>;

/** `app` and `manual` have no host: the extension cannot see them, people mark them by hand. */
export const PlatformKind = z.enum(["site", "app", "manual"]);
export type PlatformKind = z.infer<typeof PlatformKind>;

export const PlatformId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
export type PlatformId = string;

export const Platform = z.strictObject({
  id: PlatformId,
  /** Nothing invisible, nothing that turns the text around. */
  name: z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^\P{C}+$/u)),
  group: GroupId,
  kind: PlatformKind,
  /** Offered ticked at the start. */
  core: z.optional(z.boolean()),
  /** Work and private use share the host: only what the teacher marks as school work counts. */
  countsOnlyWhenMarked: z.optional(z.boolean()),
  /** Made for calls and lessons by video: goes on behind other pages, and through silences. */
  meeting: z.optional(z.boolean()),
  status: z.optional(z.enum(["legacy", "discontinued"])),
});
export type Platform = z.infer<typeof Platform>;

/** Groups that are ЦОР: what «использует ЦОР» is about unless a campaign says otherwise. */
export const RESOURCE_GROUPS: readonly GroupId[] = ["federal", "listed", "other"];

/**
 * How a group is printed. «Из федерального перечня» is a claim about titles, not sites: it is printed only where a
 * methodist has given the number of the order.
 */
export function groupName(group: GroupId, order?: string): string {
  switch (group) {
    case "federal":
      return "федеральная платформа";
    case "listed":
      return order ? `ЦОР из федерального перечня (приказ № ${order})` : "прочий ЦОР";
    case "other":
      return "прочий ЦОР";
    case "communication":
      return "коммуникационная платформа";
    case "management":
      return "управление, не ЦОР";
    default:
      return group satisfies never;
  }
}

import { PlatformId } from "../catalog/platform";
import * as z from "../zod";

/** Any UUID in lower case. Visits and records carry version 7, which sorts by time. */
export const Uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));

/** UTC milliseconds since 1970, whole. */
export const Instant = z.int().check(z.minimum(0), z.maximum(8_640_000_000_000_000));

/**
 * Where a visit is known from: `extension` saw it, a person marked it `manual`ly at the time, or `recalled` it months
 * later. Evidence is printed apart by source.
 */
export const VisitSource = z.enum(["extension", "manual", "recalled"]);
export type VisitSource = z.infer<typeof VisitSource>;

/**
 * One stretch of use. Never an address, query or title. `endedAt === startedAt` is a mark: the day is claimed, no
 * duration is. Merging two logs is the union of their visits by id.
 */
export const Visit = z.strictObject({
  id: Uuid,
  platform: PlatformId,
  startedAt: Instant,
  endedAt: Instant,
  /** Minutes east of UTC where and when the visit began; days are derived with it. */
  offsetMinutes: z.int().check(z.minimum(-840), z.maximum(840)),
  source: VisitSource,
  device: Uuid,
  /** The portfolio it belongs to; null until one is paired. */
  owner: z.nullable(Uuid),
  /** The person said «Учебное»: of a platform that also has private use, seen by the extension. */
  marked: z.optional(z.literal(true)),
  /** Class (grade) 1–12, where the person said it. */
  grade: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
  subject: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
});
export type Visit = z.infer<typeof Visit>;

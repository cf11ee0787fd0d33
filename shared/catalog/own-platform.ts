import * as z from "../zod";
import type { PlatformId } from "./platform";

/** A platform that a teacher has named by its address. Its id tells nothing: what it is stays with its owner. */
export const OwnPlatform = z.strictObject({
  id: z.string().check(z.regex(/^own-[0-9a-f]{8}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^\P{C}+$/u)),
  /** Lower case, punycode, no port. */
  host: z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/), z.maxLength(253)),
});
export type OwnPlatform = z.infer<typeof OwnPlatform>;

/** What a visit says of itself: that it was on a platform of the teacher's own. */
export function isOwn(platform: PlatformId): boolean {
  return platform.startsWith("own-");
}

/** The one host that its permission is asked for. */
export function ownPattern({ host }: OwnPlatform): string {
  return `https://${host}/*`;
}

import { kindOf } from "../record/kind-of";
import * as z from "../zod";

/**
 * An application or a manual that no catalog has: nobody can see its use, people mark it by hand. «Федеральная» and «из
 * перечня» are claims that only a catalog makes.
 */
const AddedPlatform = z.object({
  platform: z.string().check(z.regex(/^added-[0-9a-f]{8}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^\P{C}+$/u)),
  kind: z.enum(["app", "manual"]),
  group: z.enum(["other", "communication", "management"]),
  /** No longer offered; visits keep its name. */
  isGone: z.boolean(),
});
export type AddedPlatform = z.infer<typeof AddedPlatform>;

export const kind = kindOf("added-platform", AddedPlatform);

import { PublicKey } from "../bridge/sealed";
import { SchoolPlatform } from "../catalog/school-platform";
import * as z from "../zod";

/** Minutes after local midnight. */
export const Minutes = z.int().check(z.minimum(0), z.maximum(1439));

export const QuietHours = z.strictObject({ from: Minutes, to: Minutes });

export const IdleMinutes = z.int().check(z.minimum(1), z.maximum(30));

/** Whose PC it is. A proposal for the first question, never an answer to it. */
export const PolicyMode = z.enum(["own", "shared", "classroom"]);

/** Why a part of a policy does not hold: not as described, known to the catalog, said before, beyond the bound. */
const DropReason = z.enum(["malformed", "in-catalog", "taken", "too-many"]);
export type DropReason = z.infer<typeof DropReason>;

/**
 * What a school may say of the PCs that it looks after. Nothing here starts, ticks, hides, forbids or sends: there is no
 * field to say it with, and a new one needs a line in docs/adr/0019.
 */
export const Policy = z.object({
  appAddress: z.nullable(z.string()),
  mode: z.nullable(PolicyMode),
  platforms: z.array(SchoolPlatform),
  idleAfterMinutes: z.nullable(IdleMinutes),
  quiet: z.nullable(QuietHours),
  /** Whoever has the private half of it may change the catalog without asking: a point on P-256, base64url. */
  catalogKey: z.optional(PublicKey),
  /** Parts that were not taken, for the administrator: where, and why. */
  dropped: z.array(z.object({ at: z.string(), why: DropReason })),
});
export type Policy = z.infer<typeof Policy>;

export const NO_POLICY: Policy = {
  appAddress: null,
  mode: null,
  platforms: [],
  idleAfterMinutes: null,
  quiet: null,
  dropped: [],
};

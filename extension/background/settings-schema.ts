import { Choices } from "../../shared/bridge/own-calls";
import { PublicKey } from "../../shared/bridge/sealed";
import { OwnPlatform } from "../../shared/catalog/own-platform";
import { PlatformId } from "../../shared/catalog/platform";
import { SchoolPlatform } from "../../shared/catalog/school-platform";
import { Policy } from "../../shared/policy/policy";
import { Instant, Uuid } from "../../shared/usage/visit";
import * as z from "../../shared/zod";
import type { Settings } from "./log-database";

const Who = { portfolio: Uuid, title: z.string() };

export const Stored = z.object({
  log: Uuid,
  device: Uuid,
  recording: z.enum(["off", "on", "paused"]),
  ticked: z.array(PlatformId),
  pairings: z.array(z.object({ ...Who, pairedAt: Instant, publicKey: z.optional(PublicKey) })),
  requests: z.array(z.object({ ...Who, askedAt: Instant })),
  owner: z.nullable(Uuid),
  pausedUntil: z.nullable(Instant),
  lessonUntil: Instant,
  marks: z.record(PlatformId, Instant),
  ...Choices.shape,
  own: z.array(OwnPlatform),
  address: z.nullable(z.string()),
  school: z.array(SchoolPlatform),
  chosen: z.array(z.enum(["idleAfterMinutes", "quiet", "mode"])),
  policy: Policy,
});

/** What a sound log holds. Anything else was written by a disk that fails, or by somebody else. */
export function isSettings(stored: unknown): stored is Settings {
  return z.safeParse(Stored, stored).success;
}

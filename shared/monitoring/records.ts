import { Sha256 } from "../exchange/sha256";
import { Instant, Uuid } from "../usage/visit";
import * as z from "../zod";
import { CampaignFile } from "./campaign";
import { SubmissionFile } from "./submission";

// In all of these `campaign` is the id that the campaign's file carries.

/** A campaign in this portfolio: made here by the methodist, or opened to be answered. */
export const CampaignRecord = z.object({
  part: z.enum(["own", "answered"]),
  file: CampaignFile,
  addedAt: Instant,
});
export type CampaignRecord = z.infer<typeof CampaignRecord>;

/** The secret behind the pseudonyms: 32 random bytes in hex, made at the first submission. */
export const SecretRecord = z.object({ value: Sha256 });

/** A submission file that was saved: what was handed over can be proved by its hash. */
export const ReceiptRecord = z.object({
  campaign: Uuid,
  revision: z.int(),
  digest: Sha256,
  savedAt: Instant,
});
export type ReceiptRecord = z.infer<typeof ReceiptRecord>;

/** A submission that the methodist has added and the campaign accepts. */
export const ReceivedRecord = z.object({
  campaign: Uuid,
  digest: Sha256,
  file: SubmissionFile,
  addedAt: Instant,
});
export type ReceivedRecord = z.infer<typeof ReceivedRecord>;

/** A file that changed nothing: the same content again, or one that was not taken, with the reason in words. */
export const SetAsideRecord = z.object({
  campaign: Uuid,
  name: z.string(),
  reason: z.nullable(z.string()),
  addedAt: Instant,
});
export type SetAsideRecord = z.infer<typeof SetAsideRecord>;

/**
 * The persons whose answers were shown. The figures are recomputed from their files. Each release is a record of its own,
 * so that two devices that merge know of all; version 0.1 kept those of a campaign in one.
 */
export const ReleaseRecord = z.object({
  campaign: Uuid,
  /** Digests of the files. */
  releases: z.array(z.object({ digests: z.array(Sha256), releasedAt: Instant })).check(z.minLength(1)),
});
export type ReleaseRecord = z.infer<typeof ReleaseRecord>;

import { Sha256 } from "../exchange/sha256";
import { Instant, Uuid } from "../usage/visit";
import * as z from "../zod";
import { CampaignFile } from "./campaign";
import { Individual } from "./submission";

/** A campaign in this portfolio: made here by the methodist, or opened to be answered. */
export const CampaignRecord = z.object({
  role: z.enum(["own", "answered"]),
  file: CampaignFile,
  addedAt: Instant,
});
export type CampaignRecord = z.infer<typeof CampaignRecord>;

/** The secret behind the pseudonyms: 32 random bytes in hex, made at the first submission. */
export const SecretRecord = z.object({ value: Sha256 });
export type SecretRecord = z.infer<typeof SecretRecord>;

/** A submission file that was saved: what was handed over can be proved by its hash. */
export const ReceiptRecord = z.object({
  campaign: Uuid,
  revision: z.int(),
  digest: Sha256,
  savedAt: Instant,
});
export type ReceiptRecord = z.infer<typeof ReceiptRecord>;

/** A submission that the methodist has added and the campaign accepts. `copies` counts the same content added again. */
export const ReceivedRecord = z.object({
  campaign: Uuid,
  digest: Sha256,
  submission: Individual,
  addedAt: Instant,
  copies: z.int(),
});
export type ReceivedRecord = z.infer<typeof ReceivedRecord>;

/** A file that was not taken, by the name it had, with the reason in words. */
export const RefusedRecord = z.object({
  campaign: Uuid,
  name: z.string(),
  reason: z.string(),
  addedAt: Instant,
});
export type RefusedRecord = z.infer<typeof RefusedRecord>;

/** The persons in the figures that were shown last. The figures themselves are recomputed from these files. */
export const ReleaseRecord = z.object({ campaign: Uuid, digests: z.array(Sha256), releasedAt: Instant });
export type ReleaseRecord = z.infer<typeof ReleaseRecord>;

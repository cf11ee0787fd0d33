import {
  CampaignRecord,
  ReceiptRecord,
  ReceivedRecord,
  RefusedRecord,
  ReleaseRecord,
  SecretRecord,
} from "../../../shared/monitoring/records";
import type { Kind } from "../../store/kind";

/** The records of monitoring. */
export const campaigns: Kind<CampaignRecord> = { name: "campaign", schema: CampaignRecord };
export const secrets: Kind<SecretRecord> = { name: "secret", schema: SecretRecord };
export const receipts: Kind<ReceiptRecord> = { name: "receipt", schema: ReceiptRecord };
export const received: Kind<ReceivedRecord> = { name: "received", schema: ReceivedRecord };
export const refused: Kind<RefusedRecord> = { name: "refused", schema: RefusedRecord };
export const releases: Kind<ReleaseRecord> = { name: "release", schema: ReleaseRecord };

import {
  CampaignRecord,
  ReceiptRecord,
  ReceivedRecord,
  RefusedRecord,
  ReleaseRecord,
  SecretRecord,
} from "../../../shared/monitoring/records";
import { kindOf } from "../../store/kind-of";

/** The records of monitoring. */
export const campaigns = kindOf("campaign", CampaignRecord);
export const secrets = kindOf("secret", SecretRecord);
export const receipts = kindOf("receipt", ReceiptRecord);
export const received = kindOf("received", ReceivedRecord);
export const refused = kindOf("refused", RefusedRecord);
export const releases = kindOf("release", ReleaseRecord);

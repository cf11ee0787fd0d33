import {
  CampaignRecord,
  ReceiptRecord,
  ReceivedRecord,
  ReleaseRecord,
  SecretRecord,
  SetAsideRecord,
} from "../../../shared/monitoring/records";
import { kindOf } from "../../../shared/record/kind-of";

/** The records of monitoring. */
export const campaigns = kindOf("campaign", CampaignRecord);
export const secrets = kindOf("secret", SecretRecord);
export const receipts = kindOf("receipt", ReceiptRecord);
export const received = kindOf("received", ReceivedRecord);
export const setAside = kindOf("set-aside", SetAsideRecord);
export const releases = kindOf("release", ReleaseRecord);
/** Only read here: the answers about courses are made of them. */
export { kind as courses } from "../../../shared/portfolio/course.kind";

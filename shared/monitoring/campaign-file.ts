import { hashJson } from "../exchange/hash";
import { CAMPAIGN_FORMAT, type Campaign, CampaignFile } from "./campaign";

export const campaignFormat = { format: CAMPAIGN_FORMAT, version: 1, schema: CampaignFile };

export function campaignFile(campaign: Campaign): CampaignFile {
  return { format: CAMPAIGN_FORMAT, version: 1, campaign, hash: hashJson(campaign) };
}

/** Whether the file still says what its hash was made of. */
export function isIntact(file: CampaignFile): boolean {
  return hashJson(file.campaign) === file.hash;
}

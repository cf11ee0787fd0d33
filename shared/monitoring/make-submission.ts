import type { Visit } from "../usage/visit";
import type { CampaignFile } from "./campaign";
import { evaluatePeriods, observedFrom } from "./evaluate";
import { pseudonymOf } from "./pseudonym";
import { SUBMISSION_FORMAT, type SubmissionFile } from "./submission";

export interface SubmissionInput {
  readonly campaign: CampaignFile;
  readonly visits: readonly Visit[];
  /** 32 random bytes of the portfolio, hex. */
  readonly secret: string;
  /** 1 for the first file of this campaign, then one more each time. */
  readonly revision: number;
}

/** The file that leaves the device: answers in bands, no dates, no minutes, no names. */
export function makeSubmission({ campaign, visits, secret, revision }: SubmissionInput): SubmissionFile {
  return {
    format: SUBMISSION_FORMAT,
    version: 1,
    campaign: { id: campaign.campaign.id, hash: campaign.hash },
    submission: {
      kind: "individual",
      pseudonym: pseudonymOf(secret, campaign.campaign.id),
      revision,
      supersedes: [],
      ticket: null,
      periods: evaluatePeriods(campaign.campaign, visits),
      levels: [],
      subjectAreas: [],
      observedFrom: observedFrom(visits),
    },
  };
}

import type { LocalDate } from "../calendar/local-date";
import type { Visit } from "../usage/visit";
import type { CampaignFile } from "./campaign";
import { evaluatePeriods } from "./evaluate";
import { pseudonymOf } from "./pseudonym";
import { type Individual, SUBMISSION_FORMAT, type SubmissionFile } from "./submission";
import type { CourseDates } from "./topics";

/** As many as a submission may name. */
const MOST_SUPERSEDED = 10;

export interface SubmissionInput {
  readonly campaign: CampaignFile;
  /** Those that touch the campaign's periods. */
  readonly visits: readonly Visit[];
  /** All of them: how far back they count is said by the topic asked. */
  readonly courses: readonly CourseDates[];
  /** First month that the extension saw, of the whole log: before it, silence says nothing. `YYYY-MM` or null. */
  readonly observedFrom: string | null;
  /** A period that has not begun has no answer yet. */
  readonly today: LocalDate;
  /** 32 random bytes of the portfolio, hex. */
  readonly secret: string;
  /** Secrets of devices that were merged into this portfolio: their earlier files are of the same person. */
  readonly mergedSecrets?: readonly string[];
  /** 1 for the first file of this campaign, then one more each time. */
  readonly revision: number;
}

/** The file that leaves the device: answers in bands, no dates, no minutes, no names. */
export function makeSubmission({
  campaign,
  visits,
  courses,
  observedFrom,
  today,
  secret,
  mergedSecrets = [],
  revision,
}: SubmissionInput): SubmissionFile {
  return {
    format: SUBMISSION_FORMAT,
    version: 1,
    campaign: { id: campaign.campaign.id, hash: campaign.hash },
    submission: {
      kind: "individual",
      ...identityOf([secret, ...mergedSecrets], campaign.campaign.id),
      revision,
      ticket: null,
      periods: evaluatePeriods(campaign.campaign, { visits, courses }, today),
      levels: [],
      subjectAreas: [],
      observedFrom,
    },
  };
}

/** Who hands in: the pseudonym of the first secret, in force, and those of the others, by which it was known. */
export function identityOf(
  [inForce, ...merged]: readonly [string, ...string[]],
  campaignId: string,
): Pick<Individual, "pseudonym" | "supersedes"> {
  return {
    pseudonym: pseudonymOf(inForce, campaignId),
    supersedes: merged.slice(0, MOST_SUPERSEDED).map((one) => pseudonymOf(one, campaignId)),
  };
}

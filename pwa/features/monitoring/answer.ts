import type { CampaignFile } from "../../../shared/monitoring/campaign";
import { identityOf, makeSubmission } from "../../../shared/monitoring/make-submission";
import { type SubmissionFile } from "../../../shared/monitoring/submission";
import { receiptOf } from "../../../shared/monitoring/submission-file";
import { sameValue } from "../../../shared/record/heads";
import { today } from "../../app/clock";
import type { Portfolio } from "../../store/portfolio";
import * as kinds from "./kinds";

/** The submission as it would leave now. Nothing is stored but the secret behind the pseudonym. */
export async function prepareSubmission(
  portfolio: Portfolio,
  campaign: CampaignFile,
): Promise<SubmissionFile> {
  const periods = campaign.campaign.periods;
  const start = periods.map((period) => period.start).sort()[0] ?? "";
  const end =
    periods
      .map((period) => period.end)
      .sort()
      .at(-1) ?? "";
  const [secret, ...mergedSecrets] = await secretsOf(portfolio);
  return makeSubmission({
    campaign,
    visits: await portfolio.visits.between({ start, end }),
    courses: await portfolio.records.list(kinds.courses),
    observedFrom: await portfolio.visits.observedFrom(),
    today: today(),
    secret,
    mergedSecrets,
    revision: (await lastRevision(portfolio, campaign.campaign.id)) + 1,
  });
}

/**
 * Remembers that this file was handed to the person. False, and nothing is stored, when another tab has saved one since
 * it was prepared, or merged another device: two files of one revision would contradict each other in the tally, and one
 * under a pseudonym that is no longer in force would be a second person.
 */
export async function saveReceipt(portfolio: Portfolio, file: SubmissionFile): Promise<boolean> {
  const { campaign, submission } = file;
  if (submission.kind !== "individual") return false;
  return portfolio.records.together(async () => {
    const { revision, pseudonym, supersedes } = submission;
    if ((await lastRevision(portfolio, campaign.id)) >= revision) return false;
    const now = identityOf(await secretsOf(portfolio), campaign.id);
    if (!sameValue(now, { pseudonym, supersedes })) return false;
    await portfolio.records.add(kinds.receipts, {
      campaign: campaign.id,
      revision,
      digest: receiptOf(file),
      savedAt: Date.now(),
    });
    return true;
  });
}

async function lastRevision(portfolio: Portfolio, campaign: string): Promise<number> {
  const receipts = await portfolio.records.list(kinds.receipts);
  const own = receipts.filter((receipt) => receipt.campaign === campaign);
  return Math.max(0, ...own.map(({ revision }) => revision));
}

/**
 * The secret in force, then those of merged devices. Made at the first submission, then the same for ever: it keeps the
 * person one person in the tally. Of several the one with the smallest id is in force, on every device.
 */
async function secretsOf(portfolio: Portfolio): Promise<[string, ...string[]]> {
  const fresh = [...crypto.getRandomValues(new Uint8Array(32))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return portfolio.records.together(async () => {
    const known = (await portfolio.records.list(kinds.secrets)).sort((a, b) => (a.id < b.id ? -1 : 1));
    const [inForce, ...merged] = new Set(known.map(({ value }) => value));
    if (inForce !== undefined) return [inForce, ...merged];
    await portfolio.records.add(kinds.secrets, { value: fresh });
    return [fresh];
  });
}

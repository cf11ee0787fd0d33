import type { CampaignFile } from "../../../shared/monitoring/campaign";
import { makeSubmission } from "../../../shared/monitoring/make-submission";
import { type SubmissionFile } from "../../../shared/monitoring/submission";
import { receiptOf } from "../../../shared/monitoring/submission-file";
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
  const visits = await portfolio.visits.between({ start, end });
  const receipts = await portfolio.records.list(kinds.receipts);
  const revisions = receipts
    .filter((receipt) => receipt.campaign === campaign.campaign.id)
    .map(({ revision }) => revision);
  return makeSubmission({
    campaign,
    visits,
    secret: await secretOf(portfolio),
    revision: Math.max(0, ...revisions) + 1,
  });
}

/** Remembers that this file was handed to the person. */
export async function saveReceipt(portfolio: Portfolio, file: SubmissionFile): Promise<void> {
  if (file.submission.kind !== "individual") return;
  await portfolio.records.add(kinds.receipts, {
    campaign: file.campaign.id,
    revision: file.submission.revision,
    digest: receiptOf(file),
    savedAt: Date.now(),
  });
}

/** Made at the first submission, then the same for ever: it keeps the person one person in the tally. */
async function secretOf(portfolio: Portfolio): Promise<string> {
  const fresh = [...crypto.getRandomValues(new Uint8Array(32))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return portfolio.records.together(async () => {
    const [known] = await portfolio.records.list(kinds.secrets);
    if (known) return known.value;
    await portfolio.records.add(kinds.secrets, { value: fresh });
    return fresh;
  });
}

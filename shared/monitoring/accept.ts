import { leastDays } from "./bands";
import type { Campaign, CampaignFile } from "./campaign";
import { platformsOf } from "./evaluate";
import type { Individual, Submission, SubmissionFile } from "./submission";

/** Why a readable submission does not belong to this campaign's tally. */
export type Rejection =
  | { readonly code: "other-campaign" }
  | { readonly code: "other-definition" }
  | { readonly code: "kind-not-counted"; readonly kind: Submission["kind"] }
  | { readonly code: "ticket-unasked" }
  | { readonly code: "does-not-answer"; readonly path: string }
  | { readonly code: "contradiction"; readonly path: string };

/** Whether a submission answers exactly this campaign, completely and without contradicting itself; null when it does. */
export function rejectionOf({ campaign, hash }: CampaignFile, file: SubmissionFile): Rejection | null {
  if (file.campaign.id !== campaign.id) return { code: "other-campaign" };
  if (file.campaign.hash !== hash) return { code: "other-definition" };
  if (file.submission.kind !== "individual") return { code: "kind-not-counted", kind: file.submission.kind };
  if (file.submission.ticket !== null && campaign.tickets === null) return { code: "ticket-unasked" };
  return incomplete(campaign, file.submission) ?? contradiction(campaign, file.submission);
}

function incomplete(campaign: Campaign, submission: Individual): Rejection | null {
  const asked = campaign.periods.map(({ id }) => id);
  if (
    !sameSet(
      asked,
      submission.periods.map(({ period }) => period),
    )
  ) {
    return { code: "does-not-answer", path: "periods" };
  }
  const platforms = new Set(campaign.platforms.map(({ id }) => id));
  for (const { period, answers, platforms: used } of submission.periods) {
    const path = `periods.${period}`;
    if (
      !sameSet(
        campaign.indicators.map(({ id }) => id),
        answers.map(({ indicator }) => indicator),
      )
    ) {
      return { code: "does-not-answer", path: `${path}.answers` };
    }
    for (const { id, ...indicator } of campaign.indicators) {
      const given = answers.find((answer) => answer.indicator === id)?.answer ?? "";
      const allowed = indicator.measure === "use" ? ["yes", "no"] : [...indicator.bands, "no-data"];
      if (!allowed.includes(given)) return { code: "does-not-answer", path: `${path}.answers.${id}` };
    }
    const names = used.map(({ platform }) => platform);
    if (new Set(names).size < names.length || names.some((name) => !platforms.has(name))) {
      return { code: "does-not-answer", path: `${path}.platforms` };
    }
  }
  return null;
}

/** Days on a listed platform that suffice for an indicator cannot stand beside its «no»; a «yes» needs evidence. */
function contradiction(campaign: Campaign, submission: Individual): Rejection | null {
  for (const { period, answers, platforms: used } of submission.periods) {
    for (const indicator of campaign.indicators) {
      if (indicator.measure !== "use") continue;
      const path = `periods.${period}.answers.${indicator.id}`;
      const given = answers.find((answer) => answer.indicator === indicator.id);
      const isYes = given?.answer === "yes";
      if (isYes !== (given?.evidence !== undefined)) return { code: "contradiction", path };
      const about = platformsOf(campaign, indicator);
      const suffices = used.some(
        ({ platform, days }) => about.has(platform) && leastDays(days) >= indicator.minDays,
      );
      if (suffices && !isYes) return { code: "contradiction", path };
    }
  }
  return null;
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  const set = new Set(right);
  return left.length === right.length && set.size === right.length && left.every((item) => set.has(item));
}

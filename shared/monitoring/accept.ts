import { hashText } from "../exchange/hash";
import { leastDays } from "./bands";
import type { Campaign, CampaignFile, UseIndicator } from "./campaign";
import { platformsOf, SOURCE_OF } from "./evaluate";
import type { Evidence, Individual, Submission, SubmissionFile } from "./submission";

/** Why a readable submission does not belong to this campaign's tally. */
export type Rejection =
  | { readonly code: "other-campaign" }
  | { readonly code: "other-definition" }
  | { readonly code: "kind-not-counted"; readonly kind: Submission["kind"] }
  | { readonly code: "ticket-unasked" | "ticket-missing" | "ticket-unknown" }
  | { readonly code: "does-not-answer"; readonly path: string }
  | { readonly code: "contradiction"; readonly path: string };

/** Whether a submission answers exactly this campaign, completely and without contradicting itself; null when it does. */
export function rejectionOf({ campaign, hash }: CampaignFile, file: SubmissionFile): Rejection | null {
  if (file.campaign.id !== campaign.id) return { code: "other-campaign" };
  if (file.campaign.hash !== hash) return { code: "other-definition" };
  if (file.submission.kind !== "individual") return { code: "kind-not-counted", kind: file.submission.kind };
  return (
    wrongTicket(campaign, file.submission) ??
    incomplete(campaign, file.submission) ??
    contradiction(campaign, file.submission)
  );
}

function wrongTicket({ tickets }: Campaign, { ticket }: Individual): Rejection | null {
  if (tickets === null) return ticket === null ? null : { code: "ticket-unasked" };
  if (ticket === null) return { code: "ticket-missing" };
  return tickets.includes(hashText(ticket)) ? null : { code: "ticket-unknown" };
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
  const { kinds } = campaign.use;
  const platforms = new Set(
    campaign.platforms.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id),
  );
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
      const allowed = ["no-data", ...(indicator.measure === "use" ? ["yes", "no"] : indicator.bands)];
      if (!allowed.includes(given)) return { code: "does-not-answer", path: `${path}.answers.${id}` };
    }
    const names = used.map(({ platform }) => platform);
    if (new Set(names).size < names.length || names.some((name) => !platforms.has(name))) {
      return { code: "does-not-answer", path: `${path}.platforms` };
    }
  }
  return null;
}

/**
 * Days on a listed platform that suffice for an indicator cannot stand beside its «no»; a «yes» needs evidence, and
 * only of sources that the campaign counts.
 */
function contradiction(campaign: Campaign, submission: Individual): Rejection | null {
  const counts = ({ evidence }: { evidence?: Evidence | undefined }) =>
    evidence === undefined || campaign.use.sources.includes(SOURCE_OF[evidence]);
  for (const { period, answers, platforms: used } of submission.periods) {
    if (![...answers, ...used].every(counts)) return { code: "contradiction", path: `periods.${period}` };
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
      if (suffices && given?.answer === "no") return { code: "contradiction", path };
    }
  }
  return unimplied(campaign, submission);
}

/** A «yes» that makes another answer a «yes»: of a narrower indicator, or of a period inside a longer one. */
function unimplied(campaign: Campaign, submission: Individual): Rejection | null {
  const uses = campaign.indicators.filter((indicator) => indicator.measure === "use");
  for (const narrow of uses) {
    for (const wide of uses) {
      if (!follows(campaign, narrow, wide)) continue;
      for (const inner of campaign.periods) {
        for (const outer of campaign.periods) {
          if (inner.start < outer.start || inner.end > outer.end) continue;
          const isYes = answerOf(submission, inner.id, narrow.id) === "yes";
          if (isYes && answerOf(submission, outer.id, wide.id) === "no") {
            return { code: "contradiction", path: `periods.${outer.id}.answers.${wide.id}` };
          }
        }
      }
    }
  }
  return null;
}

function follows(campaign: Campaign, narrow: UseIndicator, wide: UseIndicator): boolean {
  const among = platformsOf(campaign, wide);
  return narrow.minDays >= wide.minDays && [...platformsOf(campaign, narrow)].every((id) => among.has(id));
}

function answerOf({ periods }: Individual, period: string, indicator: string): string | undefined {
  const given = periods.find((one) => one.period === period)?.answers;
  return given?.find((one) => one.indicator === indicator)?.answer;
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  const set = new Set(right);
  return left.length === right.length && set.size === right.length && left.every((item) => set.has(item));
}

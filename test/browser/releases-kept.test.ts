import { expect, test } from "vitest";
import { unsavedChanges } from "../../pwa/copies/last-copy";
import { mergeCopy } from "../../pwa/copies/merge-copy";
import { recoveryPoints } from "../../pwa/copies/recovery-points";
import { backTo, restoreCopy } from "../../pwa/copies/restore-copy";
import { campaigns, received } from "../../pwa/features/monitoring/kinds";
import { readTally, releaseFigures } from "../../pwa/features/monitoring/tally";
import type { Portfolio } from "../../pwa/store/portfolio";
import { campaignFile } from "../../shared/monitoring/campaign-file";
import { derivedId } from "../../shared/record/derived-id";
import { aCampaign, accepted, anIndividual, aSubmission, hex64 } from "../support/builders";
import { aPortfolio, copyOf, pointBefore } from "../support/copies-world";

const campaign = aCampaign();

async function aMethodist(): Promise<{ portfolio: Portfolio; id: string }> {
  const portfolio = aPortfolio();
  const id = await portfolio.records.add(campaigns, {
    part: "own",
    file: campaignFile(campaign),
    addedAt: 1,
  });
  return { portfolio, id };
}

/** The files of some persons, by their numbers. */
async function receive({ records }: Portfolio, first: number, last: number): Promise<void> {
  for (let person = first; person <= last; person++) {
    const submission = anIndividual({ pseudonym: hex64(person) });
    const { digest } = accepted(submission);
    const file = aSubmission(submission, campaign);
    await records.put(received, derivedId("received", campaign.id, digest), {
      campaign: campaign.id,
      digest,
      file,
      addedAt: 1,
    });
  }
}

const shown = async (portfolio: Portfolio, id: string) =>
  (await readTally(portfolio, id))?.releases.map(({ persons }) => persons.length);
const refusal = async (portfolio: Portfolio, id: string) => (await readTally(portfolio, id))?.refusal;

test("what was shown is not forgotten by a restore, so one person more is still too few", async () => {
  const { portfolio, id } = await aMethodist();
  await receive(portfolio, 1, 20);
  const copy = await copyOf(portfolio);
  await releaseFigures(portfolio, id);
  await restoreCopy(portfolio, copy);
  await receive(portfolio, 21, 21);
  expect(await shown(portfolio, id)).toEqual([20]);
  expect(await refusal(portfolio, id)).toBe("too-few-new");
});

test("nor by a step back to before the files came", async () => {
  const { portfolio, id } = await aMethodist();
  await pointBefore(portfolio, "import");
  await receive(portfolio, 1, 20);
  await releaseFigures(portfolio, id);
  const [point] = await recoveryPoints(portfolio);
  expect(await backTo(portfolio, point?.id ?? "")).toEqual({ ok: true });
  await receive(portfolio, 21, 21);
  expect(await shown(portfolio, id)).toEqual([20]);
  expect(await refusal(portfolio, id)).toBe("too-few-new");
});

test("two devices that have shown different persons know of both results after a merge", async () => {
  const { portfolio, id } = await aMethodist();
  await receive(portfolio, 1, 10);
  const other = aPortfolio();
  await restoreCopy(other, await copyOf(portfolio));
  await receive(portfolio, 11, 20);
  await releaseFigures(portfolio, id);
  await receive(other, 11, 16);
  await releaseFigures(other, id);
  await mergeCopy(portfolio, await copyOf(other), { confirmedOther: true });
  expect(await shown(portfolio, id)).toEqual([20, 16]);
  await receive(portfolio, 21, 21);
  expect(await refusal(portfolio, id)).toBe("too-few-new");
});

test("what a restore has kept is newer than the copy", async () => {
  const { portfolio, id } = await aMethodist();
  await receive(portfolio, 1, 20);
  const copy = await copyOf(portfolio);
  await releaseFigures(portfolio, id);
  await restoreCopy(portfolio, copy);
  expect(await unsavedChanges(portfolio)).toBe(1);
});

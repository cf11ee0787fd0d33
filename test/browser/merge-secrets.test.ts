import { expect, test } from "vitest";
import { mergeCopy } from "../../pwa/copies/merge-copy";
import { restoreCopy } from "../../pwa/copies/restore-copy";
import { prepareSubmission, saveReceipt } from "../../pwa/features/monitoring/answer";
import * as kinds from "../../pwa/features/monitoring/kinds";
import type { Portfolio } from "../../pwa/store/portfolio";
import { campaignFile } from "../../shared/monitoring/campaign-file";
import { personsOf } from "../../shared/monitoring/identity";
import type { Individual, SubmissionFile } from "../../shared/monitoring/submission";
import { receiptOf } from "../../shared/monitoring/submission-file";
import { aCampaign } from "../support/builders";
import { aPortfolio, copyOf } from "../support/copies-world";

const campaign = campaignFile(aCampaign());

async function handIn(portfolio: Portfolio): Promise<SubmissionFile> {
  const file = await prepareSubmission(portfolio, campaign);
  expect(await saveReceipt(portfolio, file)).toBe(true);
  return file;
}

const accepted = (files: readonly SubmissionFile[]) =>
  files.map((file) => ({ digest: receiptOf(file), submission: individual(file) }));

function individual({ submission }: SubmissionFile): Individual {
  if (submission.kind !== "individual") throw new Error("a person's file");
  return submission;
}

/** Two devices that have each handed in a file before they met. */
async function metLater() {
  const [one, other] = [aPortfolio(), aPortfolio()];
  const files = [await handIn(one), await handIn(other), await handIn(other)];
  const copy = await copyOf(one);
  await mergeCopy(one, await copyOf(other), { confirmedOther: true });
  await mergeCopy(other, copy, { confirmedOther: true });
  return { one, other, files };
}

test("after a merge both devices are one person: one pseudonym, the other is named as older", async () => {
  const { one, other, files } = await metLater();
  const [mine, yours] = [await prepareSubmission(one, campaign), await prepareSubmission(other, campaign)];
  expect(yours).toEqual(mine);
  const [first, second] = files.map(individual);
  const { pseudonym, supersedes, revision } = individual(mine);
  expect(new Set([pseudonym, ...supersedes])).toEqual(new Set([first?.pseudonym, second?.pseudonym]));
  expect(supersedes).toHaveLength(1);
  // The other device had handed in two.
  expect(revision).toBe(3);
});

test("the methodist counts one person, by the file that came after the merge", async () => {
  const { other, files } = await metLater();
  expect(personsOf(accepted(files)).counted).toHaveLength(2);
  const last = await handIn(other);
  const { counted, conflicts } = personsOf(accepted([...files, last]));
  expect([counted, conflicts]).toEqual([accepted([last]), 0]);
});

test("a file prepared before a merge is not saved after it under a pseudonym of before", async () => {
  const [one, other] = [aPortfolio(), aPortfolio()];
  const prepared = [await prepareSubmission(one, campaign), await prepareSubmission(other, campaign)];
  const copies = [await copyOf(other), await copyOf(one)] as const;
  await mergeCopy(one, copies[0], { confirmedOther: true });
  await mergeCopy(other, copies[1], { confirmedOther: true });
  for (const [index, device] of [one, other].entries())
    expect(await saveReceipt(device, prepared[index] as SubmissionFile)).toBe(false);
  const files = [await handIn(one), await handIn(other)];
  expect(personsOf(accepted(files)).counted).toHaveLength(1);
});

test("the secret with the smallest id is in force, whichever came first into the store", async () => {
  const [one, other] = [aPortfolio(), aPortfolio()];
  const value = (digit: string) => digit.repeat(64);
  await one.records.put(kinds.secrets, "ffffffff-0000-7000-8000-000000000000", { value: value("a") });
  await other.records.put(kinds.secrets, "00000000-0000-7000-8000-000000000000", { value: value("b") });
  const alone = individual(await prepareSubmission(other, campaign)).pseudonym;
  await mergeCopy(one, await copyOf(other), { confirmedOther: true });
  expect(individual(await prepareSubmission(one, campaign)).pseudonym).toBe(alone);
});

test("a restored device is the person it was, and names nobody", async () => {
  const [one, other] = [aPortfolio(), aPortfolio()];
  const [file] = [await handIn(one)];
  await restoreCopy(other, await copyOf(one));
  const again = individual(await prepareSubmission(other, campaign));
  expect(again).toMatchObject({ pseudonym: individual(file).pseudonym, supersedes: [], revision: 2 });
});

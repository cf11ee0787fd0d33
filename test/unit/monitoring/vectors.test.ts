import { expect, test } from "vitest";
import { hashJson } from "../../../shared/exchange/hash";
import { openFile } from "../../../shared/exchange/open-file";
import { rejectionOf } from "../../../shared/monitoring/accept";
import { campaignFormat, isIntact } from "../../../shared/monitoring/campaign-file";
import { makeSubmission } from "../../../shared/monitoring/make-submission";
import { pseudonymOf } from "../../../shared/monitoring/pseudonym";
import { receiptOf, submissionFormat } from "../../../shared/monitoring/submission-file";
import { Visit } from "../../../shared/usage/visit";
import * as z from "../../../shared/zod";
import { bytesAt } from "../../support/files";
import expected from "../../vectors/expected-v1.json";
import visits from "../../vectors/visits-v1.json";

// These files were made by the first version and are never made again: a test that fails here is a change that would
// no longer read, or no longer count alike, what schools hold already (docs/adr/0004).
const file = (name: string) => new Uint8Array(bytesAt(`test/vectors/${name}-v1.json`));
const campaign = openFile(file("campaign"), campaignFormat);
const submission = openFile(file("submission"), submissionFormat);
if (!campaign.ok || !submission.ok) throw new Error("a file of version 1 does not open");

test("a campaign of version 1 opens and is what its hash was made of", () => {
  expect(isIntact(campaign.file)).toBe(true);
  expect(campaign.file.hash).toBe(expected.hash);
  expect(hashJson(campaign.file.campaign)).toBe(expected.hash);
});

test("a submission of version 1 opens, is accepted and has its receipt", () => {
  expect(rejectionOf(campaign.file, submission.file)).toBeNull();
  expect(receiptOf(submission.file)).toBe(expected.receipt);
});

test("the same secret is the same person", () => {
  expect(pseudonymOf(expected.made.secret, campaign.file.campaign.id)).toBe(expected.pseudonym);
  expect(submission.file.submission).toMatchObject({ pseudonym: expected.pseudonym });
});

test("the same visits give the same answers", () => {
  const log = z.parse(z.array(Visit), visits);
  const made = makeSubmission({ campaign: campaign.file, visits: log, courses: [], ...expected.made });
  expect(made).toEqual(submission.file);
  expect(receiptOf(made)).toBe(expected.receipt);
});

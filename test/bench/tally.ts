import { openFile } from "../../shared/exchange/open-file";
import { rejectionOf } from "../../shared/monitoring/accept";
import { campaignFile } from "../../shared/monitoring/campaign-file";
import { draftCampaign } from "../../shared/monitoring/draft-campaign";
import { figuresOf } from "../../shared/monitoring/figures";
import { type Accepted, personsOf } from "../../shared/monitoring/identity";
import { receiptOf, submissionFormat } from "../../shared/monitoring/submission-file";
import { aDraft, aSubmissionOf, aVisit, bytesOf, hex64, uuid } from "../support/builders";
import { table } from "../support/table";

export const name = "tally";

const FILES = 10_000;
const PLATFORMS = ["resh", "uchi", "myschool", "sferum", "fipi", "yaklass"];
const DAY_MS = 86_400_000;
const START = Date.parse("2026-09-01T06:00:00Z");

const campaign = campaignFile(
  draftCampaign(
    aDraft({
      organisation: "Район",
      schoolYear: { start: "2026-09-01", end: "2027-05-26" },
      headcount: FILES,
      target: 70,
      k: 10,
    }),
    uuid(7),
  ),
);

/** From the bytes of 10 000 files to the figures, beside JSON.parse of the same bytes in the same run. */
export async function run(): Promise<string> {
  const files = Array.from({ length: FILES }, (_, person) => bytesOf(JSON.stringify(submissionOf(person))));
  const decoder = new TextDecoder();
  const parse = fastest(() => files.forEach((bytes) => JSON.parse(decoder.decode(bytes))));
  const tally = fastest(() => tallyOf(files));
  const size = files.reduce((sum, bytes) => sum + bytes.length, 0);
  return table(
    ["10 000 submissions", "ms", "ratio"],
    [
      [`decode and JSON.parse (${Math.round(size / FILES)} bytes each)`, Math.round(parse), "1.00"],
      ["gate, schema, acceptance, persons, figures", Math.round(tally), (tally / parse).toFixed(2)],
    ],
  );
}

function tallyOf(files: readonly Uint8Array[]) {
  const accepted: Accepted[] = [];
  for (const bytes of files) {
    const opened = openFile(bytes, submissionFormat);
    if (!opened.ok || rejectionOf(campaign, opened.file)) throw new Error("a generated file was refused");
    const { submission } = opened.file;
    if (submission.kind === "individual") accepted.push({ digest: receiptOf(opened.file), submission });
  }
  const { counted } = personsOf(accepted);
  if (counted.length !== FILES) throw new Error("a person was lost");
  return figuresOf(campaign.campaign, counted);
}

/** A hundred different logs, each of a hundred persons. */
const answers = Array.from({ length: 100 }, (_, log) => {
  const visits = PLATFORMS.flatMap((platform, index) =>
    Array.from({ length: (log * (index + 3)) % 25 }, (_day, day) =>
      aVisit({ platform, startedAt: START + ((day * 4 + index) % 110) * DAY_MS, minutes: 5 }),
    ),
  );
  return aSubmissionOf({ campaign, visits, today: "2027-05-26", observedFrom: "2026-09" });
});

function submissionOf(person: number) {
  const file = answers[person % answers.length];
  return { ...file, submission: { ...file?.submission, pseudonym: hex64(person) } };
}

/** ms of the fastest of three runs: the machine's other work only ever adds. */
function fastest(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

import { hashJson } from "../exchange/hash";
import { SUBMISSION_FORMAT, SubmissionFile } from "./submission";

export const submissionFormat = { format: SUBMISSION_FORMAT, version: 1, schema: SubmissionFile };

/** What the receipt shows, and what makes two files the same: content, not white space. */
export function receiptOf(file: SubmissionFile): string {
  return hashJson(file);
}

import { openFile } from "../../../shared/exchange/open-file";
import { LIMITS } from "../../../shared/exchange/read-json";
import { refusalText } from "../../../shared/exchange/refusal-words";
import { rejectionOf } from "../../../shared/monitoring/accept";
import { type CampaignFile } from "../../../shared/monitoring/campaign";
import { campaignFormat, isIntact } from "../../../shared/monitoring/campaign-file";
import type { SubmissionFile } from "../../../shared/monitoring/submission";
import { receiptOf, submissionFormat } from "../../../shared/monitoring/submission-file";
import { rejectionText } from "../../../shared/monitoring/words";
import { bytesOf } from "../../app/bytes-of";
import { saveFile } from "../../app/save-file";

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

export interface Readable {
  readonly digest: string;
  readonly file: SubmissionFile;
}

/** A campaign file as it was made, or the reason in words why it is not taken. */
export async function readCampaign(file: File): Promise<Read<CampaignFile>> {
  const bytes = await bytesOf(file, LIMITS.bytes);
  if (bytes === null) return UNREADABLE;
  const opened = openFile(bytes, campaignFormat);
  if (!opened.ok) return { ok: false, reason: refusalText(opened.refusal) };
  if (!isIntact(opened.file))
    return { ok: false, reason: "условия мониторинга изменены после сохранения файла" };
  const { recipients, tickets } = opened.file.campaign;
  // A plain answer to a campaign that asks for a sealed one would show what was meant to be hidden.
  if (recipients.length > 0 || tickets !== null) {
    return {
      ok: false,
      reason: "этот мониторинг просит запечатанную выгрузку или одноразовый код: обновите «Копилку»",
    };
  }
  return { ok: true, value: opened.file };
}

/** A submission that this campaign accepts, or the reason in words. */
export async function readSubmission(file: File, campaign: CampaignFile): Promise<Read<Readable>> {
  const bytes = await bytesOf(file, LIMITS.bytes);
  if (bytes === null) return UNREADABLE;
  const opened = openFile(bytes, submissionFormat);
  if (!opened.ok) return { ok: false, reason: refusalText(opened.refusal) };
  const rejection = rejectionOf(campaign, opened.file);
  if (rejection) return { ok: false, reason: rejectionText(rejection) };
  return { ok: true, value: { digest: receiptOf(opened.file), file: opened.file } };
}

const UNREADABLE = { ok: false, reason: "файл не прочитался: проверьте, что он открывается" } as const;

/** Gives a JSON document to the person as a file. */
export function saveJson(name: string, document: unknown): void {
  saveFile(name, new Blob([`${JSON.stringify(document, null, 1)}\n`], { type: "application/json" }));
}

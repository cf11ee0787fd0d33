import type { FileStore } from "../../store/file-store";
import { type AcceptedFile, acceptFile } from "./accept-file";
import { refusalText } from "./refusal-words";

/** Accepts a file and stores it at once: files come before the records that name them. Never throws. */
export async function keepFile(files: FileStore, file: File): Promise<AcceptedFile> {
  const accepted = await acceptFile(file);
  if (!accepted.ok) return accepted;
  try {
    await files.add(accepted.blob, accepted.facts.type);
    return accepted;
  } catch (error) {
    return { ok: false, reason: refusalText(isQuota(error) ? "no-space" : "not-stored") };
  }
}

/** Said of the write itself, or of the transaction that it ended: then Dexie wraps it into an AbortError. */
function isQuota(error: unknown): boolean {
  const { name, inner } = error as { name?: string; inner?: { name?: string } };
  return name === "QuotaExceededError" || inner?.name === "QuotaExceededError";
}

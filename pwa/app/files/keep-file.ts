import { problemOf } from "../../store/failure";
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
    return { ok: false, reason: refusalText(problemOf(error) === "quota" ? "no-space" : "not-stored") };
  }
}

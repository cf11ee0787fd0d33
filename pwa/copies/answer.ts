import { backupRefusalText } from "../../shared/exchange/backup-words";
import { BackupChanged } from "../backup/opened-backup";
import { DamagedFile } from "../backup/pack-backup";
import { PROBLEM_TEXTS, problemOf } from "../store/failure";

/** What came of a step: done, or why not, in the user's words. When it was not done, everything is as it was. */
export type Answer<T = unknown> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly reason: string };

/** Stops a step that must not go on; `message` is in the user's words. */
export class Refused extends Error {}

/** Turns what is known to go wrong into words; whatever else is thrown is a bug, and is thrown on. */
export async function answered<T extends object>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return { ok: false, reason };
  }
}

export function reasonOf(error: unknown): string | null {
  if (error instanceof Refused) return error.message;
  if (error instanceof BackupChanged) {
    return `Копия прочиталась не до конца: ${backupRefusalText(error.refusal)}.`;
  }
  if (error instanceof DamagedFile) {
    return "Один из приложенных файлов испортился на диске этого устройства: с ним копию не сделать.";
  }
  const problem = problemOf(error);
  return problem && PROBLEM_TEXTS[problem];
}

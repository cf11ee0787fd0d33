import type { BackupManifest } from "../../shared/exchange/backup-manifest";
import { backupRefusalText } from "../../shared/exchange/backup-words";
import { today } from "../app/clock";
import { openBackup } from "../backup/open-backup";
import { DamagedFile, packBackup } from "../backup/pack-backup";
import type { OnProgress } from "../backup/source";
import type { Portfolio } from "../store/portfolio";
import { type Answer, answered, Refused } from "./answer";
import { rememberCopy } from "./last-copy";
import { oneAtATime } from "./one-at-a-time";
import { rememberIds } from "./portfolio-ids";
import { snapshotOf } from "./snapshot";

export interface SavedCopy {
  readonly blob: Blob;
  /** «kopilka-2026-11-21.kopilka.zip». */
  readonly name: string;
  readonly counts: BackupManifest["counts"];
}

/** A refusal names the stored file that is damaged, where that is the reason: the copy can be made without it. */
export type Saved = Answer<SavedCopy> & { readonly damagedFile?: string };

/**
 * The whole portfolio as one file, read back before it is given out: every hash and every count. Drafts and facts of
 * this device stay out of it. Progress counts each byte twice, written and read back. `leftOut` holds the hashes of
 * damaged files that the person has agreed to do without.
 */
export async function saveCopy(
  portfolio: Portfolio,
  onProgress?: OnProgress,
  leftOut?: ReadonlySet<string>,
): Promise<Saved> {
  let damagedFile: string | undefined;
  const saved = await answered(() =>
    oneAtATime(portfolio, async (): Promise<SavedCopy> => {
      await rememberIds(portfolio);
      const snapshot = await snapshotOf(portfolio, leftOut);
      const total = snapshot.bytes * 2;
      const step = (from: number) => (done: number) => onProgress?.(Math.min(from + done, total), total);
      try {
        const blob = await packBackup(snapshot, { onProgress: step(0) });
        const read = await openBackup(blob, { onProgress: step(snapshot.bytes) });
        if (!read.ok) throw new Refused(`Копия записалась с ошибкой: ${backupRefusalText(read.refusal)}.`);
        const { counts, madeAt } = read.backup.manifest;
        await rememberCopy(portfolio, { madeAt, revision: snapshot.revision });
        return { blob, name: `kopilka-${today()}.kopilka.zip`, counts };
      } catch (error) {
        if (error instanceof DamagedFile) damagedFile = error.hash;
        throw error;
      }
    }),
  );
  return damagedFile === undefined ? saved : { ...saved, damagedFile };
}

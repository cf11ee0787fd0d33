import type { OpenedBackup } from "../backup/opened-backup";
import type { Portfolio } from "../store/portfolio";
import { type Answer, answered, Refused } from "./answer";
import { bringFiles } from "./bring-files";
import { guarded } from "./guarded";
import { readIncoming } from "./incoming";
import { rememberCopy } from "./last-copy";
import { oneAtATime } from "./one-at-a-time";
import { codeOf, isEmpty, knownIds } from "./portfolio-ids";
import { openPoint } from "./recovery-points";
import { replaceAll } from "./replace-all";

/** Makes what is here what the copy holds. What was here can be had back from the recovery point that is made first. */
export async function restoreCopy(portfolio: Portfolio, copy: OpenedBackup): Promise<Answer> {
  return answered(() =>
    oneAtATime(portfolio, async () => {
      if (!(await isOwn(portfolio, copy)) && !(await isEmpty(portfolio))) {
        throw new Refused(otherPortfolioText(copy));
      }
      await restoreInto(portfolio, copy);
      return {};
    }),
  );
}

/** Back to a recovery point. What is here now becomes a point itself. */
export async function backTo(portfolio: Portfolio, id: string): Promise<Answer> {
  return answered(() =>
    oneAtATime(portfolio, async () => {
      const incoming = await readIncoming(await openPoint(portfolio, id));
      await guarded(portfolio, {
        reason: "return",
        plan: async () => ({
          revision: null,
          apply: async () => void (await replaceAll(portfolio, incoming)),
        }),
      });
      return {};
    }),
  );
}

/** The same, without asking whose copy it is. */
export async function restoreInto(portfolio: Portfolio, copy: OpenedBackup): Promise<void> {
  const incoming = await readIncoming(copy);
  const apply = async () => {
    const isCopy = await replaceAll(portfolio, incoming);
    // The write that this happens in is the next revision; what was kept beside the copy is newer than it.
    const revision = (await portfolio.gate.revision()) + (isCopy ? 1 : 0);
    await rememberCopy(portfolio, { madeAt: copy.manifest.madeAt, revision });
  };
  const plan = async () => ({ revision: null, apply });
  await guarded(portfolio, { reason: "restore", before: () => bringFiles(portfolio, copy), plan });
}

/** A copy of this portfolio, or of one that was merged with it. */
export async function isOwn(portfolio: Portfolio, { manifest }: OpenedBackup): Promise<boolean> {
  const known = await knownIds(portfolio);
  return manifest.portfolios.some((id) => known.includes(id));
}

export function otherPortfolioText({ manifest }: OpenedBackup): string {
  return `Это копия другого портфолио (код ${codeOf(manifest.portfolio)}). Если это вы на другом устройстве, нажмите «Объединить с другим устройством»: записи обоих сложатся вместе.`;
}

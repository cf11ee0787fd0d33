import type { OpenedBackup } from "../backup/opened-backup";
import { PortfolioDatabase, type PortfolioRow } from "../store/database";
import { Portfolio } from "../store/portfolio";
import type { Registry } from "../store/registry";
import { type Answer, answered, Refused } from "./answer";
import { carryDrafts } from "./carry-drafts";
import { oneAtATime } from "./one-at-a-time";
import { isEmpty } from "./portfolio-ids";
import { restoreInto } from "./restore-copy";

/**
 * On a device without a portfolio, or with an empty one: the copy's portfolio under its own id, so the extension that
 * was paired with it still is. The registry names it only when it is whole: a crash leaves the old state or the new one.
 * After it the page has to be opened anew.
 */
export async function restoreFresh(
  registry: Registry,
  copy: OpenedBackup,
): Promise<Answer<{ readonly row: PortfolioRow }>> {
  const { portfolio: id, role } = copy.manifest;
  return answered(() =>
    oneAtATime({ row: { id } }, async () => {
      const device = await registry.device();
      const current = (await registry.current()) ?? null;
      await mustBeEmpty(current, device);
      if (current?.id === id) {
        await using(current, device, (portfolio) => restoreInto(portfolio, copy));
        return { row: current };
      }
      const row = { id, role, createdAt: Date.now() };
      try {
        await build(row, device, copy, current);
        if (!(await registry.replace(current?.id ?? null, row))) throw new Refused(NOT_EMPTY);
        if (current && !(await using(current, device, isEmpty))) {
          // Another tab has saved something at the last moment.
          await registry.replace(row.id, current);
          throw new Refused(NOT_EMPTY);
        }
      } catch (error) {
        // On a computer that others use too, nothing of a portfolio may stay that no screen shows.
        if ((await registry.current())?.id !== id) await new PortfolioDatabase(id).delete();
        throw error;
      }
      // Tabs that still show the empty one are closed out by this, instead of writing where nobody looks.
      if (current) await new PortfolioDatabase(current.id).delete();
      return { row };
    }),
  );
}

/** The whole portfolio of the copy, beside the empty one that it is to follow. */
async function build(
  row: PortfolioRow,
  device: string,
  copy: OpenedBackup,
  current: PortfolioRow | null,
): Promise<void> {
  await using(row, device, async (portfolio) => {
    await restoreInto(portfolio, copy);
    if (current) await using(current, device, (empty) => carryDrafts(empty, portfolio));
    // Read again: what was written here meanwhile must not be left behind.
    await mustBeEmpty(current, device);
  });
}

const NOT_EMPTY =
  "На этом устройстве уже есть записи. Откройте «Настройки» и выберите там «Восстановить из копии» или «Объединить с другим устройством».";

async function mustBeEmpty(row: PortfolioRow | null, device: string): Promise<void> {
  if (row && !(await using(row, device, isEmpty))) throw new Refused(NOT_EMPTY);
}

async function using<T>(
  row: PortfolioRow,
  device: string,
  work: (portfolio: Portfolio) => Promise<T>,
): Promise<T> {
  const portfolio = new Portfolio(row, device);
  try {
    return await work(portfolio);
  } finally {
    portfolio.close();
  }
}

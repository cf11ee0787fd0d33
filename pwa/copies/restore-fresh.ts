import type { OpenedBackup } from "../backup/opened-backup";
import { PortfolioDatabase, type PortfolioRow } from "../store/database";
import { Portfolio } from "../store/portfolio";
import type { Registry } from "../store/registry";
import { type Answer, answered, Refused } from "./answer";
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
  return answered(async () => {
    const device = await registry.device();
    const current = (await registry.current()) ?? null;
    const { portfolio: id, role } = copy.manifest;
    const row = current?.id === id ? current : { id, role, createdAt: Date.now() };
    await mustBeEmpty(current, device);
    await using(row, device, (portfolio) => oneAtATime(portfolio, () => restoreInto(portfolio, copy)));
    if (current?.id === id) return { row };
    // Read again: what was written here meanwhile must not be left behind.
    await mustBeEmpty(current, device);
    if (!(await registry.replace(current?.id ?? null, row))) throw new Refused(NOT_EMPTY);
    // Tabs that still show the empty one are closed out by this, instead of writing where nobody looks.
    if (current) await new PortfolioDatabase(current.id).delete();
    return { row };
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

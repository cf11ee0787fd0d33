import { BACKUP_LIMITS } from "../../shared/exchange/backup-limits";
import type { Change } from "../../shared/record/change";
import type { MonthSegment } from "../../shared/usage/month-segment";
import type { BackupAbout, BackupFile, BackupSource } from "../backup/source";
import type { Portfolio } from "../store/portfolio";
import { Refused } from "./answer";
import { eachLogs } from "./logs";
import { knownIds } from "./portfolio-ids";
import { appVersion } from "./version";

/** A portfolio as it was at one moment. The texts are held as blobs, so the browser can put them on the disk. */
export interface Snapshot extends BackupSource {
  /** Of the gate: what has another one by now is no longer this. */
  readonly revision: number;
  /** Hashes of the files of that moment. */
  readonly hashes: readonly string[];
  /** About how long the copy will be. */
  readonly bytes: number;
}

/** Reads everything but the bytes of the files in one transaction: nobody writes in between. */
export async function snapshotOf(
  portfolio: Portfolio,
  leftOut: ReadonlySet<string> = new Set(),
): Promise<Snapshot> {
  const { db } = portfolio.gate;
  const { records, changes, months, files, local } = db;
  const parts = await db.transaction("r", [records, changes, months, files, local], async () => {
    const changeTexts: Blob[] = [];
    await eachLogs(db, (logs) => void changeTexts.push(textOf([...logs.values()].flat())));
    const monthTexts: Blob[] = [];
    await months.each((segment) => void monthTexts.push(textOf(segment)));
    const sizes = new Map<string, number>();
    await files.each(({ hash, blob }) => void sizes.set(hash, blob.size));
    const revision = await portfolio.gate.revision();
    return { changeTexts, monthTexts, sizes, revision, portfolios: await knownIds(portfolio) };
  });
  const hashes = [...parts.sizes.keys()].filter((hash) => !leftOut.has(hash));
  const sizes = hashes.map((hash) => parts.sizes.get(hash) ?? 0);
  if (sizes.some((size) => size > BACKUP_LIMITS.fileBytes)) {
    throw new Refused("Один из приложенных файлов больше 50 МБ: в копию такой не поместится.");
  }
  const texts = [...parts.changeTexts, ...parts.monthTexts].map(({ size }) => size);
  return {
    about: aboutOf(portfolio, parts.portfolios),
    revision: parts.revision,
    hashes,
    bytes: [...sizes, ...texts].reduce((sum, size) => sum + size, 0),
    changes: () => read<Change[]>(parts.changeTexts),
    months: () => read<MonthSegment>(parts.monthTexts),
    files: () => filesOf(portfolio, hashes),
  };
}

function aboutOf({ row, device }: Portfolio, portfolios: readonly string[]): BackupAbout {
  return {
    app: appVersion(),
    portfolio: row.id,
    portfolios: [...portfolios],
    device,
    role: row.role,
    madeAt: Date.now(),
  };
}

/** One by one: no two files are in memory at once. */
async function* filesOf(portfolio: Portfolio, hashes: readonly string[]): AsyncGenerator<BackupFile> {
  for (const hash of hashes) {
    const file = await portfolio.files.get(hash);
    if (!file) throw new Refused("Файлы изменились, пока делалась копия. Повторите ещё раз.");
    yield { hash, type: file.type, blob: file.blob };
  }
}

async function* read<T>(texts: readonly Blob[]): AsyncGenerator<T> {
  for (const text of texts) yield JSON.parse(await text.text()) as T;
}

function textOf(value: unknown): Blob {
  return new Blob([JSON.stringify(value)]);
}

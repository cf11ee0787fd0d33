import type { PortfolioDatabase, RecoveryRow } from "../store/database";
import { problemOf } from "../store/failure";

/** So many points are kept, the newest. */
const RING = 3;

/** A point in the store, and what had to make room for it. */
export interface KeptPoint {
  readonly row: RecoveryRow;
  readonly evicted: readonly RecoveryRow[];
}

/**
 * Stores a point beside those that are there: none of them goes before the step is done. Only where the disk is full do
 * the older ones make room, and when that is not enough, all of them stay.
 */
export async function addPoint(db: PortfolioDatabase, made: RecoveryRow): Promise<KeptPoint> {
  return add(db, made, Number.POSITIVE_INFINITY).catch((error: unknown) => {
    if (problemOf(error) !== "quota") throw error;
    return add(db, made, 1);
  });
}

/** Takes back a point whose step was not done, and brings back those that made room for it. */
export async function takeBack(db: PortfolioDatabase, { row, evicted }: KeptPoint): Promise<void> {
  await db.transaction("rw", db.recovery, async () => {
    await db.recovery.delete(row.id);
    await db.recovery.bulkAdd([...evicted]);
  });
}

/** The step is done: only the newest points stay. */
export async function trimPoints(db: PortfolioDatabase): Promise<void> {
  await db.transaction("rw", db.recovery, async () => {
    await letGo(db, RING);
  });
}

/** The points, the newest first. */
export async function sortedPoints(db: PortfolioDatabase): Promise<RecoveryRow[]> {
  return (await db.recovery.toArray()).sort((a, b) => b.madeAt - a.madeAt || (a.id > b.id ? -1 : 1));
}

function add(db: PortfolioDatabase, made: RecoveryRow, kept: number): Promise<KeptPoint> {
  return db.transaction("rw", db.recovery, async () => {
    const [newest] = await sortedPoints(db);
    const evicted = await letGo(db, kept);
    // A clock that was set back must not make the newest point look like the oldest.
    const row = { ...made, madeAt: Math.max(made.madeAt, (newest?.madeAt ?? 0) + 1) };
    await db.recovery.add(row);
    return { row, evicted };
  });
}

async function letGo(db: PortfolioDatabase, kept: number): Promise<RecoveryRow[]> {
  const gone = (await sortedPoints(db)).slice(kept);
  await db.recovery.bulkDelete(gone.map(({ id }) => id));
  return gone;
}

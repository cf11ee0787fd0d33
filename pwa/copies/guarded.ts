import type { Portfolio } from "../store/portfolio";
import { Refused } from "./answer";
import { takeBack, trimPoints } from "./point-ring";
import { makePoint, type RecoveryReason } from "./recovery-points";

/** A change of the whole store that was worked out beside it. */
export interface Plan {
  /** Of the gate, when the store was read; null where the plan does not depend on what is here. */
  readonly revision: number | null;
  /** Only reads and writes of the database: the transaction would end while it waits for anything else. */
  readonly apply: () => Promise<void>;
}

interface Step {
  readonly reason: RecoveryReason;
  /** Null when there is nothing to do. */
  readonly plan: () => Promise<Plan | null>;
  /** What must be stored before, in writes of its own. */
  readonly before?: () => Promise<void>;
}

const MOST_TRIES = 3;

class Moved extends Error {}

/**
 * One strict transaction, with a recovery point of exactly the state that it changes: when something was written after
 * the point was made, the point is made again. False when there was nothing to do.
 */
export async function guarded(portfolio: Portfolio, { reason, plan, before }: Step): Promise<boolean> {
  const { gate } = portfolio;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const ready = await plan();
    if (!ready) return false;
    // Before the point: where there is no room even for this, no older point makes way.
    await before?.();
    const { kept, snapshot } = await makePoint(portfolio, reason);
    const { revision } = snapshot;
    try {
      if (ready.revision !== null && ready.revision !== revision) throw new Moved();
      const step = async () => {
        if ((await gate.revision()) !== revision) throw new Moved();
        await ready.apply();
        // The older points go with the step or stay with what was.
        await trimPoints(gate.db);
      };
      await gate.write(step, [gate.db.recovery]);
      return true;
    } catch (error) {
      // Nothing was done: what was kept before is worth more than a second picture of the same.
      await takeBack(gate.db, kept);
      if (!(error instanceof Moved)) throw error;
    }
  }
  throw new Refused(
    "Пока шла подготовка, записи менялись, поэтому ничего не сделано. Закройте другие вкладки «Копилки» и повторите.",
  );
}
